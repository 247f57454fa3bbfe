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
    SELECT session_id, locale, query, value AS results, ms
    FROM event
    WHERE type = 'search' AND value <> ${noValue}),
  reader AS (
    SELECT session_id,
      max(CASE WHEN type = 'article_view' THEN 1 ELSE 0 END) AS opened,
      max(CASE WHEN type <> 'article_view' THEN ms END) AS turned_ms
    FROM event SEMI JOIN search USING (session_id)
    WHERE type IN ('article_view', 'contact_view', 'contact_click')
    GROUP BY session_id),
  failed AS (
    SELECT session_id, 'nothing-found' AS failure, locale, query FROM search WHERE results = 0
    UNION
    SELECT search.session_id, 'nothing-opened', locale, query
    FROM search
    JOIN reader ON reader.session_id = search.session_id
    WHERE results > 0 AND opened = 0 AND turned_ms >= ms),
  numbered AS (
    SELECT failure, locale, query, dense_rank() OVER (ORDER BY session_id) AS number FROM failed)
  SELECT failure, locale, text AS query, list(CAST(number AS INTEGER) ORDER BY number) AS sessions
  FROM numbered
  JOIN event_query ON event_query.code = numbered.query
  GROUP BY failure, locale, text
  ORDER BY failure, locale, text`;

/** Searches of kept sessions that did not help, by how they failed and by what was searched for. */
export async function failedSearches(database: DuckDBConnection): Promise<FailedSearch[]> {
  return queryRows(database, { sql, row: failedSearchSchema });
}
