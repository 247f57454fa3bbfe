import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** Contacts of a channel, and those of them that carry a key of their customer. */
export const keyedContactsSchema = z.strictObject({
  channel: z.string(),
  contacts: z.int().positive(),
  keyed: z.int().nonnegative(),
  /** Keyed contacts that are the first of their customer for this long: problems, not contacts. */
  episodes: z.int().nonnegative(),
});
export type KeyedContacts = z.infer<typeof keyedContactsSchema>;

/** Contacts of one customer closer than this concern one problem. */
const episodeMs = 7 * 86_400_000;

const sql = `
  WITH stepped AS (
    SELECT channel, customer, ms - lag(ms) OVER (PARTITION BY customer ORDER BY ms, id) AS gap
    FROM contact)
  SELECT channel,
    CAST(count(*) AS INTEGER) AS contacts,
    CAST(count(customer) AS INTEGER) AS keyed,
    CAST(sum(CASE WHEN customer IS NOT NULL AND (gap IS NULL OR gap > $episodeMs)
      THEN 1 ELSE 0 END) AS INTEGER) AS episodes
  FROM stepped
  GROUP BY channel
  ORDER BY channel`;

/** Contacts with a key, by channel. */
export function keyedContacts(database: DuckDBConnection): Promise<KeyedContacts[]> {
  return queryRows(database, { sql, values: { episodeMs }, row: keyedContactsSchema });
}
