import type { SearchGoals } from '../../model/search-tests.ts';
import type { SearchResult } from './search-results.ts';

/**
 * What is counted of results. `hit1`, `hit3`: an expected article is the first, or one of the first
 * three. `wrong1`: another article is first and shown as found, so that a reader believes it. `zero`:
 * nothing matches. `missed`: no expected article stands at the rank that the row asks for.
 */
export type Measure = 'hit1' | 'hit3' | 'wrong1' | 'zero' | 'missed';

/** How many of some rows a measure counts. */
export type SearchFigures = Readonly<Record<Measure | 'rows', number>>;

const countsIn: Readonly<Record<Measure, (result: SearchResult) => boolean>> = {
  hit1: ({ rank }) => rank === 1,
  hit3: ({ rank = Infinity }) => rank <= 3,
  wrong1: ({ kind, rank }) => kind === 'found' && rank !== 1,
  zero: ({ kind }) => kind === 'none',
  missed: ({ rank = Infinity, test }) => rank > test.rank,
};

/** The figures of some results. */
export function searchFigures(results: readonly SearchResult[]): SearchFigures {
  const count = (measure: Measure) => results.filter(countsIn[measure]).length;
  return {
    rows: results.length,
    hit1: count('hit1'),
    hit3: count('hit3'),
    wrong1: count('wrong1'),
    zero: count('zero'),
    missed: count('missed'),
  };
}

/** The figures of each locale that has rows, in order of its first one. */
export function figuresByLocale(
  results: readonly SearchResult[],
): [locale: string, figures: SearchFigures][] {
  const byLocale = Map.groupBy(results, ({ test }) => test.locale);
  return [...byLocale].map(([locale, own]) => [locale, searchFigures(own)]);
}

/** A measure of which something can be stated. */
export type StatedMeasure = Exclude<Measure, 'missed'>;

/** What is stated of one measure, and what came of it. */
export interface Goal {
  readonly measure: StatedMeasure;
  readonly bound: 'atLeast' | 'atMost';
  /** As a share of all rows, in 0–1. */
  readonly share: number;
  readonly isReached: boolean;
}

/** Each thing that is stated of results, reached or not; without results all of it is. */
export function goalsOf(
  results: readonly SearchResult[],
  { atLeast, atMost }: SearchGoals,
): Goal[] {
  const { rows, ...counts } = searchFigures(results);
  const stated: [StatedMeasure, Goal['bound'], number | undefined][] = [
    ['hit1', 'atLeast', atLeast.hit1],
    ['hit3', 'atLeast', atLeast.hit3],
    ['wrong1', 'atMost', atMost.wrong1],
    ['zero', 'atMost', atMost.zero],
  ];
  return stated.flatMap(([measure, bound, share]) => {
    if (share === undefined) return [];
    const is = counts[measure] / Math.max(1, rows);
    const isReached = rows === 0 || (bound === 'atLeast' ? is >= share : is <= share);
    return [{ measure, bound, share, isReached }];
  });
}

/**
 * The results to look at: those that keep a goal from being reached, those that miss the rank they
 * ask for, and wrong ones that are shown as found.
 */
export function failingResults(
  results: readonly SearchResult[],
  goals: readonly Goal[],
): SearchResult[] {
  const missed = againstGoals(results, goals);
  return results.filter(
    (result) => missed.includes(result) || countsIn.missed(result) || countsIn.wrong1(result),
  );
}

/** The results that keep a goal from being reached. */
export function againstGoals(
  results: readonly SearchResult[],
  goals: readonly Goal[],
): SearchResult[] {
  const open = goals.filter(({ isReached }) => !isReached);
  return results.filter((result) =>
    open.some(({ measure, bound }) => countsIn[measure](result) === (bound === 'atMost')),
  );
}
