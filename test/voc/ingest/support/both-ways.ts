import type { VisitEvent } from '../../../../src/model/visit-event.ts';
import { vocMessagesOf } from '../../../../src/i18n/voc-messages.ts';
import { openDatabase } from '../../../../src/voc/count/database.ts';
import { noAmount } from '../../../../src/voc/count/contacts.ts';
import { noValue } from '../../../../src/voc/count/events.ts';
import { hashOfText } from '../../../../src/voc/count/name-hash.ts';
import { contactHeader, type ContactColumn } from '../../../../src/voc/ingest/contact-header.ts';
import { contactRow } from '../../../../src/voc/ingest/contact-row.ts';
import { eventRow } from '../../../../src/voc/ingest/event-row.ts';
import { loadContacts } from '../../../../src/voc/ingest/load-contacts.ts';
import { loadEvents } from '../../../../src/voc/ingest/load-events.ts';
import { readLines } from '../../../../src/voc/ingest/read-lines.ts';
import { rejectList } from '../../../../src/voc/ingest/rejects.ts';
import type { Parsed } from '../../../../src/voc/ingest/row-problem.ts';
import { isLocal, timeSpan, whenOf, type Timed } from '../../../../src/voc/ingest/when.ts';
import { zoneClock } from '../../../../src/voc/ingest/zone-clock.ts';
import { folder } from '../../fixture.ts';

const messages = vocMessagesOf('en');
const codes = { '417': 'billing/refund' };
type Cells = readonly (string | number | null)[];

/** How a file is read: its rows as a table has them, in any order, and what was noticed. */
export interface Reading {
  readonly rows: readonly string[];
  readonly counted: number;
  readonly rejects: readonly object[];
  readonly localTimes: number;
}

/** Bad rows in one file in a hundred stop it: this many good ones let all of these be judged. */
export const padded = (lines: readonly string[], good: (at: number) => string): string[] => [
  ...lines,
  ...Array.from({ length: lines.length * 100 }, (_, at) => good(at)),
];

/** The text that a code of a row stands for. */
const nameSql = (column: string, of: 'event' | 'contact' = 'event') =>
  `(SELECT text FROM ${of}_name WHERE code = ${of}_row.${column})`;
const nameOf = (column: string, of?: 'event' | 'contact') => `${nameSql(column, of)} AS ${column}`;

/** Events read by the loader, and read line by line by the schema. */
export async function eventsBothWays(data: string | Buffer, zone = 'Asia/Tokyo') {
  using dir = folder();
  const file = dir.write('events.ndjson', data);
  const clock = zoneClock(zone);
  const loaded = await asLoaded(
    (database) => loadEvents(database, [file], { clock, codes, messages }),
    `SELECT session_id, ms, day, ${nameOf('type')}, ${nameOf('locale')}, ${nameOf('list_id')},
      ${nameOf('article')},
      CASE WHEN ${nameSql('type')} IN ('contact_click', 'vote_reason') THEN NULL ELSE value END AS value,
      CASE WHEN ${nameSql('type')} IN ('contact_click', 'vote_reason') THEN ${nameSql('value')} END AS word,
      visitor, bot, (SELECT text FROM event_query WHERE code = query)
    FROM event_row_0 AS event_row`,
  );
  const span = timeSpan(clock, undefined);
  const judged = await lineByLine(file, {
    parse: (line) => whenOf(eventRow(line), 'ts', { clock, span }),
    timeOf: ({ ts }) => ts,
    cells: ({ row, at }) => [
      ...[hashOfText(row.session_id), at, clock.day(at), row.type, row.locale],
      row.type === 'contact_view' ? `contact:${row.locale}` : (row.list_id ?? null),
      row.article_id ?? null,
      ...valueCells(row),
      ...[hashOfText(row.visitor_key), row.ua === 'bot' ? 1 : 0],
      row.type === 'search' ? (row.query ?? null) : null,
    ],
  });
  return { loaded, judged };
}

