import { expect, test } from 'vitest';
import type { ExposureCount } from '../../../src/voc/count/exposures.ts';
import { quietLeavers } from '../../../src/voc/estimate/quiet-leavers.ts';

const row = (fields: Partial<ExposureCount>): ExposureCount => ({
  ...{ article: 'a', locale: 'ja', source: 'home', week: 0 },
  ...{ exposures: 0, settled: 0, towardContact: 0, escalations: 0, yes: 0, no: 0, settledNo: 0 },
  ...fields,
});
const reasonOf = (article: string) => `r-${article}`;

test('without No voters a third is assumed, and a half where callers cannot be told from them', () => {
  const readers = { exposures: 100, settled: 90, towardContact: 10 };
  const tied = quietLeavers([row({ ...readers, escalations: 1 })], reasonOf);
  expect(tied('home', 'r-a').share).toBeCloseTo(0.35, 9);
  const untied = quietLeavers([row(readers)], reasonOf);
  expect(untied('home', 'r-a').share).toBeCloseTo(0.5, 9);
});

test('No voters who stop quietly say how many leave, by where they came from', () => {
  const rows = ['a', 'b', 'c', 'd'].flatMap((article) => [
    row({ article, source: 'home', no: 1000, settledNo: 200 }),
    row({ article, source: 'search', no: 1000, settledNo: 600 }),
  ]);
  const quiet = quietLeavers(rows, reasonOf);
  expect(quiet('home', 'r-a').share).toBeCloseTo(0.2, 1);
  expect(quiet('search', 'r-a').share).toBeCloseTo(0.6, 1);
  // Where nobody came from yet, it is as everywhere.
  expect(quiet('contact', 'r-x').share).toBeCloseTo(0.4, 1);
});

test('a reason whose readers leave more quietly is told from the others, the more voters say so', () => {
  const quiet = quietLeavers(
    [
      row({ article: 'a', no: 1000, settledNo: 700 }),
      row({ article: 'b', no: 1000, settledNo: 300 }),
    ],
    reasonOf,
  );
  expect(quiet('home', 'r-a').share).toBeGreaterThan(0.65);
  expect(quiet('home', 'r-b').share).toBeLessThan(0.35);
  expect(quiet('home', 'r-a').deviation).toBeLessThan(quiet('home', 'r-x').deviation);
});
