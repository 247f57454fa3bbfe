import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { IngestMessages } from '../../../i18n/ingest-messages.ts';
import { FileProblem } from './file-problem.ts';

/** A row of a table: its cells, and the line on which it ends, as a cell may hold line breaks. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A longer row is a quote that nobody closed. */
const longestRow = 1 << 20;
/** Rows in one block: what comes one by one costs more to hand on than to read. */
const blockRows = 500;

/**
 * The rows of a text with commas, tabs or semicolons between cells, in blocks, blank rows left out.
 *
 * @throws {InputError} a quote is never closed
 */
export async function* csvRecords(
  file: string,
  pieces: AsyncGenerator<string>,
  messages: IngestMessages,
): AsyncGenerator<CsvRecord[]> {
  const head = await firstPiece(pieces);
  const parser = parse({
    delimiter: delimiterOf(head),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  const source = Readable.from(joined(head, pieces));
  source.on('error', (error) => parser.destroy(error));
  try {
    let block: CsvRecord[] = [];
    for await (const { record, info } of source.pipe(parser)) {
      block.push({ line: info.lines, cells: record });
      if (block.length < blockRows) continue;
      yield block;
      block = [];
    }
    yield block;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileProblem(file, lineOf(error), 'quote', messages);
  } finally {
    source.destroy();
  }
}

const lineOf = (error: CsvError) =>
  'lines' in error && typeof error.lines === 'number' ? error.lines : 1;

async function firstPiece(pieces: AsyncGenerator<string>): Promise<string> {
  const { value, done } = await pieces.next();
  return done === true ? '' : value;
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* rest;
}

/** The separator that the first lines hold most of. */
function delimiterOf(head: string): string {
  const lines = head
    .split('\n', 6)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const count = (mark: string) => lines.split(mark).length - 1;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
