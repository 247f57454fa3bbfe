import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExposureCount } from '../../../src/voc/count/exposures.ts';
import {
  believed,
  likelihoodOf,
  likeliestPrior,
  voteBias,
  voteLikelihood,
  type Votes,
} from '../../../src/voc/estimate/solved.ts';

const usual = { mean: 0.45, variance: 0.05 };
const quiet = { share: 0.35, deviation: 0.05 };
const rowOf = (exposures: number, settled: number): ExposureCount => ({
  ...{ article: 'a', locale: 'ja', source: 'home', week: 0, exposures, settled },
  ...{ towardContact: 0, escalations: 0, yes: 0, no: 0, settledNo: 0 },
});
const seen = (exposures: number, settled: number, votes?: Votes) => {
  const rows = [{ row: rowOf(exposures, settled), weight: 1 }];
  const stops = likelihoodOf({ rows, quietOf: () => quiet });
  const voted = votes ? voteLikelihood(votes) : [];
  return stops.map((log, cell) => log + (voted[cell] ?? 0));
};

test('of many readers, those who settle beyond those who leave quietly are the helped ones', () => {
  // 0.61 = 0.4 + 0.6 · 0.35.
  expect(believed(seen(20_000, 12_200), usual).mean).toBeCloseTo(0.4, 1);
  expect(believed(seen(20_000, 7_000), usual).mean).toBeLessThan(0.1);
});

test('without readers nothing is known but what articles are like', () => {
  const { mean, variance } = believed(seen(0, 0), usual);
  expect(mean).toBeCloseTo(0.45, 2);
  expect(variance).toBeCloseTo(0.05, 2);
});

test('more settled readers never mean fewer helped ones, and more readers never more doubt', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (exposures, drawn) => {
      const settled = drawn % exposures;
      const one = believed(seen(exposures, settled), usual);
      expect(believed(seen(exposures, settled + 1), usual).mean).toBeGreaterThan(one.mean);
      expect(one.mean > 0 && one.mean < 1).toBe(true);
    }),
  );
  expect(believed(seen(400, 240), usual).variance).toBeLessThan(
    believed(seen(40, 24), usual).variance,
  );
});

test('votes move the belief, but a flood of them no more than a hundred', () => {
  const base = believed(seen(50, 30), usual).mean;
  const voted = (yes: number, no: number) =>
    believed(seen(50, 30, { yes, no, bias: 1 }), usual).mean;
  expect(voted(20, 0)).toBeGreaterThan(base);
  expect(voted(0, 20)).toBeLessThan(base);
  expect(voted(900, 100)).toBeCloseTo(voted(90, 10), 6);
});

test('what articles are like is found from all of them, also where each has few readers', () => {
  const half = Array.from({ length: 200 }, (_, index) => seen(40, index % 2 === 0 ? 34 : 18));
  const { mean, variance } = likeliestPrior(half);
  // Settled 0.85 and 0.45: helped about 0.77 and 0.15.
  expect(mean).toBeGreaterThan(0.4);
  expect(mean).toBeLessThan(0.55);
  expect(variance).toBeGreaterThanOrEqual(0.08);
  const alike = Array.from({ length: 200 }, () => seen(40, 26));
  expect(likeliestPrior(alike).variance).toBeLessThan(0.06);
});

test('readers who were helped and vote more readily are told by all articles together', () => {
  const articles = [{ yes: 600, no: 100, readers: 4000, solved: 0.5 }];
  expect(voteBias(articles)).toBeCloseTo(605 / 105, 6);
  expect(voteBias([])).toBe(1);
});
