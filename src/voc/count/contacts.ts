import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { nameHash } from './name-hash.ts';

const repeatedIds = `
  CREATE TABLE repeated_id AS
  SELECT id FROM contact_line GROUP BY id HAVING count(*) > 1`;

const said = '(ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id, article)';

const repeated = `
  CREATE TABLE repeated_contact AS
  SELECT contact_row.*, row_number() OVER stands AS copy,
    CASE WHEN ${said} IS DISTINCT FROM first_value(${said}) OVER stands
      THEN 1 ELSE 0 END AS differs
  FROM contact_row SEMI JOIN repeated_id ON repeated_id.id = contact_row.id
  WINDOW stands AS (
    PARTITION BY contact_row.id
    ORDER BY ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id, article)`;

/** Contacts once each: of rows with the same id, the earliest stands (then the first by its values). */
const contacts = `
  CREATE TABLE contact AS
  SELECT id, ms, day, hour, channel, reason, handle_ms, cost_milli, wait_ms, article,
    ${nameHash('customer')} AS customer, ${nameHash('session_id')} AS session_id
  FROM (
    SELECT contact_row.*
    FROM contact_row ANTI JOIN repeated_id ON repeated_id.id = contact_row.id
    UNION ALL
    SELECT * EXCLUDE (copy, differs) FROM repeated_contact WHERE copy = 1)`;

/** Rows of contacts whose id an earlier row has: exact copies, and those that say something else. */
export interface RepeatedContacts {
  readonly copies: number;
  readonly conflicts: number;
}

/**
 * Makes the table `contact` from `contact_row`, which goes away; names of sessions and people are the
 * numbers that they are in `event`.
 */
export async function makeContacts(database: DuckDBConnection): Promise<RepeatedContacts> {
  await database.run(repeatedIds);
  await database.run(repeated);
  await database.run(contacts);
  const [counts] = await queryRows(database, {
    sql: `
      SELECT CAST(count(CASE WHEN copy > 1 AND differs = 0 THEN 1 END) AS INTEGER) AS copies,
        CAST(count(CASE WHEN copy > 1 AND differs = 1 THEN 1 END) AS INTEGER) AS conflicts
      FROM repeated_contact`,
    row: z.strictObject({ copies: z.int().nonnegative(), conflicts: z.int().nonnegative() }),
  });
  await database.run(
    'DROP TABLE repeated_contact; DROP TABLE repeated_id; DROP VIEW contact_row; DROP TABLE contact_line',
  );
  return counts ?? { copies: 0, conflicts: 0 };
}
