import type { IngestMessages } from '../../../i18n/ingest-messages.ts';
import { nearest } from '../../../content/nearest.ts';
import { InputError } from '../../../model/input-error.ts';
import type { ContactSource, JsonShape } from './contact-source.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { unitSeconds } from './duration.ts';
import type { FieldMapping } from './field-mapping.ts';
import type { ForeignFile } from './foreign-file.ts';
import { foundHeader, headerRows, type FoundHeader } from './header-row.ts';
import {
  headerKey,
  importColumns,
  usualHeaders,
  type FieldNames,
  type ImportColumn,
  type Said,
} from './import-columns.ts';
import { jsonRecords, textsAt, type JsonObject } from './json-records.ts';
import { problem, type ImportProblem, type LeftOut } from './step.ts';

/** What a record of a file says, or why it says nothing. */
export type SaidStep = { readonly line: number } & (
  { readonly said: Said } | { readonly problem: ImportProblem } | { readonly leftOut: LeftOut }
);

/** What was found of our columns in a file. */
export interface FoundFields {
  readonly file: string;
  /** Our column ← their field. */
  readonly columns: readonly (readonly [column: ImportColumn, field: string])[];
  /** Fields that nothing reads. */
  readonly unread: readonly string[];
  /** Fields of the mapping that no record has. */
  readonly missing: readonly string[];
}

/** The records of a file, with what is known of its fields once the first one is there. */
export interface ContactRecords {
  readonly blocks: AsyncGenerator<SaidStep[]>;
  readonly found: () => FoundFields;
  readonly units: () => Partial<Record<ImportColumn, number>>;
  /** A channel that the names of a table tell, where no column does. */
  readonly channel: () => string | undefined;
}

/** What reading a file of contacts needs. */
export interface ReadContacts {
  readonly source: ContactSource;
  readonly mapping: FieldMapping;
  readonly messages: IngestMessages;
}

/**
 * The records of a file of contacts, as table or as JSON by its first character.
 *
 * @throws {InputError} the source has no such files, or its table has no header that is known
 */
