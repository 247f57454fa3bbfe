import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { noHash } from './name-hash.ts';

/** What stands for no amount in `contact_row`. */
export const noAmount = -1;

const named = `
  CREATE VIEW contact_line AS
  SELECT id, ms, day, hour, channel.name AS channel, reason.name AS reason,
    nullif(handle_ms, ${noAmount}) AS handle_ms, nullif(cost_milli, ${noAmount}) AS cost_milli,
    nullif(wait_ms, ${noAmount}) AS wait_ms, nullif(customer, ${noHash}) AS customer,
    nullif(session_id, ${noHash}) AS session_id, article.name AS article
  FROM contact_row
  JOIN contact_word AS channel ON channel.code = contact_row.channel
  JOIN contact_word AS reason ON reason.code = contact_row.reason
  LEFT JOIN contact_word AS article ON article.code = contact_row.article`;

const repeatedIds = `
  CREATE TABLE repeated_id AS
  SELECT id FROM contact_row GROUP BY id HAVING count(*) > 1`;

const said = '(ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id, article)';

const repeated = `
  CREATE TABLE repeated_contact AS
  SELECT contact_line.*, row_number() OVER stands AS copy,
    CASE WHEN ${said} IS DISTINCT FROM first_value(${said}) OVER stands
      THEN 1 ELSE 0 END AS differs
  FROM contact_line SEMI JOIN repeated_id ON repeated_id.id = contact_line.id
  WINDOW stands AS (
    PARTITION BY contact_line.id
    ORDER BY ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id, article)`;

/** Contacts once each: of rows with the same id, the earliest stands (then the first by its values). */
const contacts = `
  CREATE TABLE contact AS
  SELECT contact_line.*
  FROM contact_line ANTI JOIN repeated_id ON repeated_id.id = contact_line.id
  UNION ALL
  SELECT * EXCLUDE (copy, differs) FROM repeated_contact WHERE copy = 1`;

/** Rows of contacts whose id an earlier row has: exact copies, and those that say something else. */
export interface RepeatedContacts {
  readonly copies: number;
  readonly conflicts: number;
}

/** Makes the table `contact` from `contact_row`, which goes away. */
export async function makeContacts(database: DuckDBConnection): Promise<RepeatedContacts> {
  await database.run(`
    CREATE TABLE contact_word AS SELECT code, CAST(text AS name) AS name FROM contact_name`);
  await database.run(named);
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
    'DROP TABLE repeated_contact; DROP TABLE repeated_id; DROP VIEW contact_line; DROP TABLE contact_row; DROP TABLE contact_word',
  );
  return counts ?? { copies: 0, conflicts: 0 };
}
