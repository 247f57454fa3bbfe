import { shown, type Parsed } from './row-problem.ts';
import type { ZoneClock } from './zone-clock.ts';

/** Years outside 2000–2099 come from broken clocks. */
const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2100, 0, 1);
const dayMs = 86_400_000;

/** A row and when it happened: milliseconds since 1970. */
export interface Timed<Row> {
  readonly row: Row;
  readonly at: number;
}

/** The times that rows may have: `fromMs` ≤ time < `toMs`, and those from `futureMs` on are no past. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly futureMs: number;
}

/**
 * The times that rows may have when they are read at an instant: up to the end of the next day in the
 * site's time zone, because clocks are wrong by hours; without an instant, any.
 */
export function timeSpan(clock: ZoneClock, nowMs: number | undefined): TimeSpan {
  const futureMs = nowMs === undefined ? Infinity : startOfDay(clock, clock.day(nowMs) + 2);
  return { fromMs: earliestMs, toMs: latestMs, futureMs };
}

/** The first instant of a day of the zone. */
function startOfDay(clock: ZoneClock, day: number): number {
  return clock.instant(new Date(day * dayMs).toISOString().slice(0, 19));
}

/** Whether a time says no offset, so that it is local time of the site. */
export const isLocal = (iso: string): boolean => !/(?:Z|[+-]\d\d:?\d\d)$/.test(iso);

/** A parsed row with its time, if that may be. */
export function whenOf<Field extends string, Row extends Readonly<Record<Field, string>>>(
  parsed: Parsed<Row>,
  field: Field,
  { clock, span }: { readonly clock: ZoneClock; readonly span: TimeSpan },
): Parsed<Timed<Row>> {
  if ('problem' in parsed) return parsed;
  const { row } = parsed;
  const at = clock.instant(row[field]);
  if (at >= span.fromMs && at < span.toMs && at < span.futureMs) return { row: { row, at } };
  const cause = at >= span.futureMs && at < span.toMs ? 'future' : 'era';
  return { problem: { cause, field, value: shown(row[field]), column: 1 } };
}
