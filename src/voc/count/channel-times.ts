import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** How long the contacts of a channel waited, and how long they took. */
export const channelTimesSchema = z.strictObject({
  channel: z.string(),
  contacts: z.int().positive(),
  /** Contacts whose wait is known. */
  waited: z.int().nonnegative(),
  medianWaitMs: z.number().nonnegative().nullable(),
  /** Nine of ten waited no longer. */
  mostWaitMs: z.number().nonnegative().nullable(),
  /** Contacts whose handling time is known, and the sum of it. */
  timed: z.int().nonnegative(),
  handleMs: z.number().nonnegative(),
});
export type ChannelTimes = z.infer<typeof channelTimesSchema>;

const sql = `
  SELECT channel_id AS channel,
    CAST(count(*) AS INTEGER) AS contacts,
    CAST(count(wait_ms) AS INTEGER) AS waited,
    quantile_disc(wait_ms, 0.5) AS "medianWaitMs",
    quantile_disc(wait_ms, 0.9) AS "mostWaitMs",
    CAST(count(handle_ms) AS INTEGER) AS timed,
    coalesce(sum(handle_ms), 0) AS "handleMs"
  FROM named_contact
  GROUP BY channel_id
  ORDER BY channel_id`;

/** Waits and handling times by channel. */
export function channelTimes(database: DuckDBConnection): Promise<ChannelTimes[]> {
  return queryRows(database, { sql, row: channelTimesSchema });
}