/** The value of an event: as a number, or as a word. */
function valueCells({ type, value }: VisitEvent): Cells {
  if (type === 'contact_click' || type === 'vote_reason') return [null, String(value ?? '')];
  if (type === 'vote') return [Number(value), null];
  return [(type === 'search' ? wholeOf(value) : null) ?? noValue, null];
}

function wholeOf(value: string | number | undefined): number | null {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number + 0 : null;
}

/** Contacts read by the loader, and read line by line by the schema. */
export async function contactsBothWays(data: string | Buffer, zone = 'Asia/Tokyo') {
  using dir = folder();
  const file = dir.write('contacts.csv', data);
  const clock = zoneClock(zone);
  const loaded = await asLoaded(
    (database) => loadContacts(database, [file], { clock, codes, messages }),
    `SELECT id, ms, day, ${nameOf('channel', 'contact')}, ${nameOf('reason', 'contact')}, handle_ms,
      cost_milli, hour, wait_ms, customer, session_id, ${nameOf('article', 'contact')}
    FROM contact_row`,
  );
  const span = timeSpan(clock, undefined);
  const milli = (amount: number | undefined) =>
    amount === undefined ? noAmount : Math.round(amount * 1000);
  let columns: ContactColumn[] = [];
  const judged = await lineByLine(file, {
    head: (line) => (columns = contactHeader(line, file, messages)),
    parse: (line) => whenOf(contactRow(line, columns), 'started_at', { clock, span }),
    timeOf: (row) => row.started_at,
    cells: ({ row, at }) => [
      ...[hashOfText(row.contact_id), at, clock.day(at), row.channel, row.reason],
      ...[milli(row.handle_seconds), milli(row.cost), clock.hour(at), milli(row.wait_seconds)],
      ...[hashOfText(row.customer_key), hashOfText(row.session_id)],
      row.article_id ?? (row.article_code === '417' ? 'billing/refund' : null),
    ],
  });
  return { loaded, judged };
}

/** Text as a table holds it (UTF-8 has no halves of surrogate pairs), and as it comes out of it. */
const stored = (cell: string | number | null) =>
  typeof cell === 'string' ? cell.toWellFormed().replace(/^\u{feff}/u, '') : cell;

async function asLoaded(
  load: (database: Awaited<ReturnType<typeof openDatabase>>) => ReturnType<typeof loadEvents>,
  sql: string,
): Promise<Reading> {
  const database = await openDatabase();
  try {
    const [file] = await load(database);
    const reader = await database.runAndReadAll(sql);
    const rows = reader.getRowsJS().map((row) => JSON.stringify(row));
    return {
      rows: rows.toSorted(),
      counted: file?.rows ?? 0,
      rejects: file?.rejects ?? [],
      localTimes: file?.localTimes ?? 0,
    };
  } finally {
    database.closeSync();
  }
}

async function lineByLine<Row>(
  file: string,
  {
    head,
    parse,
    timeOf,
    cells,
  }: {
    head?: (line: string) => void;
    parse: (line: string) => Parsed<Timed<Row>>;
    timeOf: (row: Row) => string;
    cells: (row: Timed<Row>) => Cells;
  },
): Promise<Reading> {
  const rows: string[] = [];
  const rejects = rejectList();
  let [counted, localTimes] = [0, 0];
  for await (const { first, lines } of readLines(file, messages).blocks)
    for (const [index, line] of lines.entries()) {
      if (head && first + index === 1) head(line);
      else if (line.trim() !== '') {
        counted += 1;
        const parsed = parse(line);
        if ('problem' in parsed) rejects.add({ file, line: first + index, ...parsed.problem });
        else {
          rows.push(JSON.stringify(cells(parsed.row).map(stored)));
          if (isLocal(timeOf(parsed.row.row))) localTimes += 1;
        }
      }
    }
  return { rows: rows.toSorted(), counted, rejects: rejects.all().rejects, localTimes };
}
