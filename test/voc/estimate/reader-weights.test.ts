import { expect, test } from 'vitest';
import { readerWeights, weekOfUpdate } from '../../../src/voc/estimate/reader-weights.ts';

const row = (week: number, exposures: number) => ({
  ...{ article: 'a', locale: 'ja', source: 'home' as const, week, exposures },
  ...{ settled: 0, towardContact: 0, escalations: 0, yes: 0, no: 0, settledNo: 0 },
});
const weights = (rows: readonly ReturnType<typeof row>[], update = Infinity) =>
  readerWeights(rows, update).map(({ row: { week }, weight }) => [week, weight]);

test('the newest weeks count in full until they hold 300 readers, older ones ever less', () => {
  expect(weights([row(0, 200), row(1, 100), row(2, 100), row(3, 100), row(5, 100)])).toEqual([
    [0, 1],
    [1, 1],
    [2, 0.5 ** 0.5],
    [3, 0.5],
    [5, 0.25],
  ]);
});

test('an article with few readers counts all of them', () => {
  expect(weights([row(0, 3), row(12, 4)])).toEqual([
    [0, 1],
    [12, 1],
  ]);
});

test('readers of an earlier version count a quarter', () => {
  expect(weights([row(0, 3), row(1, 4), row(2, 4)], 1)).toEqual([
    [0, 1],
    [1, 1],
    [2, 0.25],
  ]);
});

test('weeks since the last change are whole; without a date nothing is of an earlier version', () => {
  const endDay = Date.UTC(2026, 9, 31) / 86_400_000;
  expect(weekOfUpdate({ date: '2026-10-31' }, endDay)).toBe(0);
  expect(weekOfUpdate({ date: '2026-10-20' }, endDay)).toBe(1);
  expect(weekOfUpdate({ date: '' }, endDay)).toBe(Infinity);
});
