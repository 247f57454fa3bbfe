import {
  DOUBLE,
  DuckDBDataChunk,
  INTEGER,
  TINYINT,
  USMALLINT,
  type DuckDBConnection,
} from '@duckdb/node-api';

/** Types of numbers. Narrow ones keep more rows in memory: up to 127, to 65,535, to 2 ** 31 − 1, to 2 ** 53. */
const types = { TINYINT, USMALLINT, INTEGER, DOUBLE };

/** The columns of a table of numbers, in their order. */
export type NumberColumns = Readonly<Record<string, keyof typeof types>>;

/** Takes the rows of a table of numbers; all are there after `finish`. */
export interface NumberWriter {
  /** @param row a number for each column; there is no NULL, which would cost more than all else */
  readonly add: (row: readonly number[]) => void;
  readonly finish: () => void;
}

/** DuckDB's own number of rows in a piece of a table. */
const chunkRows = 2048;

/**
 * A table of numbers: its columns, and where its rows lie: in one table, or in two, four, eight … by the
 * hash in their first column.
 */
export interface NumberTable {
  readonly tables: readonly string[];
  readonly columns: NumberColumns;
}

/** Makes an empty table of numbers. */
export async function makeNumbers(
  database: DuckDBConnection,
  { tables, columns }: NumberTable,
): Promise<void> {
  const said = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  for (const table of tables) await database.run(`CREATE TABLE ${table} (${said.join(', ')})`);
}

/** A writer of the rows of a table of numbers. */
export async function numberWriter(
  database: DuckDBConnection,
  { tables, columns }: NumberTable,
): Promise<NumberWriter> {
  const writers: NumberWriter[] = [];
  for (const table of tables) writers.push(await tableWriter(database, table, columns));
  const bits = writers.length - 1;
  return {
    add: (row) => writers[(row[0] ?? 0) & bits]?.add(row),
    finish: () => writers.forEach((writer) => writer.finish()),
  };
}

async function tableWriter(
  database: DuckDBConnection,
  table: string,
  columns: NumberColumns,
): Promise<NumberWriter> {
  const appender = await database.createAppender(table);
  const columnTypes = Object.values(columns).map((type) => types[type]);
  const chunk = DuckDBDataChunk.create(columnTypes, chunkRows);
  const vectors = columnTypes.map((_, index) => chunk.getColumnVector(index));
  let rows = 0;
  const flush = () => {
    for (const vector of vectors) vector.flush();
    chunk.rowCount = rows;
    appender.appendDataChunk(chunk);
    rows = 0;
  };
  return {
    add(row) {
      for (let at = 0; at < vectors.length; at += 1) vectors[at]?.setItem(rows, row[at] ?? 0);
      rows += 1;
      if (rows === chunkRows) flush();
    },
    finish() {
      if (rows > 0) flush();
      appender.closeSync();
    },
  };
}
