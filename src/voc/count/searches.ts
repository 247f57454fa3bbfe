import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { noValue } from './events.ts';

/** How a search failed: it found nothing; or nothing it found was opened, and the reader turned to contact. */
export const searchFailures = ['nothing-found', 'nothing-opened'] as const;

/** The visits in which one text was searched for in vain. It never leaves the process as it is. */
export const failedSearchSchema = z.strictObject({
  failure: z.enum(searchFailures),
  locale: z.string(),
  query: z.string(),
  /** Numbers of the sessions, each once; they mean nothing outside of these rows. */
  sessions: z.array(z.int()).min(1),
});
export type FailedSearch = z.infer<typeof failedSearchSchema>;

const sql = `
  WITH search AS (
    SELECT session_id, locale, event_query.text AS query, value AS results, ms,
      dense_rank() OVER (ORDER BY session_id) AS number
    FROM event
    JOIN event_query ON event_query.code = event.query
    WHERE type = 'search' AND value <> ${noValue}),
  reader AS (
    SELECT session_id,
      max(CASE WHEN type = 'article_view' THEN 1 ELSE 0 END) AS opened,
      max(CASE WHEN type IN ('contact_view', 'contact_click') THEN ms END) AS turned_ms
    FROM event
    GROUP BY session_id),
  failed AS (
    SELECT 'nothing-found' AS failure, locale, query, number FROM search WHERE results = 0
    UNION ALL
    SELECT 'nothing-opened', locale, query, number
    FROM search
    JOIN reader ON reader.session_id = search.session_id
    WHERE results > 0 AND opened = 0 AND turned_ms >= ms)
  SELECT failure, locale, query, list(DISTINCT CAST(number AS INTEGER)) AS sessions
  FROM failed
  GROUP BY failure, locale, query
  ORDER BY failure, locale, query`;

/** Searches of kept sessions that did not help, by how they failed and by what was searched for. */
export async function failedSearches(database: DuckDBConnection): Promise<FailedSearch[]> {
  return queryRows(database, { sql, row: failedSearchSchema });
}
