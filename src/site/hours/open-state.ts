import type { Timetable } from './timetable.ts';
import { dayMs, instantOf, wallClock } from './zoned-time.ts';

/** Whether a channel is open, and the instant (ISO 8601, UTC) at which that changes, if it is near. */
export interface OpenState {
  readonly open: boolean;
  readonly changesAt?: string;
}

/** How far ahead a change is looked for; longer than any holiday that a channel closes for. */
const horizonDays = 60;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The state of a timetable at an instant: open from the beginning of a span up to, not at, its end.
 * Spans that touch are one, also over midnight; a span that ends before it begins ends the next day.
 * `changesAt` is missing where nothing changes within 60 days.
 *
 * @param instant ISO 8601
 * @throws {RangeError} the instant or the time zone does not exist
 */
export function openState(table: Timetable, instant: string, timeZone: string): OpenState {
  if (table === 'always') return { open: true };
  const now = new Date(instant).getTime();
  const clock = wallClock(timeZone);
  const today = Math.floor(clock(now) / dayMs) * dayMs;
  let end: number | undefined;
  for (let day = -1; day <= horizonDays; day += 1) {
    for (const [from, to] of wallSpans(table, today + day * dayMs)) {
      const opensAt = instantOf(from, clock);
      const closesAt = instantOf(to, clock);
      // A span within the hour that summer time skips never comes.
      if (closesAt <= opensAt) continue;
      if (end !== undefined && opensAt > end) return { open: true, changesAt: iso(end) };
      if (end === undefined && opensAt > now) return { open: false, changesAt: iso(opensAt) };
      if (closesAt > now) end = Math.max(end ?? 0, closesAt);
    }
  }
  if (end === undefined) return { open: false };
  const isNear = end < instantOf(today + horizonDays * dayMs, clock);
  return isNear ? { open: true, changesAt: iso(end) } : { open: true };
}

const iso = (instantMs: number) => new Date(instantMs).toISOString();

/** The spans that begin on a day, earliest first, as wall clock milliseconds. */
function wallSpans(table: ReadonlyMap<string, readonly string[]>, day: number): [number, number][] {
  const date = new Date(day);
  const spans = table.get(iso(day).slice(0, 10)) ?? table.get(weekdays[date.getUTCDay()] ?? '');
  return (spans ?? [])
    .map((span): [number, number] => {
      const [from = 0, to = 0] = span.split('-').map(minutes);
      return [day + from * 60_000, day + (to > from ? to : to + 1440) * 60_000];
    })
    .sort((a, b) => a[0] - b[0]);
}

/** Minutes since midnight of `09:30`. */
function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
