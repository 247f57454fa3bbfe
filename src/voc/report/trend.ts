import { changeOf, weeklyRatio, type Change, type WeekPart, type WeeklyRatio } from './measured.ts';

/** A ratio in one week; 0 is the newest. */
export interface WeekRatio extends WeekPart {
  readonly week: number;
}

/** A ratio over the whole period, week by week, and how the newest four weeks differ from the four before. */
export interface Trend {
  /** Undefined with fewer than four weeks. */
  readonly all: WeeklyRatio | undefined;
  /** Undefined with fewer than eight weeks. */
  readonly change: Change | undefined;
  /** The oldest first. */
  readonly weeks: readonly WeekRatio[];
}

/** Weeks of which a change is told: the newest ones, against as many before. */
export const changeWeeks = 4;

/** The weeks, counted back from the last day of the data, that lie wholly between two days. */
export function wholeWeeks(from: number, to: number, lastDay: number): number[] {
  const newest = Math.ceil((lastDay - to) / 7);
  const oldest = Math.floor((lastDay - from + 1) / 7) - 1;
  return Array.from({ length: Math.max(0, oldest - newest + 1) }, (_, index) => newest + index);
}

/**
 * @param weeks in any order; weeks in which there was nothing to divide by tell nothing
 * @param atMost 1 for a share, `Infinity` for a rate
 */
export function trendOf(weeks: readonly WeekRatio[], atMost: 1 | typeof Infinity): Trend {
  const seen = weeks.filter(({ whole }) => whole > 0).toSorted((a, b) => b.week - a.week);
  const newest = seen.at(-1)?.week ?? 0;
  const span = (from: number) =>
    weeklyRatio(
      seen.filter(({ week }) => week >= newest + from && week < newest + from + changeWeeks),
      atMost,
    );
  const [before, after] = [span(changeWeeks), span(0)];
  return {
    all: weeklyRatio(seen, atMost),
    change: before && after && changeOf(before, after),
    weeks: seen,
  };
}

/** Sums of an amount by week, 0 where a week has none. */
export function byWeek<Row extends { readonly week: number }>(
  rows: readonly Row[],
  amount: (row: Row) => number,
): (week: number) => number {
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.week, (sums.get(row.week) ?? 0) + amount(row));
  return (week) => sums.get(week) ?? 0;
}
