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
  SELECT
    (SELECT min(day) FROM contact) AS "contactFrom",
    (SELECT max(day) FROM contact) AS "contactTo",
    (SELECT min(day) FROM event) AS "eventFrom",
    (SELECT max(day) FROM event) AS "eventTo",
    (SELECT max(ms) FROM contact) AS "contactEndMs",
    (SELECT max(ms) FROM event) AS "eventEndMs"`;

/** The period that contacts and events cover. */
export async function period(database: DuckDBConnection): Promise<Period> {
  const [row] = await queryRows(database, { sql, row: periodSchema });
  return periodSchema.parse(row);
}
