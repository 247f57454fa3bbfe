import { DOUBLE, DuckDBDataChunk, INTEGER, type DuckDBConnection } from '@duckdb/node-api';

/** The columns of a table of numbers, in their order. */
export type NumberColumns = Readonly<Record<string, 'DOUBLE' | 'INTEGER'>>;

/** Takes the rows of a table of numbers; all are there after `finish`. */
export interface NumberWriter {
  /** @param row a number for each column; there is no NULL, which would cost more than all else */
  readonly add: (row: readonly number[]) => void;
  readonly finish: () => void;
}

/** DuckDB's own number of rows in a piece of a table. */
const chunkRows = 2048;
const types = { DOUBLE, INTEGER };

/** A table of numbers: its name and its columns. */
export interface NumberTable {
  readonly table: string;
  readonly columns: NumberColumns;
}

/** Makes an empty table of numbers. */
export async function makeNumbers(
  database: DuckDBConnection,
  { table, columns }: NumberTable,
): Promise<void> {
  const said = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await database.run(`CREATE TABLE ${table} (${said.join(', ')})`);
}

/** A writer of the rows of a table of numbers. */
export async function numberWriter(
  database: DuckDBConnection,
  { table, columns }: NumberTable,
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
