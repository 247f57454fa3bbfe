import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** Contacts of a channel in a week. */
export const channelWeekSchema = z.strictObject({
  channel: z.string(),
  /** Whole weeks before the last day of the data: 0 is the newest week. */
  week: z.int().nonnegative(),
  contacts: z.int().positive(),
  /** Contacts whose wait is known. */
  waited: z.int().nonnegative(),
  /** Those of them who waited no longer than the channel promises. */
  kept: z.int().nonnegative(),
});
export type ChannelWeek = z.infer<typeof channelWeekSchema>;

const sql = `
  SELECT channel_id AS channel,
    CAST(floor(($endDay - day) / 7) AS INTEGER) AS week,
    CAST(count(*) AS INTEGER) AS contacts,
    CAST(count(wait_ms) AS INTEGER) AS waited,
    CAST(sum(CASE WHEN wait_ms <= promise_ms THEN 1 ELSE 0 END) AS INTEGER) AS kept
  FROM named_contact
  GROUP BY channel_id, week
  ORDER BY channel_id, week`;

/**
 * Contacts by channel and week, with how many waits kept to the channel's promise.
 *
 * @param endDay the last day of the data
 */
export function channelWeeks(database: DuckDBConnection, endDay: number): Promise<ChannelWeek[]> {
  return queryRows(database, { sql, values: { endDay }, row: channelWeekSchema });
}
