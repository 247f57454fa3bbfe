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
  WITH known AS (
    SELECT session_id, visitor FROM session WHERE verdict = 'kept' AND visitor IS NOT NULL),
  read_last AS (
    SELECT session_id, article, ms
    FROM (
      SELECT event.session_id, article, ms, row_number() OVER (
        PARTITION BY event.session_id ORDER BY ms DESC, article DESC) AS from_last
      FROM event JOIN known ON known.session_id = event.session_id
      WHERE type = 'article_view')
    WHERE from_last = 1),
  voted_no AS (
    SELECT read_last.session_id, read_last.article, min(read_last.ms) AS ms
    FROM read_last
    JOIN event ON event.session_id = read_last.session_id AND event.article = read_last.article
    WHERE event.type = 'vote' AND event.vote = 0
    GROUP BY read_last.session_id, read_last.article),
  found_nothing AS (
    SELECT event.session_id, '' AS article, max(ms) AS ms
    FROM event JOIN known ON known.session_id = event.session_id
    WHERE type = 'search' AND results = 0
      AND event.session_id NOT IN (SELECT session_id FROM read_last)
    GROUP BY event.session_id),
  unsolved AS (
    SELECT * FROM voted_no UNION ALL SELECT * FROM found_nothing),
  first_contact AS (
    SELECT unsolved.session_id, channel, row_number() OVER (
      PARTITION BY unsolved.session_id ORDER BY contact.ms, channel, contact.id) AS place
    FROM unsolved
    JOIN known ON known.session_id = unsolved.session_id
    JOIN contact ON contact.customer = known.visitor
      AND contact.ms >= unsolved.ms AND contact.ms <= unsolved.ms + $windowMs)
  SELECT article, coalesce(channel, '') AS channel, CAST(count(*) AS INTEGER) AS sessions
  FROM unsolved
  LEFT JOIN first_contact
    ON first_contact.session_id = unsolved.session_id AND first_contact.place = 1
  WHERE unsolved.ms + $windowMs <= $endMs
  GROUP BY article, coalesce(channel, '')
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
