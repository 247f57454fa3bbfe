import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** The columns of rows that hold codes of names. */
export interface NamedColumns {
  /** The table (code, text) of names, and the columns that hold its codes; a code of 0 is no name. */
  readonly names: string;
  readonly named: readonly string[];
}

/** A list of more names than this costs more than a join with them: it is copied every 2,048 rows. */
const mostListed = 2000;

/**
 * Turns codes into names (the type `name`), column by column where they are: a copy of the whole table
 * would cost three times as much, and memory.
 */
export async function giveNames(
  database: DuckDBConnection,
  table: string,
  { names, named }: NamedColumns,
): Promise<void> {
  const [known] = await queryRows(database, {
    sql: `SELECT CAST(count(*) AS INTEGER) AS names FROM ${names}`,
    row: z.strictObject({ names: z.int() }),
  });
  const toNames = (known?.names ?? 0) <= mostListed ? byList : byJoin;
  for (const sql of toNames(table, names, named)) await database.run(sql);
}

const byList = (table: string, names: string, named: readonly string[]): string[] => [
  `SET VARIABLE names = (SELECT list(CAST(text AS name) ORDER BY code) FROM ${names})`,
  ...named.map(
    (column) => `
      ALTER TABLE ${table} ALTER COLUMN ${column}
      SET DATA TYPE name USING getvariable('names')[${column}]`,
  ),
  'RESET VARIABLE names',
];

const byJoin = (table: string, names: string, named: readonly string[]): string[] => [
  `CREATE TABLE word AS SELECT code, CAST(text AS name) AS name FROM ${names}`,
  ...named.flatMap((column) => [
    `ALTER TABLE ${table} ADD COLUMN name name`,
    `UPDATE ${table} SET name = word.name FROM word WHERE word.code = ${table}.${column}`,
    `ALTER TABLE ${table} DROP COLUMN ${column}`,
    `ALTER TABLE ${table} RENAME COLUMN name TO ${column}`,
  ]),
  'DROP TABLE word',
];
