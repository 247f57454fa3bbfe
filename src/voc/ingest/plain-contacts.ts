import { longestHandleSeconds, longestWaitSeconds, type ContactRow } from '../../model/contact.ts';
import { noAmount } from '../count/contacts.ts';
import { hashOfText } from '../count/name-hash.ts';
import type { NumberColumns } from '../count/number-table.ts';
import type { ContactColumn } from './contact-header.ts';
import {
  codeOf,
  digitOf,
  hashOf,
  lineValues,
  sizeOf,
  textOf,
  type LineValues,
} from './line-values.ts';
import type { PlainReader } from './load-rows.ts';
import { noName, type NameCodes } from './name-codes.ts';
import { cellsReader } from './plain-csv.ts';
import { timeReader, type RowTimes } from './plain-time.ts';
import type { Timed } from './when.ts';

/**
 * Contacts as numbers: names by their codes or hashes; costs and times are whole thousandths, so that
 * sums do not depend on row order.
 */
export const contactColumns = {
  id: 'DOUBLE',
  ms: 'DOUBLE',
  day: 'USMALLINT',
  hour: 'TINYINT',
  channel: 'INTEGER',
  reason: 'INTEGER',
  handle_ms: 'INTEGER',
  cost_milli: 'DOUBLE',
  wait_ms: 'DOUBLE',
  customer: 'DOUBLE',
  session_id: 'DOUBLE',
  article: 'INTEGER',
} satisfies NumberColumns;

/** What the rows of contacts are made with. */
export interface ContactSettings extends RowTimes {
  readonly names: NameCodes;
  /** Spoken code → article id. */
  readonly codes: Readonly<Record<string, string>>;
}

/** Reads plain lines of CSV with these columns as rows of `contactColumns`. */
export function plainContacts(
  columns: readonly ContactColumn[],
  settings: ContactSettings,
): PlainReader {
  const cells = columns.length;
  // A column that the file lacks stands behind its last one, where nothing is.
  const values = lineValues(cells + 1);
  const fieldOf = (column: ContactColumn) =>
    columns.includes(column) ? columns.indexOf(column) : cells;
  const fields = {
    id: fieldOf('contact_id'),
    time: fieldOf('started_at'),
    channel: fieldOf('channel'),
    reason: fieldOf('reason'),
    handle: fieldOf('handle_seconds'),
    cost: fieldOf('cost'),
    wait: fieldOf('wait_seconds'),
    customer: fieldOf('customer_key'),
    session: fieldOf('session_id'),
    article: fieldOf('article_id'),
    code: fieldOf('article_code'),
  };
  const isRow = cellsReader(cells, values);
  const timeOf = timeReader(values, settings);
  return (bytes, start, end) => {
    if (!isRow(bytes, start, end)) return undefined;
    const time = timeOf(fields.time);
    const isFilled = sizeOf(values, fields.id) > 0 && sizeOf(values, fields.channel) > 0;
    const amounts = amountsOf(values, fields);
    if (Number.isNaN(time.ms) || !isFilled || amounts === undefined) return undefined;
    const { names } = settings;
    const row = [
      hashOf(values, fields.id),
      time.ms,
      time.day,
      time.hour,
      codeOf(values, fields.channel, names),
      codeOf(values, fields.reason, names),
      ...amounts,
      hashOf(values, fields.customer),
      hashOf(values, fields.session),
      sizeOf(values, fields.article) > 0
        ? codeOf(values, fields.article, names)
        : spokenArticle(
            sizeOf(values, fields.code) > 0 ? textOf(values, fields.code) : '',
            settings,
          ),
    ];
    return { row, isLocal: time.isLocal };
  };
}

/** The amounts of a line in thousandths; undefined if one is not plain, or too great. */
function amountsOf(
  values: LineValues,
  fields: { readonly handle: number; readonly cost: number; readonly wait: number },
): readonly [number, number, number] | undefined {
  const handle = amountOf(values, fields.handle);
  const cost = amountOf(values, fields.cost);
  const wait = amountOf(values, fields.wait);
  const isFine =
    handle <= longestHandleSeconds * 1000 &&
    !Number.isNaN(cost) &&
    wait <= longestWaitSeconds * 1000;
  return isFine ? [handle, cost, wait] : undefined;
}

const dot = 0x2e;
const [mostDigits, mostDecimals] = [9, 3];

/** An amount of at most nine digits and three decimals in thousandths; NaN for anything else. */
function amountOf(values: LineValues, field: number): number {
  if (sizeOf(values, field) <= 0) return noAmount;
  const [start = 0, end = 0] = [values.start[field], values.end[field]];
  let [whole, at] = [0, start];
  for (; at < end && values.bytes[at] !== dot; at += 1)
    whole = whole * 10 + digitOf(values.bytes[at]);
  const decimals = Math.max(0, end - at - 1);
  const isShort = at > start && at - start <= mostDigits && decimals <= mostDecimals;
  if (!isShort || (at < end && decimals === 0)) return NaN;
  for (let place = 1; place <= mostDecimals; place += 1)
    whole = whole * 10 + (place <= decimals ? digitOf(values.bytes[at + place]) : 0);
  return whole;
}

/** The article of a spoken code. */
function spokenArticle(code: string, { codes, names }: ContactSettings): number {
  const article = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return article ? names.ofText(article) : noName;
}

/** A contact that the schema has read, as a row of `contactColumns`. */
export function contactNumbers(
  { row, at }: Timed<ContactRow>,
  settings: ContactSettings,
): number[] {
  const { clock, names } = settings;
  return [
    hashOfText(row.contact_id),
    at,
    clock.day(at),
    clock.hour(at),
    names.ofText(row.channel),
    names.ofText(row.reason),
    ...[row.handle_seconds, row.cost, row.wait_seconds].map(thousandths),
    hashOfText(row.customer_key),
    hashOfText(row.session_id),
    row.article_id ? names.ofText(row.article_id) : spokenArticle(row.article_code ?? '', settings),
  ];
}

const thousandths = (amount: number | undefined): number =>
  amount === undefined ? noAmount : Math.round(amount * 1000);
