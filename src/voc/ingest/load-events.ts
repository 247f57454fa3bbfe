import { DOUBLE, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import type { VisitEvent } from '../../model/visit-event.ts';
import { tableWriter } from '../count/database.ts';
import { eventRow } from './event-row.ts';
import type { LoadedFile, LoadSettings } from './loaded-file.ts';
import { readLines } from './read-lines.ts';
import { readRows } from './read-rows.ts';
import { checkRejects } from './rejects.ts';
import { whenOf } from './when.ts';

/** Events as rows, without what counting does not need. `channel` is the one that was clicked. */
const table = `
  CREATE TABLE event (
    session_id VARCHAR, ms DOUBLE, day INTEGER, type VARCHAR, locale VARCHAR, list_id VARCHAR,
    article VARCHAR, vote INTEGER, results INTEGER, visitor VARCHAR, bot INTEGER,
    query VARCHAR, channel VARCHAR)`;
const types = [
  ...[VARCHAR, DOUBLE, INTEGER, VARCHAR, VARCHAR, VARCHAR],
  ...[VARCHAR, INTEGER, INTEGER, VARCHAR, INTEGER],
  ...[VARCHAR, VARCHAR],
];

/**
 * Reads files of events (NDJSON, one object a line) into the table `event`.
 *
 * @throws {InputError} a file that is no such NDJSON, or more than 1 % of rejected rows
 */
export async function loadEvents(
  database: DuckDBConnection,
  files: readonly string[],
  settings: LoadSettings,
): Promise<LoadedFile[]> {
  await database.run(table);
  const loaded: LoadedFile[] = [];
  for (const file of files) loaded.push(await loadFile(database, file, settings));
  return loaded;
}

async function loadFile(
  database: DuckDBConnection,
  file: string,
  { clock, messages }: LoadSettings,
): Promise<LoadedFile> {
  const source = readLines(file, messages);
  const writer = await tableWriter(database, 'event', types);
  const { rows, rejects } = await readRows(file, source, {
    parse: (line) => whenOf(eventRow(line), 'ts', clock),
    use: ({ row, at, day }) => writer.add(eventValues(row, at, day)),
  });
  writer.finish();
  checkRejects(rejects, rows, messages);
  return { file, sha256: source.sha256(), rows, rejects };
}

function eventValues(event: VisitEvent, at: number, day: number) {
  const vote = event.type === 'vote' ? Number(event.value) : null;
  const results = event.type === 'search' ? wholeOf(event.value) : null;
  return [
    ...[event.session_id, at, day, event.type, event.locale, event.list_id ?? null],
    ...[event.article_id ?? null, vote, results, event.visitor_key ?? null],
    event.ua === 'bot' ? 1 : 0,
    event.type === 'search' ? (event.query ?? null) : null,
    event.type === 'contact_click' ? String(event.value ?? '') : null,
  ];
}

/** A number of results, if an event says one. */
function wholeOf(value: VisitEvent['value']): number | null {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isInteger(number) ? number : null;
}
