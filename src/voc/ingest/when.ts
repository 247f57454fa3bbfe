import { shown, type Parsed } from './row-problem.ts';
import type { ZoneClock } from './zone-clock.ts';

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** A row and when it happened: milliseconds since 1970, and the day and hour in the site's time zone. */
export interface Timed<Row> {
  readonly row: Row;
  readonly at: number;
  readonly day: number;
  readonly hour: number;
}

/** A parsed row with its time. Years outside 2000–2099 come from broken clocks and are problems. */
export function whenOf<Field extends string, Row extends Readonly<Record<Field, string>>>(
  parsed: Parsed<Row>,
  field: Field,
  clock: ZoneClock,
): Parsed<Timed<Row>> {
  if ('problem' in parsed) return parsed;
  const { row } = parsed;
  const at = clock.instant(row[field]);
  if (at >= earliest && at < latest)
    return { row: { row, at, day: clock.day(at), hour: clock.hour(at) } };
  return { problem: { cause: 'era', field, value: shown(row[field]), column: 1 } };
}
