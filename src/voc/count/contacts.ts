import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** Contacts once each: of rows with the same id, the earliest stands (then the first by its values). */
const sql = `
  CREATE TABLE contact AS
  SELECT id, ms, day, channel, reason, handle_ms, cost_milli, hour, wait_ms, customer, session_id,
    article
  FROM (
    SELECT *, row_number() OVER (
      PARTITION BY id
      ORDER BY ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id,
        article) AS copy
    FROM contact_row)
  WHERE copy = 1`;

/**
 * Makes the table `contact` from `contact_row`.
 *
 * @returns how many rows were copies of another
 */
export async function makeContacts(database: DuckDBConnection): Promise<number> {
  await database.run(sql);
  const [counts] = await queryRows(database, {
    sql: `SELECT CAST((SELECT count(*) FROM contact_row) - (SELECT count(*) FROM contact) AS INTEGER)
          AS copies`,
    row: z.strictObject({ copies: z.int().nonnegative() }),
  });
  return counts?.copies ?? 0;
}
