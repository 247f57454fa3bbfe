import { expect, test } from 'vitest';
import { hasFallen } from '../../../src/voc/estimate/fallen.ts';

const prior = { mean: 0.45, variance: 0.06 };
const quietOf = () => ({ share: 0.35, deviation: 0.1 });
const row = (week: number, exposures: number, settled: number) => ({
  ...{ article: 'a', locale: 'ja', source: 'home' as const, week, exposures, settled },
  ...{ towardContact: 0, escalations: 0, yes: 0, no: 0, settledNo: 0 },
});
const fallen = (...rows: readonly ReturnType<typeof row>[]) => hasFallen(rows, quietOf, prior);

test('an article that helps fewer of its newest 300 readers has fallen', () => {
  expect(fallen(row(0, 150, 75), row(1, 150, 75), row(2, 300, 240))).toBe(true);
});

test('one that helps as many, or more, has not', () => {
  expect(fallen(row(0, 300, 240), row(1, 300, 240))).toBe(false);
  expect(fallen(row(0, 300, 240), row(1, 300, 150))).toBe(false);
});

test('few readers say nothing about it', () => {
  expect(fallen(row(0, 150, 75), row(1, 140, 70))).toBe(false);
  expect(fallen(row(0, 300, 150), row(1, 90, 80))).toBe(false);
  expect(fallen()).toBe(false);
});
