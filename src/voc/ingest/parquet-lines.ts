import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { VocMessages } from '../../i18n/voc-messages.ts';
import { InputError } from '../../model/input-error.ts';
import { queryRows } from '../count/database.ts';
import type { LineBlock, LineFile } from './read-lines.ts';

const columnSchema = z.looseObject({ column_name: z.string(), column_type: z.string() });
const cellSchema = z.union([z.string(), z.null()]);

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

/**
 * A Parquet file as the lines of a CSV file: its columns first, then a line a row, in its order. So
 * a row of Parquet passes the same checks as a line of CSV, and row n is found at line n + 1.
 *
 * @throws {InputError} while reading: the file is cut off or broken
 */
export async function parquetLines(
  database: DuckDBConnection,
  file: string,
  messages: VocMessages,
): Promise<LineFile> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(z.instanceof(Buffer).parse(piece));
  const digest = hash.digest('hex');
  return { blocks: blocks(database, file, messages), sha256: () => digest };
}

async function* blocks(
  database: DuckDBConnection,
  file: string,
  messages: VocMessages,
): AsyncGenerator<LineBlock> {
  try {
    const columns = await queryRows(database, {
      sql: 'DESCRIBE SELECT * FROM read_parquet($file)',
      values: { file },
      row: columnSchema,
    });
    // Whoever takes the first line refuses unknown columns, so the names below are known ones.
    yield { first: 1, lines: [columns.map((column) => csvCell(column.column_name)).join(',')] };
    const cells = columns.map(({ column_name: name, column_type: type }) => cellSql(name, type));
    const result = await database.stream(`SELECT ${cells.join(', ')} FROM read_parquet($file)`, {
      file,
    });
    let first = 2;
    for await (const rows of result.yieldRowsJs()) {
      const lines = rows.map((row) => row.map((cell) => csvCell(cellSchema.parse(cell) ?? '')));
      yield { first, lines: lines.map((line) => line.join(',')) };
      first += rows.length;
    }
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error)) throw error;
    const [problem, fix] = messages.brokenParquet(error.message.split('\n')[0] ?? '');
    throw new InputError({ file, line: 1, column: 1 }, problem, fix);
  }
}

/** A column as text: instants as ISO 8601 in UTC, local times without an offset, all else as it is. */
function cellSql(name: string, type: string): string {
  const column = `"${name.replaceAll('"', '""')}"`;
  const iso = '%Y-%m-%dT%H:%M:%S';
  if (type === 'TIMESTAMP WITH TIME ZONE')
    return `strftime(make_timestamp(epoch_us(${column})), '${iso}Z')`;
  if (type.startsWith('TIMESTAMP')) return `strftime(${column}::TIMESTAMP, '${iso}')`;
  return `${column}::VARCHAR`;
}

const csvCell = (text: string) =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
