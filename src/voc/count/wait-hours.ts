import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** Contacts of a channel at an hour of the week that waited about as long, in the site's time zone. */
export const waitHourSchema = z.strictObject({
  channel: z.string(),
  /** 0 is Monday. */
  weekday: z.int().min(0).max(6),
  hour: z.int().min(0).max(23),
  /** Rounded up: to 10 s up to a minute, a minute up to half an hour, 5 minutes up to 6 hours, else half an hour. */
  seconds: z.int().positive(),
  contacts: z.int().positive(),
});
export type WaitHour = z.infer<typeof waitHourSchema>;

/**
 * Rounding keeps the rows few, and a wait in the middle exact: it is rounded on to steps that all lie
 * on this grid, and rounding up changes no order.
 */
const sql = `
  WITH waited AS (
    SELECT channel_id AS channel, (day + 3) % 7 AS weekday, hour,
      CASE
        WHEN wait_ms <= 60_000 THEN greatest(1, ceil(wait_ms / 10_000)) * 10
        WHEN wait_ms <= 1_800_000 THEN ceil(wait_ms / 60_000) * 60
        WHEN wait_ms <= 21_600_000 THEN ceil(wait_ms / 300_000) * 300
        ELSE ceil(wait_ms / 1_800_000) * 1800
      END AS seconds
    FROM named_contact
    WHERE wait_ms IS NOT NULL AND day >= $fromDay)
  SELECT channel, weekday, hour, CAST(seconds AS INTEGER) AS seconds,
    CAST(count(*) AS INTEGER) AS contacts
  FROM waited
  GROUP BY channel, weekday, hour, seconds
  ORDER BY channel, weekday, hour, seconds`;

/**
 * Contacts by channel, hour of the week and wait.
 *
 * @param fromDay the first day that counts
 */
export function waitHours(database: DuckDBConnection, fromDay: number): Promise<WaitHour[]> {
  return queryRows(database, { sql, values: { fromDay }, row: waitHourSchema });
}
