import type { DuckDBConnection } from '@duckdb/node-api';
import { numberWriter, type NumberTable } from '../count/number-table.ts';
import type { TextBlock } from './read-lines.ts';
import type { RowCounts } from './read-rows.ts';
import { rejectList } from './rejects.ts';
import type { Parsed } from './row-problem.ts';
import { isLocal, type Timed } from './when.ts';

/** Reads a line as a row of numbers; undefined for one that is not plain: a schema has to look at it. */
export type PlainReader = (
  bytes: Uint8Array,
  start: number,
  end: number,
) => { readonly row: readonly number[]; readonly isLocal: boolean } | undefined;

/**
 * One kind of rows: where they go, and the two ways in which lines become rows. What is plain is less
 * than what the schema accepts, never more.
 */
export interface RowKind<Row> extends NumberTable {
  readonly plain: PlainReader;
  /** The way of all other lines: the schema, the only judge of what is right and wrong. */
  readonly judge: (line: string) => Parsed<Timed<Row>>;
  readonly timeOf: (row: Row) => string;
  readonly numbersOf: (row: Timed<Row>) => readonly number[];
}

/** What came of the rows of a file. */
export interface LoadedRows extends RowCounts {
  /** Accepted rows whose time says no offset. */
  readonly localTimes: number;
}

const [newline, carriageReturn] = [0x0a, 0x0d];
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The lines of a file, and how they become rows. */
export interface RowSource<Row> {
  readonly file: string;
  readonly blocks: AsyncIterable<TextBlock>;
  /** Each block is one line, with what line breaks it has. */
  readonly lineBlocks?: boolean;
  readonly kind: RowKind<Row>;
}

/** Reads the rows of a file into their table, line by line. */
export async function loadRows<Row>(
  database: DuckDBConnection,
  { file, blocks, lineBlocks = false, kind }: RowSource<Row>,
): Promise<LoadedRows> {
  const writer = await numberWriter(database, kind);
  const rejects = rejectList();
  let [rows, localTimes] = [0, 0];
  const take = (bytes: Uint8Array, start: number, end: number, number: number) => {
    const plain = kind.plain(bytes, start, end) ?? judged(bytes.subarray(start, end), kind);
    if (plain === undefined) return;
    rows += 1;
    if ('problem' in plain) rejects.add({ file, line: number, ...plain.problem });
    else {
      writer.add(plain.row);
      if (plain.isLocal) localTimes += 1;
    }
  };
  for await (const { first, bytes } of blocks)
    for (let [start, number] = [0, first]; start <= bytes.length; number += 1) {
      const found = lineBlocks ? -1 : bytes.indexOf(newline, start);
      const next = found < 0 ? bytes.length : found;
      take(bytes, start, bytes[next - 1] === carriageReturn ? next - 1 : next, number);
      start = next + 1;
    }
  writer.finish();
  return { rows, ...rejects.all(), localTimes };
}

/** A line as the schema reads it; undefined if it is blank. */
function judged<Row>(bytes: Uint8Array, kind: RowKind<Row>) {
  const line = utf8.decode(bytes);
  if (line.trim() === '') return undefined;
  const parsed = kind.judge(line);
  if ('problem' in parsed) return parsed;
  const { row } = parsed;
  return { row: kind.numbersOf(row), isLocal: isLocal(kind.timeOf(row.row)) };
}
