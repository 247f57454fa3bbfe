import type { Share } from './solved.ts';

/** Fewer readers than this say nothing about most of them. */
const leastReaders = 30;

/** Standard deviations that a share must be above a half: 80 % sure, one-sided (normal approximation). */
const sureness = 0.84;

/** Whether an article surely helps most of its readers. */
export function solvesForMost({ mean, variance }: Share, readers: number): boolean {
  return readers >= leastReaders && mean - sureness * Math.sqrt(variance) > 0.5;
}
