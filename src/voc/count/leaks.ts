import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { idleMs } from './visit-steps.ts';

/** What is known of how readers of an article came to a channel. */
export const leakSchema = z.strictObject({
  article: z.string(),
  channel: z.string(),
  /** Visits in which this article was the last one read before the channel was tapped. */
  tapped: z.int().nonnegative(),
  /** Contacts that named the article: by its spoken code, or by an agent's link. */
  named: z.int().nonnegative(),
});
export type Leak = z.infer<typeof leakSchema>;

const sql = `
  WITH read AS (
    SELECT session_id, ms, channel_id AS channel,
      last_value(CASE WHEN type = 'article_view' THEN article END IGNORE NULLS) OVER before AS article,
      max(CASE WHEN type = 'article_view' THEN ms END) OVER before AS read_ms,
      type
    FROM named_event
    WHERE type IN ('article_view', 'contact_click')
    WINDOW before AS (PARTITION BY session_id ORDER BY ms, type, article)),
  tap AS (
    SELECT article, channel, count(DISTINCT session_id) AS tapped
    FROM read
    WHERE type = 'contact_click' AND article IS NOT NULL AND ms - read_ms <= $idleMs
    GROUP BY article, channel),
  name AS (
    SELECT article, channel_id AS channel, count(*) AS named
    FROM named_contact WHERE article IS NOT NULL
    GROUP BY article, channel_id)
  SELECT coalesce(tap.article, name.article) AS article,
    coalesce(tap.channel, name.channel) AS channel,
    CAST(coalesce(tapped, 0) AS INTEGER) AS tapped,
    CAST(coalesce(named, 0) AS INTEGER) AS named
  FROM tap
  FULL JOIN name ON name.article = tap.article AND name.channel = tap.channel
  ORDER BY article, channel`;

/** The ways from an article to a channel that were seen. */
export function leaks(database: DuckDBConnection): Promise<Leak[]> {
  return queryRows(database, { sql, values: { idleMs }, row: leakSchema });
}
