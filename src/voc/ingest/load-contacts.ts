import { DOUBLE, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import type { ContactRow } from '../../model/contact.ts';
import { tableWriter } from '../count/database.ts';
import { contactHeader, type ContactColumn } from './contact-header.ts';
import { contactRow } from './contact-row.ts';
import { isParquet, parquetLines } from './parquet-lines.ts';
import { readLines } from './read-lines.ts';
import { readRows } from './read-rows.ts';
import { checkRejects } from './rejects.ts';
import type { LoadedFile, LoadSettings } from './loaded-file.ts';
import { whenOf, type Timed } from './when.ts';

/** Contacts as rows; costs and times are whole thousandths, so that sums do not depend on row order. */
const table = `
  CREATE TABLE contact_row (
    id VARCHAR, ms DOUBLE, day INTEGER, channel VARCHAR, reason VARCHAR,
    handle_ms DOUBLE, cost_milli DOUBLE, hour INTEGER, wait_ms DOUBLE,
    customer VARCHAR, session_id VARCHAR, article VARCHAR)`;
const types = [
  ...[VARCHAR, DOUBLE, INTEGER, VARCHAR, VARCHAR],
  ...[DOUBLE, DOUBLE, INTEGER, DOUBLE],
  ...[VARCHAR, VARCHAR, VARCHAR],
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
  await database.run(table);
  const loaded: LoadedFile[] = [];
  for (const file of files) loaded.push(await loadFile(database, file, settings));
  return loaded;
}

async function loadFile(
  database: DuckDBConnection,
  file: string,
  settings: LoadSettings,
): Promise<LoadedFile> {
  const { clock, codes, messages } = settings;
  const source = (await isParquet(file))
    ? await parquetLines(database, file, messages)
    : readLines(file, messages);
  const writer = await tableWriter(database, 'contact_row', types);
  let columns: ContactColumn[] = [];
  const { rows, rejects } = await readRows(file, source, {
    head: (line) => (columns = contactHeader(line, file, messages)),
    parse: (line) => whenOf(contactRow(line, columns), 'started_at', clock),
    use: (contact) => writer.add(contactValues(contact, codes)),
  });
  writer.finish();
  checkRejects(rejects, rows, messages);
  return { file, sha256: source.sha256(), rows, rejects };
}

function contactValues({ row, at, day, hour }: Timed<ContactRow>, codes: LoadSettings['codes']) {
  const article = row.article_id ?? codes[row.article_code ?? ''];
  return [
    ...[row.contact_id, at, day, row.channel, row.reason],
    ...[thousandths(row.handle_seconds), thousandths(row.cost), hour],
    thousandths(row.wait_seconds),
    ...[row.customer_key ?? null, row.session_id ?? null, article || null],
  ];
}

const thousandths = (amount: number | undefined) =>
  amount === undefined ? null : Math.round(amount * 1000);
