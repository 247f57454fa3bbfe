import { digitOf, type LineValues } from './line-values.ts';
import type { TimeSpan } from './when.ts';
import type { ZoneClock } from './zone-clock.ts';

const [hyphen, plus, colon, dot, letterT, letterZ] = [0x2d, 0x2b, 0x3a, 0x2e, 0x54, 0x5a];
const zero = 0x30;
const offsetLength = '+09:00'.length;
const secondsLength = '2026-10-31T09:05:00'.length;
const minuteLength = '2026-10-31T09:05:'.length;
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

/** What a time of a row says, in the site's time zone. */
export interface RowTime {
  /** Milliseconds since 1970; NaN if the time is not plain or not within the span. */
  ms: number;
  /** Days since 1970-01-01, and the hour of the day. */
  day: number;
  hour: number;
  /** Whether it says no offset, and is local time of the site. */
  isLocal: boolean;
}

/**
 * Reads times of rows, always into the same object. Rows come nearly in order, so most times lie in the
 * minute of the one before: then only the seconds are read.
 */
export function timeReader(
  values: LineValues,
  { clock, span }: RowTimes,
): (field: number) => RowTime {
  const time: RowTime = { ms: NaN, day: 0, hour: 0, isLocal: false };
  const known = { bytes: new Uint8Array(secondsLength + offsetLength), length: 0, startMs: 0 };
  const isWithin = (ms: number) => ms >= span.fromMs && ms < span.toMs && ms < span.futureMs;
  const read = (bytes: Uint8Array, start: number, end: number): number => {
    const wall = wallMs(bytes, start, end);
    if (Number.isNaN(wall)) return NaN;
    const offset = offsetMs(bytes, start, end);
    return Number.isNaN(offset) ? clock.ofWall(wall) : wall - offset;
  };
  const keep = (bytes: Uint8Array, start: number, end: number) => {
    known.length = end - start <= known.bytes.length ? end - start : 0;
    if (known.length === 0) return;
    known.bytes.set(bytes.subarray(start, end));
    known.startMs = time.ms - two(bytes, start + minuteLength) * 1000;
  };
  return (field) => {
    const { bytes } = values;
    const [start = 0, end = 0] = [values.start[field], values.end[field]];
    if (isSameMinute(known, bytes, start, end)) {
      const seconds = two(bytes, start + minuteLength);
      time.ms = isIn(seconds, 59) ? known.startMs + seconds * 1000 : NaN;
      return time;
    }
    const ms = read(bytes, start, end);
    time.ms = isWithin(ms) ? ms : NaN;
    known.length = 0;
    if (Number.isNaN(time.ms)) return time;
    time.day = clock.day(ms);
    time.hour = clock.hour(ms);
    time.isLocal = zoneLength(bytes, start, end) === 0;
    keep(bytes, start, end);
    return time;
  };
}

/** Whether a time is that of a known one but for its seconds; no bound of a span lies within a minute. */
function isSameMinute(
  known: { readonly bytes: Uint8Array; readonly length: number },
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (known.length === 0 || end - start !== known.length) return false;
  // From the end: what differs first is the minute.
  for (let at = known.length - 1; at >= secondsLength; at -= 1)
    if (bytes[start + at] !== known.bytes[at]) return false;
  for (let at = minuteLength - 1; at >= 0; at -= 1)
    if (bytes[start + at] !== known.bytes[at]) return false;
  return true;
}

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
