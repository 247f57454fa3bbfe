import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { giveNames } from './columns.ts';
import { queryRows } from './database.ts';
import { noHash } from './name-hash.ts';

/** What stands for no amount in `contact_row`. */
export const noAmount = -1;

/** Numbers that stand for none become NULL where they are read: to change them all would cost more. */
const view = `
  CREATE VIEW contact AS
  SELECT rowid AS place, id, ms, day, hour, channel, reason, article,
    CAST(nullif(handle_ms, ${noAmount}) AS DOUBLE) AS handle_ms,
    nullif(cost_milli, ${noAmount}) AS cost_milli,
    nullif(wait_ms, ${noAmount}) AS wait_ms,
    nullif(customer, ${noHash}) AS customer,
    nullif(session_id, ${noHash}) AS session_id
  FROM contact_row`;

const repeatedIds = `
  CREATE TABLE repeated_id AS
  SELECT id FROM contact GROUP BY id HAVING count(*) > 1`;

const said = '(ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id, article)';

const repeated = `
  CREATE TABLE repeated_contact AS
  SELECT place, row_number() OVER stands AS copy,
    CASE WHEN ${said} IS DISTINCT FROM first_value(${said}) OVER stands
      THEN 1 ELSE 0 END AS differs
  FROM contact SEMI JOIN repeated_id ON repeated_id.id = contact.id
  WINDOW stands AS (
    PARTITION BY contact.id
    ORDER BY ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id, article)`;

/** Contacts once each: of rows with the same id, the earliest stands (then the first by its values). */
const onceEach = `
  DELETE FROM contact_row WHERE rowid IN (SELECT place FROM repeated_contact WHERE copy > 1)`;

/** Rows of contacts whose id an earlier row has: exact copies, and those that say something else. */
export interface RepeatedContacts {
  readonly copies: number;
  readonly conflicts: number;
}

/** Makes the view `contact` of `contact_row`. */
export async function makeContacts(database: DuckDBConnection): Promise<RepeatedContacts> {
  await giveNames(database, 'contact_row', {
    names: 'contact_name',
    named: ['channel', 'reason', 'article'],
  });
  await database.run(view);
  await database.run(repeatedIds);
  await database.run(repeated);
  await database.run(onceEach);
  const [counts] = await queryRows(database, {
    sql: `
      SELECT CAST(count(CASE WHEN copy > 1 AND differs = 0 THEN 1 END) AS INTEGER) AS copies,
        CAST(count(CASE WHEN copy > 1 AND differs = 1 THEN 1 END) AS INTEGER) AS conflicts
      FROM repeated_contact`,
    row: z.strictObject({ copies: z.int().nonnegative(), conflicts: z.int().nonnegative() }),
  });
  await database.run('DROP TABLE repeated_contact; DROP TABLE repeated_id');
  return counts ?? { copies: 0, conflicts: 0 };
}
