import { DOUBLE, INTEGER, type DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows, tableWriter } from '../count/database.ts';
import type { ZoneClock } from './zone-clock.ts';

const dayMs = 86_400_000;
/** Offsets of all zones change on quarter hours only. */
const quarterMs = 900_000;

/** A table of rows with a time, as a query; `wall` times are still those of a clock on the wall. */
export type TimedTable = 'event_line' | 'contact_line';

/**
 * The rows of a table with the day and the hour of the site's time zone. The table `zone_day` says how
 * far the zone is ahead of UTC on a day of UTC: `before_ms` until `change_ms`, from then on `after_ms`.
 */
export const inZoneSql = (table: TimedTable): string => `
  SELECT * EXCLUDE (wall, line, odd, shift),
    CAST(floor((ms + shift) / ${dayMs}) AS INTEGER) AS day,
    CAST(floor((ms + shift) / ${dayMs / 24}) % 24 AS INTEGER) AS hour
  FROM (
    SELECT ${table}.*, CASE WHEN ms < change_ms THEN before_ms ELSE after_ms END AS shift
    FROM ${table}
    JOIN zone_day ON zone_day.day = CAST(floor(ms / ${dayMs}) AS INTEGER))`;

/** Makes wall times instants, and sees to it that `zone_day` has every day of the table. */
export async function placeInZone(
  database: DuckDBConnection,
  table: TimedTable,
  clock: ZoneClock,
): Promise<void> {
  await wallToInstants(database, table, clock);
  await database.run(`
    CREATE TABLE IF NOT EXISTS zone_day (
      day INTEGER, before_ms DOUBLE, change_ms DOUBLE, after_ms DOUBLE)`);
  const days = await queryRows(database, {
    sql: `
      SELECT DISTINCT CAST(floor(ms / ${dayMs}) AS INTEGER) AS day FROM ${table}
      EXCEPT SELECT day FROM zone_day ORDER BY day`,
    row: z.strictObject({ day: z.int() }),
  });
  const writer = await tableWriter(database, 'zone_day', [INTEGER, DOUBLE, DOUBLE, DOUBLE]);
  for (const { day } of days) writer.add([day, ...offsetsOf(clock, day)]);
  writer.finish();
}

/** The zone's offset at the start of a day of UTC, when it changes (else its end), and that after it. */
function offsetsOf(clock: ZoneClock, day: number): [number, number, number] {
  let kept = day * dayMs;
  let changed = kept + dayMs;
  const before = clock.offset(kept);
  const after = clock.offset(changed - quarterMs);
  if (before === after) return [before, changed, after];
  while (changed - kept > quarterMs) {
    const middle = kept + Math.round((changed - kept) / quarterMs / 2) * quarterMs;
    if (clock.offset(middle) === before) kept = middle;
    else changed = middle;
  }
  return [before, changed, after];
}

/** A clock on the wall tells the same shift for a whole quarter of an hour, so few are asked for. */
async function wallToInstants(
  database: DuckDBConnection,
  table: TimedTable,
  clock: ZoneClock,
): Promise<void> {
  const quarters = await queryRows(database, {
    sql: `SELECT DISTINCT floor(ms / ${quarterMs}) AS quarter FROM ${table} WHERE wall`,
    row: z.strictObject({ quarter: z.number() }),
  });
  if (quarters.length === 0) return;
  await database.run('CREATE TABLE wall_quarter (quarter DOUBLE, shift_ms DOUBLE)');
  const writer = await tableWriter(database, 'wall_quarter', [DOUBLE, DOUBLE]);
  for (const { quarter } of quarters) {
    const wall = quarter * quarterMs;
    writer.add([quarter, wall - clock.instant(new Date(wall).toISOString().slice(0, 19))]);
  }
  writer.finish();
  await database.run(`
    UPDATE ${table} SET ms = ms - shift_ms, wall = false
    FROM wall_quarter WHERE wall AND quarter = floor(ms / ${quarterMs})`);
  await database.run('DROP TABLE wall_quarter');
}
