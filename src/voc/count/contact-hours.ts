import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** Contacts of a channel at an hour of the week, in the site's time zone. */
export const contactHourSchema = z.strictObject({
  channel: z.string(),
  /** 0 is Monday. */
  weekday: z.int().min(0).max(6),
  hour: z.int().min(0).max(23),
  contacts: z.int().positive(),
  /** Contacts whose wait is known, and the wait of the one in the middle. */
  waited: z.int().nonnegative(),
  medianMs: z.number().nonnegative().nullable(),
});
export type ContactHour = z.infer<typeof contactHourSchema>;

/** 1 January 1970 was a Thursday. */
const sql = `
  SELECT channel_id AS channel, (day + 3) % 7 AS weekday, hour,
    CAST(count(*) AS INTEGER) AS contacts,
    CAST(count(wait_ms) AS INTEGER) AS waited,
    quantile_disc(wait_ms, 0.5) AS "medianMs"
  FROM named_contact
  GROUP BY channel_id, weekday, hour
  ORDER BY channel_id, weekday, hour`;

/** Contacts by channel, weekday and hour. */
export function contactHours(database: DuckDBConnection): Promise<ContactHour[]> {
  return queryRows(database, { sql, row: contactHourSchema });
}