export async function contactRecords(
  file: ForeignFile,
  { source, mapping, messages }: ReadContacts,
): Promise<ContactRecords> {
  const pieces = file.text();
  const head = await pieces.next();
  const text = async function* () {
    if (head.done !== true) yield head.value;
    yield* pieces;
  };
  const isJson = /^\s*[{[]/.test(head.done === true ? '' : head.value);
  if (isJson && source.json !== undefined)
    return jsonContacts(file.file, text(), source.json, mapping);
  if (!isJson && source.headers !== undefined)
    return tableContacts(file.file, text(), source.headers, { mapping, messages });
  await pieces.return(undefined);
  const [cause, fix] = messages.otherForm(source.name, isJson);
  throw new InputError({ file: file.file, line: 1, column: 1 }, cause, fix);
}

function jsonContacts(
  file: string,
  pieces: AsyncGenerator<string>,
  shape: JsonShape,
  { data }: FieldMapping,
): ContactRecords {
  const { wrappers, fields, units = {}, derive, leaveOut } = shape;
  const own = Object.entries(data.columns);
  const ignored = new Set(own.flatMap(([path, column]) => (column === 'ignore' ? [path] : [])));
  const paths = importColumns.map((column) => {
    const mapped = own.flatMap(([path, to]) => (to === column ? [path] : []));
    const usual = (fields[column] ?? []).filter((path) => !ignored.has(path));
    return { column, mapped, usual };
  });
  const found = new Map<ImportColumn, string>();
  const missing = new Set(paths.flatMap(({ mapped }) => mapped));
  const saidOf = (record: JsonObject): Said => {
    const derived = derive?.(record) ?? {};
    const said: Partial<Record<ImportColumn, readonly string[]>> = {};
    const texts = (names: readonly string[]) => names.flatMap((path) => textsAt(record, path));
    for (const { column, mapped, usual } of paths) {
      for (const path of mapped)
        if (missing.has(path) && textsAt(record, path).length > 0) missing.delete(path);
      const all = [...texts(mapped), ...(derived[column] ?? []), ...texts(usual)];
      if (all.length === 0) continue;
      said[column] = all;
      const names = [...mapped, ...(derived[column] === undefined ? usual : ['='])];
      if (!found.has(column)) found.set(column, names.join(', '));
    }
    return said;
  };
  const step = (line: number, record: JsonObject | undefined): SaidStep => {
    if (record === undefined) return { line, ...problem('json', '') };
    const leftOut = leaveOut?.(record);
    return leftOut === undefined ? { line, said: saidOf(record) } : { line, leftOut };
  };
  const blocks = async function* () {
    for await (const block of jsonRecords(pieces, (name) => wrappers.includes(name)))
      yield block.map(({ line, value }) => step(line, value));
  };
  return {
    blocks: blocks(),
    found: () => ({ file, columns: [...found], unread: [], missing: [...missing] }),
    units: () => units,
    channel: () => undefined,
  };
}

function tableContacts(
  file: string,
  pieces: AsyncGenerator<string>,
  names: FieldNames,
  { mapping, messages }: Omit<ReadContacts, 'source'>,
): ContactRecords {
  let header: FoundHeader | undefined;
  const blocks = async function* () {
    let head: CsvRecord[] = [];
    for await (const block of csvRecords(file, pieces, messages)) {
      head = header === undefined ? [...head, ...block] : head;
      if (header === undefined) {
        if (head.length < headerRows && block.length > 0) continue;
        header = headerOf(file, head, names, { mapping, messages });
        yield stepsOf(head.slice(header.rows), header);
      } else yield stepsOf(block, header);
    }
    if (header !== undefined) return;
    header = headerOf(file, head, names, { mapping, messages });
    yield stepsOf(head.slice(header.rows), header);
  };
  const columns = () => header?.columns ?? [];
  return {
    blocks: blocks(),
    found() {
      const taken = new Set(columns().map(({ index }) => index));
      const unread = (header?.headers ?? []).filter((name, at) => name !== '' && !taken.has(at));
      return {
        file,
        columns: columns().map(({ column, header: name }) => [column, name]),
        unread,
        missing: [],
      };
    },
    units: () =>
      Object.fromEntries(columns().map(({ column, header: name }) => [column, unitSeconds(name)])),
    channel: () =>
      columns().some(({ header: name }) => /通話|コール|着信|入電|call/i.test(name))
        ? 'phone'
        : undefined,
  };
}

/** @throws {InputError} no row is a header, or a field of the mapping is not in it */
function headerOf(
  file: string,
  head: readonly CsvRecord[],
  names: FieldNames,
  { mapping, messages }: Omit<ReadContacts, 'source'>,
): FoundHeader {
  const rows = head.map(({ cells }) => cells);
  const header = foundHeader(rows, names, mapping.data);
  if (header === undefined) {
    const [cause, fix] = messages.noHeader((rows[0] ?? []).slice(0, 8).join(', '));
    throw new InputError({ file, line: 1, column: 1 }, cause, fix);
  }
  const keys = header.headers.map(headerKey);
  for (const name of Object.keys(mapping.data.columns))
    if (!keys.includes(headerKey(name))) {
      const guess =
        nearest(
          name,
          header.headers.filter((each) => each !== ''),
        ) ?? '';
      const [cause, fix] = messages.noField(name, file, guess, header.headers.join(', '));
      throw new InputError(mapping.at(['columns', name]), cause, fix);
    }
  return header;
}

/** First cells of rows that sum up others. */
const totals = /^(合計|総計|小計|計|total|grand ?total|sub ?total|sum)(?:$|[\s:(])/i;

function stepsOf(rows: readonly CsvRecord[], { columns }: FoundHeader): SaidStep[] {
  return rows.map(({ line, cells }): SaidStep => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const first = (filled[0] ?? '').normalize('NFKC').trim();
    if (filled.length < 2 || totals.test(first)) return { line, leftOut: 'totals' };
    const said: Partial<Record<ImportColumn, string[]>> = {};
    for (const { column, index } of columns) {
      const cell = unescaped(cells[index] ?? '');
      if (cell !== '') (said[column] ??= []).push(cell);
    }
    return { line, said };
  });
}

/** A cell without what guards it against spreadsheets: `="0012"`, `'-`. */
function unescaped(cell: string): string {
  const text = cell.trim();
  return /^="(.*)"$/s.exec(text)?.[1] ?? text;
}

/** The names of columns that every table is searched for, with those of one system before them. */
export function withUsual(own: FieldNames): FieldNames {
  const both = importColumns.map((column) => [
    column,
    [...(own[column] ?? []), ...(usualHeaders[column] ?? [])],
  ]);
  return Object.fromEntries(both);
}
