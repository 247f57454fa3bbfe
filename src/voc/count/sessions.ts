import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { noHash } from './name-hash.ts';
import { makeEventView, partsOf, runInParts } from './parts.ts';
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
const judge = `
  INSERT INTO session
  WITH summed AS (
    SELECT session_id, max(bot) AS bot, nullif(max(visitor), ${noHash}) AS visitor, count(*) AS events,
      count(CASE WHEN type = 'article_view' THEN 1 END) AS views, max(ms) - min(ms) AS span_ms
    FROM event_part
    GROUP BY session_id),
  busy AS (SELECT session_id FROM summed WHERE events >= $paceEvents),
  stepped AS (
    SELECT session_id, ms - lag(ms) OVER (PARTITION BY session_id ORDER BY ms) AS gap
    FROM event_part SEMI JOIN busy USING (session_id)),
  paced AS (
    SELECT session_id, median(gap) AS gap FROM stepped GROUP BY session_id),
  voted AS (
    SELECT session_id, article, min(ms) AS ms
    FROM event_part WHERE type = 'vote'
    GROUP BY session_id, article),
  opened AS (
    SELECT session_id, article, min(ms) AS ms
    FROM event_part SEMI JOIN voted USING (session_id, article)
    WHERE type = 'article_view'
    GROUP BY session_id, article),
  odd AS (
    SELECT DISTINCT voted.session_id
    FROM voted
    LEFT JOIN opened ON opened.session_id = voted.session_id AND opened.article = voted.article
    WHERE opened.ms IS NULL OR voted.ms - opened.ms < $leastReadingMs)
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

const counts = `
  SELECT verdict, CAST(count(*) AS INTEGER) AS sessions
  FROM session GROUP BY verdict ORDER BY CAST(verdict AS VARCHAR)`;

/** Events of other sessions go away, and so does what is now said by sessions. */
const keep = (table: string) => [
  `DELETE FROM ${table}
    WHERE session_id IN (SELECT session_id FROM session WHERE verdict <> 'kept')`,
  `ALTER TABLE ${table} DROP COLUMN visitor`,
  `ALTER TABLE ${table} DROP COLUMN bot`,
];

/**
 * Makes the table `session` (session_id, visitor, span_ms from its first event to its last) from
 * `event`, in which only the events of these sessions stay, and counts the verdicts.
 */
export async function makeSessions(database: DuckDBConnection): Promise<SessionCount[]> {
  await makeRushed(database);
  await database.run(`
    CREATE TABLE session (session_id DOUBLE, visitor DOUBLE, span_ms DOUBLE,
      verdict ENUM (${verdicts.map((verdict) => `'${verdict}'`).join(', ')}))`);
  await runInParts(database, judge, { leastReadingMs, mostViews, paceEvents, paceMs });
  const verdictCounts = await queryRows(database, { sql: counts, row: sessionCountSchema });
  for (const table of await partsOf(database, 'event'))
    for (const sql of keep(table)) await database.run(sql);
  await makeEventView(database);
  await database.run(`DELETE FROM session WHERE verdict <> 'kept'`);
  await database.run('ALTER TABLE session DROP COLUMN verdict');
  return verdictCounts;
}
