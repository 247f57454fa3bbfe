import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaAround, observe } from '../../../src/voc/estimate/beta.ts';
import { solvedShare } from '../../../src/voc/estimate/solved-share.ts';

test('of 70 % settled, with 40 % of the unhelped leaving quietly, half were helped', () => {
  // 0.5 + 0.5 · 0.4 = 0.7
  const { mean, variance } = solvedShare({ alpha: 70, beta: 30 }, 0.4);
  expect(mean).toBeCloseTo(0.5, 12);
  // Counts: 0.7 · 0.3 / 101 / 0.6². Quiet share: (0.13 · 0.5 / 0.6)².
  expect(variance).toBeCloseTo(0.21 / 101 / 0.36 + (0.065 / 0.6) ** 2, 12);
});

test('as quiet as those who said No means that it helps hardly anybody', () => {
  expect(solvedShare({ alpha: 40, beta: 60 }, 0.4).mean).toBe(0.02);
  expect(solvedShare({ alpha: 10, beta: 90 }, 0.4).mean).toBe(0.02);
});

test('one more settled exposure never lowers the share, one more contact never raises it', () => {
  const n = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(n, n, fc.double({ min: 0, max: 0.9, noNaN: true }), (settled, others, quiet) => {
      const share = (successes: number, observations: number) =>
        solvedShare(observe(betaAround(0.55, 10), { successes, observations }), quiet).mean;
      const now = share(settled, settled + others);
      expect(share(settled + 1, settled + others + 1)).toBeGreaterThanOrEqual(now);
      expect(share(settled, settled + others + 1)).toBeLessThanOrEqual(now);
    }),
  );
});
