import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { voteReasons } from '../../model/visit-event.ts';
import { queryRows } from './database.ts';

/** Readers who said after a No what was wrong with an article, in one locale. */
export const voteReasonCountSchema = z.strictObject({
  article: z.string(),
  locale: z.string(),
  reason: z.enum(voteReasons),
  /** Sessions: who says it twice counts once. */
  readers: z.int().positive(),
});
export type VoteReasonCount = z.infer<typeof voteReasonCountSchema>;

const isKnown = voteReasons.map((reason) => `'${reason}'`).join(', ');

const sql = `
  SELECT article, locale, text AS reason,
    CAST(count(DISTINCT session_id) AS INTEGER) AS readers
  FROM event
  JOIN event_name ON event_name.code = event.value
  WHERE type = 'vote_reason' AND text IN (${isKnown})
  GROUP BY article, locale, text
  ORDER BY article, locale, text`;

/** What was wrong with articles, as their readers say after a No; other words than the known are left out. */
export function voteReasonCounts(database: DuckDBConnection): Promise<VoteReasonCount[]> {
  return queryRows(database, { sql, row: voteReasonCountSchema });
}
