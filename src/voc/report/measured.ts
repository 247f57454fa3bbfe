import type { Share } from '../estimate/solved.ts';
import { z } from '../rank/interval.ts';

/** A number with its 90 % interval. */
export interface Measured {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

/** A part of a whole in one week: visits that made contact of all, contacts for visits, … */
export interface WeekPart {
  readonly part: number;
  readonly whole: number;
}

/** A ratio over weeks, with what is needed to compare it with another. */
export interface WeeklyRatio extends Measured {
  readonly part: number;
  readonly whole: number;
  readonly standardError: number;
  readonly weeks: number;
}

/** Fewer weeks do not tell how much weeks differ. */
const leastWeeks = 4;

/**
 * The sum of the parts ÷ the sum of the wholes, with an interval from how much whole weeks differ:
 * people of one week are alike (an outage, a bill), so rows are no independent draws. Variance of a
 * ratio of sums (Cochran, Sampling Techniques, 1977, §6.4), never below that of single draws; quantile
 * of Student's t.
 *
 * @param atMost 1 for a share, `Infinity` for a rate
 * @returns undefined with fewer than four weeks, or nothing to divide by
 */
export function weeklyRatio(
  weeks: readonly WeekPart[],
  atMost: 1 | typeof Infinity,
): WeeklyRatio | undefined {
  const seen = weeks.filter(({ whole }) => whole > 0);
  const part = seen.reduce((sum, week) => sum + week.part, 0);
  const whole = seen.reduce((sum, week) => sum + week.whole, 0);
  if (seen.length < leastWeeks) return undefined;
  const value = part / whole;
  const squares = seen.reduce((sum, week) => sum + (week.part - value * week.whole) ** 2, 0);
  const ofWeeks = ((seen.length / (seen.length - 1)) * squares) / whole ** 2;
  const counted = Math.max(part, 1) / whole;
  const ofDraws = (atMost === 1 ? counted * Math.max(0, 1 - counted) : counted) / whole;
  const standardError = Math.sqrt(Math.max(ofWeeks, ofDraws));
  const reach = studentQuantile(seen.length - 1) * standardError;
  return {
    ...{ value, lo: Math.max(0, value - reach), hi: Math.min(atMost, value + reach) },
    ...{ part, whole, standardError, weeks: seen.length },
  };
}

/** A share that is believed, with its interval (normal approximation). */
export function believedShare({ mean, variance }: Share): Measured {
  const reach = z * Math.sqrt(variance);
  return { value: mean, lo: Math.max(0, mean - reach), hi: Math.min(1, mean + reach) };
}

/** The difference of two ratios, with its interval; it is shown to be one if that leaves 0 out. */
export interface Change extends Measured {
  readonly isShown: boolean;
}

/** How much a ratio changed between two spans of weeks. */
export function changeOf(before: WeeklyRatio, after: WeeklyRatio): Change {
  const value = after.value - before.value;
  const freedom = before.weeks + after.weeks - 2;
  const reach = studentQuantile(freedom) * Math.hypot(before.standardError, after.standardError);
  const [lo, hi] = [value - reach, value + reach];
  return { value, lo, hi, isShown: lo > 0 || hi < 0 };
}

/**
 * The interval of a share that was counted once (Wilson, 1927).
 *
 * @param whole above 0
 */
export function countedShare(part: number, whole: number): Measured {
  const share = part / whole;
  const middle = (share + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
  const reach =
    (z / (1 + z ** 2 / whole)) *
    Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  return { value: share, lo: Math.max(0, middle - reach), hi: Math.min(1, middle + reach) };
}

/**
 * The 95 % quantile of Student's t, by its expansion around the normal one (Abramowitz and Stegun,
 * 26.7.5); right to 1 % from three degrees of freedom on.
 */
export function studentQuantile(freedom: number): number {
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((sum, term, index) => sum + term / freedom ** (index + 1), z);
}
