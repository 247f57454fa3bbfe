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
  WITH said_no AS (
    SELECT session_id, article FROM event WHERE type = 'vote' AND vote = 0
    GROUP BY session_id, article),
  read_last AS (
    SELECT session_id, article, ms
    FROM (
      SELECT session_id, article, ms, row_number() OVER (
        PARTITION BY session_id ORDER BY ms DESC, article DESC) AS from_last
      FROM event SEMI JOIN said_no USING (session_id)
      WHERE type = 'article_view')
    WHERE from_last = 1),
  in_vain AS (
    SELECT session_id, max(ms) AS ms FROM event WHERE type = 'search' AND results = 0
    GROUP BY session_id),
  read_too AS (
    SELECT DISTINCT session_id FROM event SEMI JOIN in_vain USING (session_id)
    WHERE type = 'article_view'),
  unsolved AS (
    SELECT session_id, article, ms FROM read_last SEMI JOIN said_no USING (session_id, article)
    UNION ALL
    SELECT session_id, NULL, ms FROM in_vain ANTI JOIN read_too USING (session_id)),
  known AS (
    SELECT unsolved.*, visitor FROM unsolved JOIN session USING (session_id)
    WHERE visitor IS NOT NULL),
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
