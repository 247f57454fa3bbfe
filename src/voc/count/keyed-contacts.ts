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
    SELECT channel, ms - lag(ms) OVER (PARTITION BY customer ORDER BY ms, channel) AS gap
    FROM contact WHERE customer IS NOT NULL),
  keyed AS (
    SELECT channel, sum(CASE WHEN gap IS NULL OR gap > $episodeMs THEN 1 ELSE 0 END) AS episodes
    FROM stepped GROUP BY channel),
  counted AS (
    SELECT channel, count(*) AS contacts, count(customer) AS keyed FROM contact GROUP BY channel)
  SELECT channel,
    CAST(contacts AS INTEGER) AS contacts,
    CAST(counted.keyed AS INTEGER) AS keyed,
    CAST(coalesce(episodes, 0) AS INTEGER) AS episodes
  FROM counted
  LEFT JOIN keyed USING (channel)
  ORDER BY channel`;

/** Contacts with a key, by channel. */
export function keyedContacts(database: DuckDBConnection): Promise<KeyedContacts[]> {
  return queryRows(database, { sql, values: { episodeMs }, row: keyedContactsSchema });
}
