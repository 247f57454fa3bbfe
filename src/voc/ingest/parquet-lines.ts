import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { VocMessages } from '../../i18n/voc-messages.ts';
import { InputError } from '../../model/input-error.ts';
import { openDatabase, queryRows } from '../count/database.ts';
import type { TextBlock } from './read-lines.ts';

const columnSchema = z.looseObject({ column_name: z.string(), column_type: z.string() });

/** A column of a Parquet file: its name and its type in SQL. */
export type ParquetColumn = z.infer<typeof columnSchema>;

/** Whether a file starts as Parquet does; false for what cannot be read. */
export async function isParquet(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return false;
  const start = await handle
    .read(Buffer.alloc(4), 0, 4, 0)
    .catch(() => undefined)
    .finally(() => handle.close());
  return start?.buffer.toString('latin1') === 'PAR1';
}

/** A Parquet file that is being read: its columns, and its rows as lines of text. */
export interface ParquetFile {
  readonly columns: readonly ParquetColumn[];
  /** The rows that a query of them gives (line, text), each a block of its own. */
  readonly lines: (sql: string) => AsyncGenerator<TextBlock>;
}

/**
 * What is made of the rows of a Parquet file, with the SHA-256 of its bytes. `contactLines` and
 * `eventLines` write its rows as lines of text, so that they pass the same checks as a line of a file.
 *
 * @throws {InputError} the file is cut off or broken
 */
export async function parquetFile<Loaded>(
  { file, messages }: { readonly file: string; readonly messages: VocMessages },
  use: (parquet: ParquetFile) => Promise<Loaded>,
): Promise<Loaded & { readonly sha256: string }> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(z.instanceof(Buffer).parse(piece));
  // Rows are read while others are written, which one database does not do at the same time.
  const reader = await openDatabase();
  try {
    const columns = await queryRows(reader, {
      sql: 'DESCRIBE SELECT * FROM read_parquet($file)',
      values: { file },
      row: columnSchema,
    });
    const loaded = await use({ columns, lines: (sql) => linesOf(reader, sql, file) });
    return { ...loaded, sha256: hash.digest('hex') };
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error)) throw error;
    const [problem, fix] = messages.brokenParquet(error.message.split('\n')[0] ?? '');
    throw new InputError({ file, line: 1, column: 1 }, problem, fix);
  } finally {
    reader.closeSync();
  }
}

const lineSchema = z.tuple([z.int(), z.string()]);

async function* linesOf(
  database: DuckDBConnection,
  sql: string,
  file: string,
): AsyncGenerator<TextBlock> {
  const rows = await database.stream(sql, { file });
  for await (const chunk of rows.yieldRowsJs())
    for (const row of chunk) {
      const [line, text] = lineSchema.parse(row);
      yield { first: line, lines: 1, bytes: Buffer.from(text).subarray(markBytes) };
    }
}

/** Text that comes from the database loses a byte order mark at its start, so none stands there. */
const mark = '.';
const markBytes = mark.length;

/** The names of columns as the first line of a CSV file. */
export const parquetHeader = (columns: readonly ParquetColumn[]): string =>
  columns.map(({ column_name: name }) => csvCell(name)).join(',');

/** The rows as lines of CSV, in their order. Row n is line n + 1, because a CSV file has a header. */
export function contactLines(columns: readonly ParquetColumn[]): string {
  const cells = columns.map((column) => {
    const cell = textSql(column);
    return `CASE WHEN regexp_matches(${cell}, '[",\\n\\r]')
      THEN '"' || replace(${cell}, '"', '""') || '"' ELSE coalesce(${cell}, '') END`;
  });
  return linesSql(1, `concat_ws(',', ${cells.join(', ')})`);
}

/** The rows as lines of JSON, in their order. Row n is line n; fields that are NULL are not there. */
export function eventLines(columns: readonly ParquetColumn[]): string {
  const fields = columns.map((column) => {
    const key = sqlText(`${JSON.stringify(column.column_name)}:`);
    const isText = !/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT)$/.test(column.column_type);
    const value = isText ? `to_json(${textSql(column)})` : columnSql(column);
    return `CASE WHEN ${columnSql(column)} IS NOT NULL THEN ${key} || ${value} END`;
  });
  return linesSql(0, `'{' || concat_ws(',', ${fields.join(', ')}) || '}'`);
}

const linesSql = (linesBefore: number, text: string) => `
  SELECT CAST(row_number() OVER () + ${linesBefore} AS INTEGER) AS line, '${mark}' || ${text} AS text
  FROM read_parquet($file)`;

const columnSql = ({ column_name: name }: ParquetColumn) => `"${name.replaceAll('"', '""')}"`;

const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A column as text: instants as ISO 8601 in UTC, local times without an offset, all else as it is. */
function textSql(parquet: ParquetColumn): string {
  const { column_type: type } = parquet;
  const column = columnSql(parquet);
  const iso = '%Y-%m-%dT%H:%M:%S.%g';
  if (type === 'TIMESTAMP WITH TIME ZONE')
    return `strftime(make_timestamp(epoch_us(${column})), '${iso}Z')`;
  if (type.startsWith('TIMESTAMP')) return `strftime(${column}::TIMESTAMP, '${iso}')`;
  return `${column}::VARCHAR`;
}

const csvCell = (text: string) =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
