import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaAround, meanOf, observe, varianceOf } from '../../../src/voc/estimate/beta.ts';

test('a belief is moved by what is seen: Beta(1, 1) after 7 of 10 is Beta(8, 4)', () => {
  const belief = observe({ alpha: 1, beta: 1 }, { observations: 10, successes: 7 });
  expect(belief).toEqual({ alpha: 8, beta: 4 });
  expect(meanOf(belief)).toBeCloseTo(2 / 3, 12);
  expect(varianceOf(belief)).toBeCloseTo(32 / (144 * 13), 12);
});

test('placenta praevia: 437 girls of 980 births under a uniform prior (BDA3, section 2.4)', () => {
  const belief = observe({ alpha: 1, beta: 1 }, { observations: 980, successes: 437 });
  expect(meanOf(belief)).toBeCloseTo(0.446, 3);
  expect(Math.sqrt(varianceOf(belief))).toBeCloseTo(0.016, 3);
});

test('more successes than observations are a bug', () => {
  expect(() => observe(betaAround(0.5, 10), { observations: 1, successes: 2 })).toThrow(RangeError);
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([observations, share]) => ({ observations, successes: Math.floor(observations * share) }));

test('the mean lies between what was believed and what was seen', () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (seen, prior) => {
      const mean = meanOf(observe(betaAround(prior, 10), seen));
      const rate = seen.successes / seen.observations;
      expect(mean).toBeGreaterThanOrEqual(Math.min(prior, rate) - 1e-12);
      expect(mean).toBeLessThanOrEqual(Math.max(prior, rate) + 1e-12);
    }),
  );
});
