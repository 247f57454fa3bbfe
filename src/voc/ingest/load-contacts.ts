import { BOOLEAN, DOUBLE, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import type { ContactRow } from '../../model/contact.ts';
import { tableWriter } from '../count/database.ts';
import { contactHeader, type ContactColumn } from './contact-header.ts';
import { contactRow } from './contact-row.ts';
import type { LoadedFile, LoadSettings } from './loaded-file.ts';
import { loadRows, type LineSource, type RowKind } from './load-rows.ts';
import { contactLines, isParquet, parquetFile, parquetHeader } from './parquet-lines.ts';
import { contactTable, insertContacts } from './plain-contacts.ts';
import { blockLines } from './plain-text.ts';
import { readText } from './read-lines.ts';
import { checkRejects } from './rejects.ts';
import { takeHead } from './take-head.ts';
import { timeSpan, whenOf, type Timed } from './when.ts';
import { inZoneSql, placeInZone } from './zone-days.ts';

const types = [
  ...[VARCHAR, DOUBLE, BOOLEAN, VARCHAR, VARCHAR],
  ...[DOUBLE, DOUBLE, DOUBLE],
  ...[VARCHAR, VARCHAR, VARCHAR, INTEGER, VARCHAR],
];

/**
 * Reads files of contacts (canonical CSV, or Parquet with the same columns) into the table `contact_row`.
 *
 * @throws {InputError} a file that is none of these, or more than 1 % of rejected rows
 */
export async function loadContacts(
  database: DuckDBConnection,
  files: readonly string[],
  settings: LoadSettings,
): Promise<LoadedFile[]> {
  await database.run(contactTable);
  const codes = await tableWriter(database, 'spoken_code', [VARCHAR, VARCHAR]);
  for (const [code, article] of Object.entries(settings.codes)) codes.add([code, article]);
  codes.finish();
  const loaded: LoadedFile[] = [];
  for (const file of files) loaded.push(await loadFile(database, file, settings));
  await placeInZone(database, 'contact_line', settings.clock);
  await database.run(`CREATE VIEW contact_row AS ${inZoneSql('contact_line')}`);
  return loaded;
}

async function loadFile(
  database: DuckDBConnection,
  file: string,
  settings: LoadSettings,
): Promise<LoadedFile> {
  const { messages } = settings;
  const load = (source: LineSource, header: string) =>
    loadLines(database, { file, source, columns: contactHeader(header, file, messages) }, settings);
  const loaded = (await isParquet(file))
    ? await parquetFile(database, { file, messages }, ({ columns, values }) =>
        load({ sql: contactLines(columns), values }, parquetHeader(columns)),
      )
    : await loadText(file, messages, load);
  checkRejects(loaded, loaded.rows, messages);
  return { file, ...loaded };
}

async function loadText<Loaded>(
  file: string,
  messages: LoadSettings['messages'],
  load: (source: LineSource, header: string) => Promise<Loaded>,
) {
  const { blocks, sha256 } = readText(file, messages);
  try {
    const { head, rest } = await takeHead(blocks);
    const rows = await load({ blocks: rest, sql: blockLines }, head);
    return { ...rows, sha256: sha256() };
  } finally {
    await blocks.return(undefined);
  }
}

function loadLines(
  database: DuckDBConnection,
  {
    file,
    source,
    columns,
  }: { file: string; source: LineSource; columns: readonly ContactColumn[] },
  { clock, codes, nowMs }: LoadSettings,
) {
  const span = timeSpan(clock, nowMs);
  const kind: RowKind<ContactRow> = {
    table: 'contact_line',
    types,
    insert: (lines) => insertContacts(lines, columns),
    judge: (line) => whenOf(contactRow(line, columns), 'started_at', { clock, span }),
    timeOf: ({ started_at: time }) => time,
    valuesOf: (contact) => contactValues(contact, codes),
  };
  return loadRows(database, { file, source, kind, span });
}

/** The columns of `contact_line` that a contact fills. */
function contactValues({ row, at }: Timed<ContactRow>, codes: LoadSettings['codes']) {
  const code = row.article_code ?? '';
  const article = row.article_id ?? (Object.hasOwn(codes, code) ? codes[code] : undefined);
  return [
    ...[row.contact_id, at, false, row.channel, row.reason],
    ...[thousandths(row.handle_seconds), thousandths(row.cost), thousandths(row.wait_seconds)],
    ...[row.customer_key ?? null, row.session_id ?? null, article || null],
  ];
}

const thousandths = (amount: number | undefined) =>
  amount === undefined ? null : Math.round(amount * 1000);
