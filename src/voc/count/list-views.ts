import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** How often people looked at one list (`home:ja`, `category:billing:ja`, `contact:ja`). */
export const listViewSchema = z.strictObject({ list: z.string(), views: z.int().positive() });
export type ListView = z.infer<typeof listViewSchema>;

const sql = `
  SELECT list_id AS list, CAST(count(*) AS INTEGER) AS views
  FROM event
  WHERE type IN ('list_view', 'contact_view')
  GROUP BY list
  ORDER BY list`;

/** Views by list, of the sessions that are kept. */
export function listViews(database: DuckDBConnection): Promise<ListView[]> {
  return queryRows(database, { sql, row: listViewSchema });
}
