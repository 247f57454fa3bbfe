import { dayMs, wallClock } from '../hours/zoned-time.ts';

/** Hours of a week as data attributes say them: weekdays (`0 1 2`, 0 being Monday), an hour, and another. */
export interface SpanData {
  readonly days?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * Whether an instant lies in hours of the week: from the start of one up to, not at, the start of the other.
 *
 * @param instant ISO 8601
 * @param timeZone in which the hours are
 */
export function isInSpan(
  { days = '', from = '', to = '' }: SpanData,
  instant: string,
  timeZone: string,
): boolean {
  const wall = wallClock(timeZone)(Date.parse(instant));
  const hour = Math.floor((wall % dayMs) / 3_600_000);
  // 1 January 1970 was a Thursday.
  const weekday = (Math.floor(wall / dayMs) + 3) % 7;
  return days.split(' ').includes(String(weekday)) && hour >= Number(from) && hour < Number(to);
}
