import type { ExposureCount } from '../count/exposures.ts';
import type { QuietLeavers } from './quiet-leavers.ts';

/** An estimate of a share: its mean, in 0–1, and its variance. */
export interface Share {
  readonly mean: number;
  readonly variance: number;
}

/** A row of counts with what its readers weigh, in 0–1. */
export interface Weighed {
  readonly row: ExposureCount;
  readonly weight: number;
}

type QuietOf = (source: ExposureCount['source']) => QuietLeavers;

/** What is known of the readers of an article. */
export interface Readers {
  readonly rows: readonly Weighed[];
  readonly quietOf: QuietOf;
}

/** Votes, as they weigh, and how much readier readers who were helped are to vote. */
export interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly bias: number;
}

const cells = 60;
/** Shares at which beliefs are kept, 0 and 1 left out. */
const grid = Array.from({ length: cells }, (_, cell) => (cell + 0.5) / cells);

/**
 * How far the share of quiet leavers may be off for one article, in standard deviations, and how
 * likely that is (Gauss–Hermite with three points).
 */
const quietDoubts = [
  { off: -Math.sqrt(3), chance: 1 / 6 },
  { off: 0, chance: 2 / 3 },
  { off: Math.sqrt(3), chance: 1 / 6 },
] as const;

/**
 * How likely what readers did is under each share of the grid, as logarithms.
 *
 * "Settled" (read, then nothing more) mixes readers who were helped with readers who left quietly
 * without help: settled = solved + (1 − solved) · quiet.
 */
export function likelihoodOf({ rows, quietOf }: Readers): readonly number[] {
  const sources = [...Map.groupBy(rows, ({ row }) => row.source)].map(([source, own]) => ({
    ...quietOf(source),
    settled: weighedSum(own, ({ settled }) => settled),
    goneOn: weighedSum(own, ({ exposures, settled }) => exposures - settled),
  }));
  const byDoubt = quietDoubts.map(({ off, chance }) =>
    grid.map((solved) =>
      sources.reduce((sum, { share, deviation, settled, goneOn }) => {
        const quiet = Math.min(0.95, Math.max(0.01, share + off * deviation));
        const goesOn = (1 - solved) * (1 - quiet);
        return sum + settled * Math.log1p(-goesOn) + goneOn * Math.log(goesOn);
      }, Math.log(chance)),
    ),
  );
  return grid.map((_, cell) => {
    return logSum(byDoubt.map((own) => own[cell] ?? -Infinity));
  });
}

const weighedSum = (rows: readonly Weighed[], of: (row: ExposureCount) => number): number =>
  rows.reduce((sum, { row, weight }) => sum + weight * of(row), 0);

/** Votes beyond so many say no more: who votes is not who reads. */
const mostVotes = 100;

/** How likely votes are under each share of the grid, as logarithms; to be added to what readers did. */
export function voteLikelihood({ yes, no, bias }: Votes): readonly number[] {
  const weight = Math.min(1, mostVotes / Math.max(1, yes + no));
  return grid.map((solved) => {
    const odds = (bias * solved) / (1 - solved);
    return weight * (yes * Math.log(odds / (1 + odds)) + no * Math.log(1 / (1 + odds)));
  });
}

/** The logarithm of a beta distribution with this mean and variance at each share of the grid. */
function betaAt({ mean, variance }: Share): readonly number[] {
  const middle = Math.min(0.97, Math.max(0.03, mean));
  const weight = Math.max(1.2, (middle * (1 - middle)) / variance - 1);
  const [a, b] = [middle * weight - 1, (1 - middle) * weight - 1];
  const logs = grid.map((solved) => a * Math.log(solved) + b * Math.log1p(-solved));
  const all = logSum(logs);
  return logs.map((log) => log - all);
}

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

/** The belief about a share after what was seen, on the grid (Gelman et al., BDA3, section 2.4). */
export function believed(likelihood: readonly number[], prior: Share): Share {
  const start = betaAt(prior);
  const logs = likelihood.map((log, cell) => log + (start[cell] ?? 0));
  const all = logSum(logs);
  let [mean, square] = [0, 0];
  for (const [cell, log] of logs.entries()) {
    const chance = Math.exp(log - all);
    const solved = grid[cell] ?? 0;
    mean += chance * solved;
    square += chance * solved ** 2;
  }
  return { mean, variance: Math.max(1e-6, square - mean ** 2) };
}

const means = Array.from({ length: 13 }, (_, at) => 0.2 + at * 0.05);
const variances = [0.01, 0.02, 0.03, 0.045, 0.06, 0.08];
/** What articles are like where nothing is known, and how firmly that is believed (standard deviations). */
const usual = { mean: 0.45, meanSpread: 0.08, variance: 0.06, logSpread: 0.2 } as const;

/** What the shares of many articles are like, so that what was seen of all of them is likeliest. */
export function likeliestPrior(likelihoods: readonly (readonly number[])[]): Share {
  let best: Share = { mean: usual.mean, variance: usual.variance };
  let most = -Infinity;
  for (const mean of means)
    for (const variance of variances) {
      const start = betaAt({ mean, variance });
      const fit = likelihoods.reduce(
        (sum, own) => sum + logSum(own.map((log, cell) => log + (start[cell] ?? 0))),
        -(((mean - usual.mean) / usual.meanSpread) ** 2) / 2 -
          (Math.log(variance / usual.variance) / usual.logSpread) ** 2 / 2,
      );
      if (fit > most) [best, most] = [{ mean, variance }, fit];
    }
  return best;
}

/** How much readier readers who were helped are to vote than others: from all articles together. */
export function voteBias(
  articles: readonly {
    readonly yes: number;
    readonly no: number;
    readonly readers: number;
    readonly solved: number;
  }[],
): number {
  const sum = (of: (each: (typeof articles)[number]) => number) =>
    articles.reduce((total, each) => total + of(each), 0);
  const helped = sum(({ readers, solved }) => readers * solved);
  const others = sum(({ readers, solved }) => readers * (1 - solved));
  if (helped <= 0 || others <= 0) return 1;
  return (sum(({ yes }) => yes) + 5) / (sum(({ no }) => no) + 5) / (helped / others);
}
