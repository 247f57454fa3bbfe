import { expect, test } from 'vitest';
import { solvesForMost } from '../../../src/voc/estimate/solves-for-most.ts';

test('an article helps most only where enough readers say so surely enough', () => {
  expect(solvesForMost({ mean: 0.7, variance: 0.01 }, 30)).toBe(true);
  expect(solvesForMost({ mean: 0.7, variance: 0.01 }, 29)).toBe(false);
  expect(solvesForMost({ mean: 0.58, variance: 0.01 }, 300)).toBe(false);
  expect(solvesForMost({ mean: 0.7, variance: 0.06 }, 300)).toBe(false);
});
