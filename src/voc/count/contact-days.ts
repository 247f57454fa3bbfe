import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** Contacts of one reason on one day (days since 1970-01-01 in the site's time zone). */
export const contactDaySchema = z.strictObject({
  reason: z.string(),
  day: z.int(),
  contacts: z.int().positive(),
});
export type ContactDay = z.infer<typeof contactDaySchema>;

const sql = `
  SELECT reason, day, CAST(count(*) AS INTEGER) AS contacts
  FROM contact
  GROUP BY reason, day
  ORDER BY reason, day`;

/** Contacts by reason and day. */
export function contactDays(database: DuckDBConnection): Promise<ContactDay[]> {
  return queryRows(database, { sql, row: contactDaySchema });
}
