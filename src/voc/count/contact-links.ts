import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** Contacts of one reason that an agent or a spoken code tied to one article. */
export const contactLinkSchema = z.strictObject({
  article: z.string(),
  reason: z.string(),
  contacts: z.int().positive(),
});
export type ContactLink = z.infer<typeof contactLinkSchema>;

const sql = `
  SELECT article, reason, CAST(count(*) AS INTEGER) AS contacts
  FROM contact
  WHERE article IS NOT NULL
  GROUP BY article, reason
  ORDER BY article, reason`;

/** Contacts by the article they were tied to, and by reason. */
export function contactLinks(database: DuckDBConnection): Promise<ContactLink[]> {
  return queryRows(database, { sql, row: contactLinkSchema });
}
