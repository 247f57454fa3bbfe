import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { z } from 'zod';

/** What is worked on at once; rows beyond it are on disk. */
const memoryLimit = '400MB';

/**
 * An empty database that does not reach the network. What does not fit into its memory lies in a
 * folder of its own, which is gone when the connection is closed or the process is told to stop. One
 * thread does the work: with more, one of them mostly waits, and its waiting is busy.
 */
export async function openDatabase(): Promise<DuckDBConnection> {
  const folder = mkdtempSync(join(tmpdir(), 'voc-rows-'));
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: memoryLimit,
    temp_directory: folder,
    threads: '1',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const close = connection.closeSync.bind(connection);
  const forget = () => rmSync(folder, { recursive: true, force: true });
  const callOff = whenStopped(forget);
  connection.closeSync = () => {
    close();
    instance.closeSync();
    callOff();
    forget();
  };
  return connection;
}

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something before the process ends by Ctrl+C, or because it is told to; gives what calls that off. */
function whenStopped(act: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    act();
    callOff();
    process.kill(process.pid, signal);
  };
  const callOff = () => {
    for (const signal of stops) process.off(signal, stop);
  };
  for (const signal of stops) process.on(signal, stop);
  return callOff;
}

/** The rows that a query gives, parsed. Values are bound by name (`$name`). */
export async function queryRows<Schema extends z.ZodType>(
  database: DuckDBConnection,
  { sql, values, row }: { sql: string; values?: Record<string, DuckDBValue>; row: Schema },
): Promise<z.output<Schema>[]> {
  const reader = await database.runAndReadAll(sql, values);
  return z.array(row).parse(reader.getRowObjectsJS());
}

/** Does all of a work or none of it: each of its steps by itself would cost as much as the work. */
export async function inTransaction<Result>(
  database: DuckDBConnection,
  work: () => Promise<Result>,
): Promise<Result> {
  await database.run('BEGIN');
  try {
    const result = await work();
    await database.run('COMMIT');
    return result;
  } catch (error) {
    await database.run('ROLLBACK');
    throw error;
  }
}

/** Writes many rows into one table; nothing is there before `finish`. */
export interface TableWriter {
  readonly add: (row: readonly DuckDBValue[]) => void;
  readonly finish: () => void;
}

/** DuckDB's own number of rows in a piece of a table. */
const chunkRows = 2048;

/** A writer of the rows of a table whose columns have these types. */
export async function tableWriter(
  database: DuckDBConnection,
  table: string,
  types: readonly DuckDBType[],
): Promise<TableWriter> {
  const appender = await database.createAppender(table);
  let columns = types.map((): DuckDBValue[] => []);
  let rows = 0;
  const flush = () => {
    appendColumns(appender, types, columns, rows);
    columns = types.map(() => []);
    rows = 0;
  };
  return {
    add(row) {
      columns.forEach((column, index) => column.push(row[index] ?? null));
      rows += 1;
      if (rows === chunkRows) flush();
    },
    finish() {
      if (rows > 0) flush();
      appender.closeSync();
    },
  };
}

function appendColumns(
  appender: DuckDBAppender,
  types: readonly DuckDBType[],
  columns: readonly (readonly DuckDBValue[])[],
  rows: number,
): void {
  const chunk = DuckDBDataChunk.create(types, rows);
  chunk.setColumns(columns);
  appender.appendDataChunk(chunk);
}
