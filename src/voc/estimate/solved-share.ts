import { meanOf, varianceOf, type Beta } from './beta.ts';

/** An estimate of a share: its mean, in 0–1, and its variance. */
export interface Share {
  readonly mean: number;
  readonly variance: number;
}

/** No article is believed to help nobody: its counts never say so for certain. */
const leastSolved = 0.02;
/** How much the share of silent leavers differs between articles (standard deviation). */
const quietSpread = 0.13;

/**
 * The share of the readers whom an article helped. "Settled" (read, then nothing more) mixes readers
 * who were helped with readers who gave up. How many give up is seen where readers say so: among
 * those who voted No, all settled exposures are people who left without help (`quiet`). With
 * settled = solved + (1 − solved) · quiet follows
 *
 *     solved = (settled − quiet) / (1 − quiet)
 *
 * @param settled belief about the settled share of the article
 * @param quiet settled share among No voters, below 1
 */
export function solvedShare(settled: Beta, quiet: number): Share {
  const solved = (meanOf(settled) - quiet) / (1 - quiet);
  const mean = Math.max(leastSolved, solved);
  const ofCounts = varianceOf(settled) / (1 - quiet) ** 2;
  const ofQuiet = ((quietSpread * (1 - mean)) / (1 - quiet)) ** 2;
  return { mean, variance: ofCounts + ofQuiet };
}

/** Fewer readers than this say nothing about most of them. */
const leastReaders = 30;

/** Standard deviations that a share must be above a half: 80 % sure, one-sided (normal approximation). */
const sureness = 0.84;

/** Whether an article surely helps most of its readers. */
export function solvesForMost({ mean, variance }: Share, readers: number): boolean {
  return readers >= leastReaders && mean - sureness * Math.sqrt(variance) > 0.5;
}
