import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** The names of so many parts of a table. */
export const partNames = (table: string, parts: number): string[] =>
  Array.from({ length: parts }, (_, part) => `${table}_${part}`);

/** The names of the parts in which a table lies, in order. */
export async function partsOf(database: DuckDBConnection, table: string): Promise<string[]> {
  const found = await queryRows(database, {
    sql: `
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND regexp_matches(table_name, '^' || $table || '_[0-9]+$')`,
    values: { table },
    row: z.strictObject({ name: z.string() }),
  });
  return partNames(table, found.length);
}

/** Makes the view `event` of the events of all parts. */
export async function makeEventView(database: DuckDBConnection): Promise<void> {
  const parts = await partsOf(database, 'event');
  await database.run(
    `CREATE OR REPLACE VIEW event AS ${parts.map((part) => `SELECT * FROM ${part}`).join(' UNION ALL ')}`,
  );
}

/**
 * Runs a statement for the events of one part after the other, which it reads from the view
 * `event_part`. Sessions do not touch each other, and all of them at once would not fit into memory.
 */
export async function runInParts(
  database: DuckDBConnection,
  sql: string,
  values: Readonly<Record<string, DuckDBValue>>,
): Promise<void> {
  for (const part of await partsOf(database, 'event')) {
    await database.run(`CREATE OR REPLACE VIEW event_part AS SELECT * FROM ${part}`);
    await database.run(sql, values);
  }
}
