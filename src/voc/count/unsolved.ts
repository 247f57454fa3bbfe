import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** Visits whose problem surely was not solved on the web, and how many of them made contact. */
export const unsolvedCountSchema = z.strictObject({
  /** The last article, which got a No vote; empty where a search found nothing and nothing was read. */
  article: z.string(),
  /** The channel of the first contact within the window; empty where there was none. */
  channel: z.string(),
  sessions: z.int().positive(),
});
export type UnsolvedCount = z.infer<typeof unsolvedCountSchema>;

/** Only visits whose visitor could be met again among the contacts. */
const sql = `
  WITH failed AS (
    SELECT event.session_id, visitor, type, article, ms
    FROM event JOIN session ON session.session_id = event.session_id
    WHERE type IN ('vote', 'search') AND value = 0 AND visitor IS NOT NULL),
  said_no AS (
    SELECT session_id, article, max(visitor) AS visitor FROM failed WHERE type = 'vote'
    GROUP BY session_id, article),
  in_vain AS (
    SELECT session_id, max(visitor) AS visitor, max(ms) AS ms FROM failed WHERE type = 'search'
    GROUP BY session_id),
  read AS (
    SELECT session_id, article, ms FROM event SEMI JOIN failed USING (session_id)
    WHERE type = 'article_view'),
  read_last AS (
    SELECT session_id, article, ms
    FROM (
      SELECT *, row_number() OVER (
        PARTITION BY session_id ORDER BY ms DESC, article DESC) AS from_last
      FROM read)
    WHERE from_last = 1),
  known AS (
    SELECT session_id, article, ms, visitor FROM read_last JOIN said_no USING (session_id, article)
    UNION ALL
    SELECT session_id, NULL, ms, visitor FROM in_vain ANTI JOIN read USING (session_id)),
  first_contact AS (
    SELECT known.session_id, channel, row_number() OVER (
      PARTITION BY known.session_id ORDER BY contact.ms, channel, contact.id) AS place
    FROM known
    JOIN contact ON contact.customer = known.visitor
      AND contact.ms >= known.ms AND contact.ms <= known.ms + $windowMs)
  SELECT coalesce(CAST(article AS VARCHAR), '') AS article, coalesce(channel, '') AS channel,
    CAST(count(*) AS INTEGER) AS sessions
  FROM known
  LEFT JOIN first_contact
    ON first_contact.session_id = known.session_id AND first_contact.place = 1
  WHERE known.ms + $windowMs <= $endMs
  GROUP BY ALL
  ORDER BY article, channel`;

/**
 * Visits that surely were not solved, by their last article and by the channel that followed.
 *
 * @param window how long after the visit a contact counts, and the last instant of the data, in ms
 */
export function unsolvedCounts(
  database: DuckDBConnection,
  { windowMs, endMs }: { windowMs: number; endMs: number },
): Promise<UnsolvedCount[]> {
  return queryRows(database, { sql, values: { windowMs, endMs }, row: unsolvedCountSchema });
}
