import { statSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { VisitEvent } from '../../model/visit-event.ts';
import { eventRow } from './event-row.ts';
import { loadEach, type LoadedFile, type LoadSettings } from './loaded-file.ts';
import { inTransaction } from '../count/database.ts';
import { makeNumbers } from '../count/number-table.ts';
import { partNames } from '../count/parts.ts';
import { loadRows, type RowKind } from './load-rows.ts';
import { makeNames, nameCodes } from './name-codes.ts';
import { eventLines, isParquet, parquetFile } from './parquet-lines.ts';
import { eventColumns, eventNumbers, plainEvents } from './plain-events.ts';
import { readText } from './read-lines.ts';
import { timeSpan, whenOf } from './when.ts';

/**
 * Reads files of events (NDJSON, one object a line, or Parquet with the same fields) into the tables
 * `event_row_0`, `event_row_1` … of numbers, each session into one of them; the tables `event_name` and
 * `event_query` say what their codes stand for.
 *
 * @throws {InputError} a file that is none of these, or more than 1 % of rejected rows
 */
export async function loadEvents(
  database: DuckDBConnection,
  files: readonly string[],
  { clock, messages, nowMs, partBytes = usualPartBytes }: LoadSettings,
): Promise<LoadedFile[]> {
  const [names, queries] = [nameCodes(), nameCodes()];
  const settings = { clock, span: timeSpan(clock, nowMs), names, queries };
  const kind: RowKind<VisitEvent> = {
    tables: partNames('event_row', partCount(files, partBytes)),
    columns: eventColumns,
    plain: plainEvents(settings),
    judge: (line) => whenOf(eventRow(line), 'ts', settings),
    timeOf: ({ ts }) => ts,
    numbersOf: (event) => eventNumbers(event, settings),
  };
  await makeNumbers(database, kind);
  const loaded = await inTransaction(database, () =>
    loadEach(files, messages, (file) => loadFile(database, { file, kind, messages })),
  );
  await makeNames(database, 'event_name', names);
  await makeNames(database, 'event_query', queries);
  return loaded;
}

/** Bytes of files whose sessions are counted together: what is held of them fits into memory. */
const usualPartBytes = 256 * 2 ** 20;
const mostParts = 16;

/** How many parts the sessions of files are counted in: a power of two. */
function partCount(files: readonly string[], partBytes: number): number {
  const bytes = files.reduce(
    (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  const parts = 2 ** Math.ceil(Math.log2(Math.max(1, bytes / partBytes)));
  return Math.min(mostParts, parts);
}

async function loadFile(
  database: DuckDBConnection,
  {
    file,
    kind,
    messages,
  }: { file: string; kind: RowKind<VisitEvent>; messages: LoadSettings['messages'] },
) {
  if (await isParquet(file))
    return parquetFile({ file, messages }, ({ columns, lines }) =>
      loadRows(database, { file, blocks: lines(eventLines(columns)), lineBlocks: true, kind }),
    );
  const { blocks, sha256 } = readText(file, messages);
  const rows = await loadRows(database, { file, blocks, kind });
  return { ...rows, sha256: sha256() };
}
