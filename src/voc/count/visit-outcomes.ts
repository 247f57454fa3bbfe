import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { runInParts } from './parts.ts';
import { idleMs, visitSteps } from './visit-steps.ts';

/**
 * How a visit of the web ended, from what was seen: it turned to `contact`; a No vote was its last word;
 * it read `nothing`; a Yes vote was its last word and no contact followed (`confirmed`); or it read and
 * fell silent (`silent`), which tells nothing.
 */
export const visitEnds = ['contact', 'said-no', 'nothing', 'confirmed', 'silent'] as const;

/** Visits by week and by how they ended; in `open` ones a contact may still follow. */
export const visitCountSchema = z.strictObject({
  /** Whole weeks before the last day of the data: 0 is the newest week. */
  week: z.int().nonnegative(),
  end: z.enum([...visitEnds, 'open']),
  visits: z.int().positive(),
});
export type VisitCount = z.infer<typeof visitCountSchema>;

/** Only visits that looked for help: by a search, a list, an article, or the contact page. */
const outcomesOfPart = `
  INSERT INTO visit_count
  WITH ${visitSteps('event_part')},
  visited AS (
    SELECT session_id, visit, min(ms) AS ms, min(day) AS day,
      max(CASE WHEN type = 'article_view' THEN ms END) AS read_ms,
      max(CASE WHEN type = 'contact_view' THEN ms END) AS asked_ms,
      max(CASE WHEN type = 'contact_click' THEN 1 ELSE 0 END) AS clicked,
      last(value ORDER BY ms, value) FILTER (WHERE type = 'vote') AS last_vote,
      max(CASE WHEN type IN ('search', 'list_view', 'article_view', 'contact_view')
        THEN 1 ELSE 0 END) AS sought
    FROM step
    GROUP BY session_id, visit),
  followed AS (
    SELECT DISTINCT visited.session_id, visit
    FROM visited
    JOIN link ON link.session_id = visited.session_id
      AND link.ms >= visited.ms AND link.ms <= visited.ms + $windowMs),
  ended AS (
    SELECT CAST(floor(($endDay - day) / 7) AS INTEGER) AS week,
      CASE
        WHEN visited.ms + $windowMs > $endMs THEN 'open'
        WHEN followed.session_id IS NOT NULL OR clicked = 1
          OR asked_ms > coalesce(read_ms, -1) THEN 'contact'
        WHEN read_ms IS NULL THEN 'nothing'
        WHEN last_vote IS NULL THEN 'silent'
        WHEN last_vote = 0 THEN 'said-no'
        ELSE 'confirmed'
      END AS "end"
    FROM visited
    LEFT JOIN followed
      ON followed.session_id = visited.session_id AND followed.visit = visited.visit
    WHERE sought = 1)
  SELECT week, "end", count(*)
  FROM ended
  GROUP BY week, "end"`;

const all = `
  SELECT week, "end", CAST(sum(visits) AS INTEGER) AS visits
  FROM visit_count
  GROUP BY week, "end"
  ORDER BY week, "end"`;

/**
 * Visits that looked for help, by week and by how they ended.
 *
 * @param windowMs how long after the start of a visit a contact counts against it
 * @param endMs the last instant of the data
 * @param endDay its day
 */
export async function visitOutcomes(
  database: DuckDBConnection,
  { windowMs, endMs, endDay }: { windowMs: number; endMs: number; endDay: number },
): Promise<VisitCount[]> {
  await database.run('CREATE TABLE visit_count (week INTEGER, "end" VARCHAR, visits INTEGER)');
  await runInParts(database, outcomesOfPart, { idleMs, windowMs, endMs, endDay });
  return queryRows(database, { sql: all, row: visitCountSchema });
}
