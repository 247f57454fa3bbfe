import { BOOLEAN, DOUBLE, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import type { VisitEvent } from '../../model/visit-event.ts';
import { eventRow } from './event-row.ts';
import type { LoadedFile, LoadSettings } from './loaded-file.ts';
import { loadRows, type RowKind } from './load-rows.ts';
import { eventLines, isParquet, parquetFile } from './parquet-lines.ts';
import { eventTable, insertEvents } from './plain-events.ts';
import { blockLines } from './plain-text.ts';
import { readText } from './read-lines.ts';
import { checkRejects } from './rejects.ts';
import { timeSpan, whenOf, type Timed } from './when.ts';
import { inZoneSql, placeInZone } from './zone-days.ts';

const types = [
  ...[VARCHAR, DOUBLE, BOOLEAN, VARCHAR, VARCHAR, VARCHAR],
  ...[VARCHAR, INTEGER, INTEGER, VARCHAR, INTEGER],
  ...[VARCHAR, VARCHAR, INTEGER, VARCHAR],
];

/**
 * Reads files of events (NDJSON, one object a line, or Parquet with the same fields) into the table
 * `event_row`.
 *
 * @throws {InputError} a file that is none of these, or more than 1 % of rejected rows
 */
export async function loadEvents(
  database: DuckDBConnection,
  files: readonly string[],
  settings: LoadSettings,
): Promise<LoadedFile[]> {
  await database.run(eventTable);
  const loaded: LoadedFile[] = [];
  for (const file of files) loaded.push(await loadFile(database, file, settings));
  await placeInZone(database, 'event_line', settings.clock);
  await database.run(`CREATE VIEW event_row AS ${inZoneSql('event_line')}`);
  return loaded;
}

async function loadFile(
  database: DuckDBConnection,
  file: string,
  { clock, messages, nowMs }: LoadSettings,
): Promise<LoadedFile> {
  const span = timeSpan(clock, nowMs);
  const kind: RowKind<VisitEvent> = {
    table: 'event_line',
    types,
    insert: insertEvents,
    judge: (line) => whenOf(eventRow(line), 'ts', { clock, span }),
    timeOf: ({ ts }) => ts,
    valuesOf: eventValues,
  };
  const loaded = (await isParquet(file))
    ? await parquetFile(database, { file, messages }, async ({ columns, values }) =>
        loadRows(database, { file, source: { sql: eventLines(columns), values }, kind, span }),
      )
    : await loadText(database, { file, kind, span, messages });
  checkRejects(loaded, loaded.rows, messages);
  return { file, ...loaded };
}

async function loadText(
  database: DuckDBConnection,
  {
    messages,
    ...options
  }: Pick<LoadSettings, 'messages'> & Omit<Parameters<typeof loadRows<VisitEvent>>[1], 'source'>,
) {
  const { blocks, sha256 } = readText(options.file, messages);
  const rows = await loadRows(database, { ...options, source: { blocks, sql: blockLines } });
  return { ...rows, sha256: sha256() };
}

/** The columns of `event_line` that an event fills. */
function eventValues({ row: event, at }: Timed<VisitEvent>) {
  const vote = event.type === 'vote' ? Number(event.value) : null;
  const results = event.type === 'search' ? wholeOf(event.value) : null;
  return [
    ...[event.session_id, at, false, event.type, event.locale, event.list_id ?? null],
    ...[event.article_id ?? null, vote, results, event.visitor_key ?? null],
    event.ua === 'bot' ? 1 : 0,
    event.type === 'search' ? (event.query ?? null) : null,
    event.type === 'contact_click' ? String(event.value ?? '') : null,
  ];
}

/** A number of results, if an event says one that may be: a table holds 32 bits. */
function wholeOf(value: VisitEvent['value']): number | null {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : null;
}
