import type { DuckDBConnection } from '@duckdb/node-api';
import type { ContactRow } from '../../model/contact.ts';
import { contactHeader } from './contact-header.ts';
import { contactRow } from './contact-row.ts';
import { loadEach, type LoadedFile, type LoadSettings } from './loaded-file.ts';
import { inTransaction } from '../count/database.ts';
import { makeNumbers } from '../count/number-table.ts';
import { loadRows, type RowKind } from './load-rows.ts';
import { makeNames, nameCodes } from './name-codes.ts';
import { contactLines, isParquet, parquetFile, parquetHeader } from './parquet-lines.ts';
import { contactColumns, contactNumbers, plainContacts } from './plain-contacts.ts';
import type { ContactSettings } from './plain-contacts.ts';
import { readText } from './read-lines.ts';
import { takeHead } from './take-head.ts';
import { timeSpan, whenOf } from './when.ts';

/**
 * Reads files of contacts (canonical CSV, or Parquet with the same columns) into the table
 * `contact_row` of numbers; the table `contact_name` says what its codes stand for.
 *
 * @throws {InputError} a file that is none of these, or more than 1 % of rejected rows
 */
export async function loadContacts(
  database: DuckDBConnection,
  files: readonly string[],
  { clock, codes, messages, nowMs }: LoadSettings,
): Promise<LoadedFile[]> {
  const names = nameCodes();
  const settings = { clock, span: timeSpan(clock, nowMs), names, codes };
  await makeNumbers(database, { tables: ['contact_row'], columns: contactColumns });
  const loaded = await inTransaction(database, () =>
    loadEach(files, messages, (file) => {
      const kindOf = (header: string) => contactKind(header, { file, messages, settings });
      return loadFile(database, { file, kindOf, messages });
    }),
  );
  await makeNames(database, 'contact_name', names);
  return loaded;
}

interface ContactFile {
  readonly file: string;
  readonly messages: LoadSettings['messages'];
}

/** How the lines under a header become rows. */
function contactKind(
  header: string,
  { file, messages, settings }: ContactFile & { readonly settings: ContactSettings },
): RowKind<ContactRow> {
  const columns = contactHeader(header, file, messages);
  return {
    tables: ['contact_row'],
    columns: contactColumns,
    plain: plainContacts(columns, settings),
    judge: (line) => whenOf(contactRow(line, columns), 'started_at', settings),
    timeOf: ({ started_at: time }) => time,
    numbersOf: (contact) => contactNumbers(contact, settings),
  };
}

async function loadFile(
  database: DuckDBConnection,
  {
    file,
    messages,
    kindOf,
  }: ContactFile & { readonly kindOf: (header: string) => RowKind<ContactRow> },
) {
  if (await isParquet(file))
    return parquetFile({ file, messages }, ({ columns, lines }) => {
      const kind = kindOf(parquetHeader(columns));
      const blocks = lines(contactLines(columns));
      return loadRows(database, { file, blocks, lineBlocks: true, kind });
    });
  const { blocks, sha256 } = readText(file, messages);
  try {
    const { head, rest } = await takeHead(blocks);
    const rows = await loadRows(database, { file, blocks: rest, kind: kindOf(head) });
    return { ...rows, sha256: sha256() };
  } finally {
    await blocks.return(undefined);
  }
}
