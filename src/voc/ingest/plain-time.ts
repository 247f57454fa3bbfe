import { digitOf, type LineValues } from './line-values.ts';
import type { TimeSpan } from './when.ts';
import type { ZoneClock } from './zone-clock.ts';

const [hyphen, plus, colon, dot, letterT, letterZ] = [0x2d, 0x2b, 0x3a, 0x2e, 0x54, 0x5a];
const zero = 0x30;
const offsetLength = '+09:00'.length;
const secondsLength = '2026-10-31T09:05:00'.length;
const mostFraction = '.123456'.length;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysBefore = monthDays.map((_, month) =>
  monthDays.slice(0, month).reduce((sum, days) => sum + days, 0),
);
const dayMs = 86_400_000;
const days2000 = Date.UTC(2000, 0, 1) / dayMs;

/** How times of rows become instants. */
export interface RowTimes {
  readonly clock: ZoneClock;
  readonly span: TimeSpan;
}

/** The instant that a value says; NaN if it is not plain or not within the span. */
export function instantOf(
  { bytes, start, end }: LineValues,
  field: number,
  { clock, span }: RowTimes,
): number {
  const [from = 0, to = 0] = [start[field], end[field]];
  const wall = wallMs(bytes, from, to);
  if (Number.isNaN(wall)) return NaN;
  const offset = offsetMs(bytes, from, to);
  const instant = Number.isNaN(offset) ? clock.ofWall(wall) : wall - offset;
  return instant >= span.fromMs && instant < span.toMs && instant < span.futureMs ? instant : NaN;
}

/** Whether a plain time says an offset; else it is local time of the site. */
export const saysOffset = ({ bytes, start, end }: LineValues, field: number): boolean =>
  zoneLength(bytes, start[field] ?? 0, end[field] ?? 0) !== 0;

/**
 * What a clock on the wall shows at a time in the bytes from `start` to `end`, in milliseconds since
 * 1970, with its offset still to be taken away; NaN for all but an ISO 8601 time of the years 2000 to
 * 2099, to the second or finer, on a day that exists.
 */
function wallMs(bytes: Uint8Array, start: number, end: number): number {
  const last = end - (zoneLength(bytes, start, end) ?? NaN);
  const fraction = last - start - secondsLength;
  const shaped =
    (fraction === 0 || (fraction > 1 && fraction <= mostFraction)) &&
    bytes[start + 4] === hyphen &&
    bytes[start + 7] === hyphen &&
    bytes[start + 10] === letterT &&
    bytes[start + 13] === colon &&
    bytes[start + 16] === colon &&
    (fraction === 0 || bytes[start + secondsLength] === dot);
  if (!shaped || two(bytes, start) !== 20) return NaN;
  const days = dayNumber(two(bytes, start + 2), two(bytes, start + 5), two(bytes, start + 8));
  const clock = clockMs(two(bytes, start + 11), two(bytes, start + 14), two(bytes, start + 17));
  const thousandths = fraction === 0 ? 0 : fractionMs(bytes, start + secondsLength + 1, last);
  return days * dayMs + clock + thousandths;
}

/** The offset that such a time says, in milliseconds; NaN if it says none and is local time. */
function offsetMs(bytes: Uint8Array, start: number, end: number): number {
  const length = zoneLength(bytes, start, end);
  if (length === 1) return 0;
  if (length !== offsetLength) return NaN;
  const ahead = (two(bytes, end - 5) * 60 + two(bytes, end - 2)) * 60_000;
  return bytes[end - offsetLength] === hyphen ? -ahead : ahead;
}

/** How many bytes at the end of a time say its offset; undefined for an offset that no zone has. */
function zoneLength(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (bytes[end - 1] === letterZ) return 1;
  const sign = end - start > secondsLength ? bytes[end - offsetLength] : undefined;
  if (sign !== plus && sign !== hyphen) return 0;
  const isOffset =
    bytes[end - 3] === colon && isIn(two(bytes, end - 5), 14) && isIn(two(bytes, end - 2), 59);
  return isOffset ? offsetLength : undefined;
}

/** Days since 1970 of a day of the years 2000 to 2099, in which every fourth year is a leap year. */
function dayNumber(year: number, month: number, day: number): number {
  if (year < 0) return NaN;
  const isLeap = year % 4 === 0;
  const days = (monthDays[month - 1] ?? NaN) + (isLeap && month === 2 ? 1 : 0);
  if (!(day >= 1 && day <= days)) return NaN;
  const leapDays = ((year + 3) >> 2) + (isLeap && month > 2 ? 1 : 0);
  return days2000 + year * 365 + leapDays + (daysBefore[month - 1] ?? NaN) + day - 1;
}

const clockMs = (hours: number, minutes: number, seconds: number): number =>
  isIn(hours, 23) && isIn(minutes, 59) && isIn(seconds, 59)
    ? ((hours * 60 + minutes) * 60 + seconds) * 1000
    : NaN;

const isIn = (number: number, most: number): boolean => number >= 0 && number <= most;

/** The first three digits after the point, as thousandths; all must be digits. */
function fractionMs(bytes: Uint8Array, start: number, end: number): number {
  let thousandths = 0;
  for (let at = start; at < Math.max(end, start + 3); at += 1) {
    const digit = at < end ? digitOf(bytes[at]) : 0;
    if (Number.isNaN(digit)) return NaN;
    if (at < start + 3) thousandths = thousandths * 10 + digit;
  }
  return thousandths;
}

/** The number that two digits are; -1 if they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - zero;
  const ones = (bytes[at + 1] ?? 0) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
