import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { giveMeaning } from './columns.ts';
import { queryRows } from './database.ts';
import { noHash } from './name-hash.ts';

/** What stands for no amount in `contact_row`. */
export const noAmount = -1;

const amount = { type: 'DOUBLE', is: noAmount };
const hash = { type: 'DOUBLE', is: noHash };

const repeatedIds = `
  CREATE TABLE repeated_id AS
  SELECT id FROM contact GROUP BY id HAVING count(*) > 1`;

const said = '(ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id, article)';

const repeated = `
  CREATE TABLE repeated_contact AS
  SELECT contact.rowid AS place, row_number() OVER stands AS copy,
    CASE WHEN ${said} IS DISTINCT FROM first_value(${said}) OVER stands
      THEN 1 ELSE 0 END AS differs
  FROM contact SEMI JOIN repeated_id ON repeated_id.id = contact.id
  WINDOW stands AS (
    PARTITION BY contact.id
    ORDER BY ms, reason, channel, handle_ms, cost_milli, wait_ms, customer, session_id, article)`;

/** Contacts once each: of rows with the same id, the earliest stands (then the first by its values). */
const onceEach = `
  DELETE FROM contact WHERE rowid IN (SELECT place FROM repeated_contact WHERE copy > 1)`;

/** Rows of contacts whose id an earlier row has: exact copies, and those that say something else. */
export interface RepeatedContacts {
  readonly copies: number;
  readonly conflicts: number;
}

/** Makes the table `contact` from `contact_row`. */
export async function makeContacts(database: DuckDBConnection): Promise<RepeatedContacts> {
  await database.run('ALTER TABLE contact_row RENAME TO contact');
  await giveMeaning(database, 'contact', {
    names: 'contact_name',
    named: ['channel', 'reason', 'article'],
    none: {
      handle_ms: amount,
      cost_milli: amount,
      wait_ms: amount,
      customer: hash,
      session_id: hash,
    },
  });
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
