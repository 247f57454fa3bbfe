import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { makeRushed } from './rushes.ts';

/** What a session of the web is: used, or left out because no reader behaves like that. */
export const verdicts = ['kept', 'bot', 'many-views', 'too-fast', 'odd-vote', 'rush'] as const;

/** How many sessions got a verdict. */
export const sessionCountSchema = z.strictObject({
  verdict: z.enum(verdicts),
  sessions: z.int().positive(),
});
export type SessionCount = z.infer<typeof sessionCountSchema>;

/** No reader opens more articles in one session. */
const mostViews = 20;
/** In a session of this many events, half of the steps take a reader longer than this. */
const paceEvents = 6;
const paceMs = 2000;
/** Nobody judges an article sooner. */
const leastReadingMs = 5000;

/**
 * A vote that nobody read for is dropped with its whole session: the views beside such votes look
 * like silent success.
 */
const sql = `
  CREATE TABLE session AS
  WITH summed AS (
    SELECT session_id, max(bot) AS bot, max(visitor) AS visitor, count(*) AS events,
      sum(CASE WHEN type = 'article_view' THEN 1 ELSE 0 END) AS views, max(ms) - min(ms) AS span_ms
    FROM event
    GROUP BY session_id),
  busy AS (SELECT session_id FROM summed WHERE events >= $paceEvents),
  stepped AS (
    SELECT event.session_id, ms - lag(ms) OVER (PARTITION BY event.session_id ORDER BY ms) AS gap
    FROM event SEMI JOIN busy ON busy.session_id = event.session_id),
  paced AS (
    SELECT session_id, median(gap) AS gap FROM stepped GROUP BY session_id),
  opened AS (
    SELECT session_id, article, min(ms) AS ms
    FROM event
    WHERE type = 'article_view'
    GROUP BY session_id, article),
  odd AS (
    SELECT DISTINCT vote.session_id
    FROM event AS vote
    LEFT JOIN opened ON opened.session_id = vote.session_id AND opened.article = vote.article
    WHERE vote.type = 'vote' AND (opened.ms IS NULL OR vote.ms - opened.ms < $leastReadingMs))
  SELECT summed.session_id, visitor, span_ms,
    CASE
      WHEN bot = 1 THEN 'bot'
      WHEN views > $mostViews THEN 'many-views'
      WHEN gap < $paceMs THEN 'too-fast'
      WHEN odd.session_id IS NOT NULL THEN 'odd-vote'
      WHEN rushed.session_id IS NOT NULL THEN 'rush'
      ELSE 'kept'
    END AS verdict
  FROM summed
  LEFT JOIN paced ON paced.session_id = summed.session_id
  LEFT JOIN odd ON odd.session_id = summed.session_id
  LEFT JOIN rushed ON rushed.session_id = summed.session_id`;

/**
 * Makes the table `session` (session_id, visitor, span_ms from its first event to its last, verdict)
 * from `event`, and counts the verdicts.
 */
export async function makeSessions(database: DuckDBConnection): Promise<SessionCount[]> {
  await makeRushed(database);
  await database.run(sql, { leastReadingMs, mostViews, paceEvents, paceMs });
  return queryRows(database, {
    sql: `
      SELECT verdict, CAST(count(*) AS INTEGER) AS sessions
      FROM session GROUP BY verdict ORDER BY verdict`,
    row: sessionCountSchema,
  });
}
