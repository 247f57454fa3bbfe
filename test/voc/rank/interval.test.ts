import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interval } from '../../../src/voc/rank/interval.ts';

test('a score of 100 with a relative deviation of 1 lies between 2 and 278', () => {
  // s² = ln 2 = 0.6931, s = 0.8326: 100 · e^(−0.3466 ∓ 1.3696)
  const { lo, hi } = interval(100, 1);
  // Below, the normal distribution reaches further: 100 · (1 − 1.645) is under 2 % of the score.
  expect(lo).toBeCloseTo(2, 9);
  // With a deviation of a half: 100 · (1 − 0.8225) = 17.75, less than e^… = 40.9.
  expect(interval(100, 0.25).lo).toBeCloseTo(17.75, 2);
  expect(hi).toBeCloseTo(278.15, 2);
});

test('a score that is certain has no width, and more doubt never narrows it', () => {
  expect(interval(100, 0)).toEqual({ lo: 100, hi: 100 });
  const variance = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(variance, variance, (one, other) => {
      const [narrow, wide] = [Math.min(one, other), Math.max(one, other)].map((v) =>
        interval(9, v),
      );
      expect(wide?.lo).toBeLessThanOrEqual((narrow?.lo ?? 0) + 1e-9);
    }),
  );
});
