import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** First and last day of the data (days since 1970-01-01), and its last instants; null without data. */
export const periodSchema = z.strictObject({
  contactFrom: z.int().nullable(),
  contactTo: z.int().nullable(),
  eventFrom: z.int().nullable(),
  eventTo: z.int().nullable(),
  contactEndMs: z.number().nullable(),
  eventEndMs: z.number().nullable(),
});
export type Period = z.infer<typeof periodSchema>;

const sql = `
  WITH contacts AS (
    SELECT min(day) AS first_day, max(day) AS last_day, max(ms) AS end_ms FROM contact),
  events AS (
    SELECT min(day) AS first_day, max(day) AS last_day, max(ms) AS end_ms FROM event)
  SELECT contacts.first_day AS "contactFrom", contacts.last_day AS "contactTo",
    events.first_day AS "eventFrom", events.last_day AS "eventTo",
    contacts.end_ms AS "contactEndMs", events.end_ms AS "eventEndMs"
  FROM contacts CROSS JOIN events`;

/** The period that contacts and events cover. */
export async function period(database: DuckDBConnection): Promise<Period> {
  const [row] = await queryRows(database, { sql, row: periodSchema });
  return periodSchema.parse(row);
}
