import {
  blobValue,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { z } from 'zod';
import { inTransaction, queryRows, tableWriter } from '../count/database.ts';
import { gatherBlocks } from './gather-blocks.ts';
import type { RowCounts } from './read-rows.ts';
import type { TextBlock } from './read-lines.ts';
import { rejectList, type Reject } from './rejects.ts';
import type { Parsed } from './row-problem.ts';
import { isLocal, surelyIn, type Timed, type TimeSpan } from './when.ts';
import type { TimedTable } from './zone-days.ts';

/** One kind of rows: where they go, and the two ways in which lines become rows. */
export interface RowKind<Row> {
  readonly table: TimedTable;
  readonly types: readonly DuckDBType[];
  /** The way of plain lines: a statement, which leaves all others in the columns `line` and `odd`. */
  readonly insert: (lines: string) => string;
  /** The way of all others: the schema, the only judge of what is right and wrong. */
  readonly judge: (line: string) => Parsed<Timed<Row>>;
  readonly timeOf: (row: Row) => string;
  readonly valuesOf: (row: Timed<Row>) => readonly DuckDBValue[];
}

/** Where lines come from: blocks of text, or a query of rows (line, text) and its values. */
export type LineSource =
  | { readonly blocks: AsyncGenerator<TextBlock>; readonly sql: string }
  | { readonly sql: string; readonly values: Readonly<Record<string, DuckDBValue>> };

/** What came of the rows of a file. */
export interface LoadedRows extends RowCounts {
  /** Accepted rows whose time says no offset. */
  readonly localTimes: number;
}

/** How many lines are judged at a time. */
const judgedLines = 4096;

/** Reads the rows of a file into their table: plain lines by SQL, all others one by one. */
export function loadRows<Row>(
  database: DuckDBConnection,
  {
    file,
    source,
    kind,
    span,
  }: { file: string; source: LineSource; kind: RowKind<Row>; span: TimeSpan },
): Promise<LoadedRows> {
  return inTransaction(database, async () => {
    const local = await wallTimes(database, kind.table);
    const lines = await insertLines(database, { source, kind, span });
    const odd = await judgeOdd(database, file, kind);
    const localPlain = (await wallTimes(database, kind.table)) - local;
    return {
      rows: lines - odd.blank,
      ...odd.rejects,
      localTimes: localPlain + odd.localTimes,
    };
  });
}

/** How many lines went into the table. */
async function insertLines<Row>(
  database: DuckDBConnection,
  { source, kind, span }: { source: LineSource; kind: RowKind<Row>; span: TimeSpan },
): Promise<number> {
  const statement = await database.prepare(kind.insert(source.sql));
  const within = surelyIn(span);
  try {
    if (!('blocks' in source)) {
      statement.bind({ ...source.values, ...within });
      return (await statement.run()).rowsChanged;
    }
    let lines = 0;
    for await (const { first, bytes } of gatherBlocks(source.blocks)) {
      statement.bind({ first, bytes: blobValue(bytes), ...within });
      lines += (await statement.run()).rowsChanged;
    }
    return lines;
  } finally {
    statement.destroySync();
  }
}

/** Judges the lines that SQL left, in their order, and puts the rows of the good ones in their place. */
async function judgeOdd<Row>(database: DuckDBConnection, file: string, kind: RowKind<Row>) {
  const rejects = rejectList();
  const writer = await tableWriter(database, kind.table, kind.types);
  let [last, blank, localTimes] = [0, 0, 0];
  for (;;) {
    const lines = await oddLines(database, kind.table, last);
    for (const { line, odd } of lines) {
      const text = odd.slice(1, odd.endsWith('\r') ? -1 : undefined);
      if (text.trim() === '') {
        blank += 1;
        continue;
      }
      const parsed = kind.judge(text);
      if ('row' in parsed) {
        writer.add([...kind.valuesOf(parsed.row), null, null]);
        if (isLocal(kind.timeOf(parsed.row.row))) localTimes += 1;
      } else rejects.add(rejectOf(file, line, parsed.problem));
    }
    last = lines.at(-1)?.line ?? last;
    if (lines.length < judgedLines) break;
  }
  writer.finish();
  await database.run(`DELETE FROM ${kind.table} WHERE line IS NOT NULL`);
  return { rejects: rejects.all(), blank, localTimes };
}

const rejectOf = (file: string, line: number, problem: Omit<Reject, 'file' | 'line'>): Reject => ({
  file,
  line,
  ...problem,
});

const oddSchema = z.strictObject({ line: z.int(), odd: z.string() });

/** Text that comes from the database loses a byte order mark at its start, so none stands there. */
const oddLines = (database: DuckDBConnection, table: TimedTable, after: number) =>
  queryRows(database, {
    sql: `
      SELECT line, '.' || odd AS odd FROM ${table} WHERE line > $after ORDER BY line LIMIT ${judgedLines}`,
    values: { after },
    row: oddSchema,
  });

async function wallTimes(database: DuckDBConnection, table: TimedTable): Promise<number> {
  const [row] = await queryRows(database, {
    sql: `SELECT CAST(count(*) AS INTEGER) AS rows FROM ${table} WHERE wall AND line IS NULL`,
    row: z.strictObject({ rows: z.int() }),
  });
  return row?.rows ?? 0;
}
