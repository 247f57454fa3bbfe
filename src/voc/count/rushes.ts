import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

const hourMs = 3_600_000;
/** Fewer landings in an hour are no rush. */
const leastLandings = 6;
/** The busiest hour of an article that readers find by themselves has so many times its usual landings. */
const busyFactor = 6;
/** And so many standard deviations more (of a Poisson count), so that chance makes no rush. */
const deviations = 5;

/** Whether all that is known is which pages were loaded, as by an access log. */
const pagesOnly = `
  SELECT NOT EXISTS (SELECT 1 FROM event WHERE type IN ('vote', 'contact_click')) AS "pagesOnly"`;

const sql = `
  INSERT INTO rushed
  WITH landing AS (
    SELECT session_id, min(article) AS article, floor(min(ms) / $hourMs) AS hour
    FROM event
    GROUP BY session_id
    HAVING count(*) = 1 AND min(CASE WHEN type = 'article_view'
      AND coalesce(list_id, 'external') = 'external' THEN 1 ELSE 0 END) = 1),
  landed AS (
    SELECT article, hour, count(*) AS landings FROM landing GROUP BY article, hour),
  usual AS (
    SELECT article, hour, landings, (sum(landings) OVER (PARTITION BY article) - landings)
      / (SELECT greatest(1, (max(ms) - min(ms)) / $hourMs) FROM event) * $busyFactor AS most
    FROM landed)
  SELECT session_id
  FROM landing
  JOIN usual ON usual.article = landing.article AND usual.hour = landing.hour
  WHERE landings >= $leastLandings AND landings > most + $deviations * sqrt(most)`;

/**
 * Makes the table `rushed` of sessions (session_id) that no reader stands behind, told by their number.
 *
 * A *landing* is a session that came from outside to one article and did nothing else. Where many land
 * on one article within an hour, as never otherwise, no readers have found it: a script has, or a
 * campaign. They leave, which looks like silent success. Where readers vote, odd votes tell most of
 * these, so the table is empty; an access log has nothing else to tell them by. An outage looks alike:
 * there its article is judged by those who come from lists and from the search.
 */
export async function makeRushed(database: DuckDBConnection): Promise<void> {
  await database.run('CREATE TABLE rushed AS SELECT session_id FROM event LIMIT 0');
  const [known] = await queryRows(database, {
    sql: pagesOnly,
    row: z.strictObject({ pagesOnly: z.boolean() }),
  });
  if (known?.pagesOnly !== true) return;
  await database.run(sql, { hourMs, leastLandings, busyFactor, deviations });
}
