import { nearest } from '../../content/nearest.ts';
import { contactRowSchema } from '../../model/contact.ts';
import { InputError } from '../../model/input-error.ts';
import { cellColumn, csvCells } from './csv-row.ts';
import type { VocMessages } from '../../i18n/voc-messages.ts';

/** The columns of contacts, as they are named in the first line of a file. */
export const contactColumns = contactRowSchema.keyof().options;
export type ContactColumn = (typeof contactColumns)[number];

const required: readonly ContactColumn[] = ['contact_id', 'started_at', 'channel', 'reason'];

/** Names of columns that hold what may identify a person: these are never read. */
const personal =
  /name|phone|tel|mobile|mail|address|birth|agent|operator|memo|note|comment|text|body|subject|description|名|電話|携帯|メール|住所|生年|担当|メモ|備考|内容|本文|自由/i;

/** Whether a field is named like personal data or free text. */
export function isPersonal(field: string): boolean {
  return personal.test(field);
}

/**
 * The columns of a file of contacts, in its order.
 *
 * @throws {InputError} names every unknown, doubled, personal and missing column at once
 */
export function contactHeader(line: string, file: string, messages: VocMessages): ContactColumn[] {
  const names = (csvCells(line) ?? [line]).map((name) => name.trim());
  const problems: (readonly [column: number, texts: readonly [string, string]])[] = [];
  const columns: ContactColumn[] = [];
  names.forEach((name, index) => {
    const known = contactColumns.find((column) => column === name);
    const texts = headerProblem(name, known !== undefined && columns.includes(known), messages);
    if (texts !== undefined) problems.push([cellColumn(line, index), texts]);
    if (known !== undefined) columns.push(known);
  });
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) problems.push([1, messages.missingColumn(missing.join(', '))]);
  const first = problems[0];
  if (first === undefined) return columns;
  const join = (part: 0 | 1) => [...new Set(problems.map(([, texts]) => texts[part]))].join(' ');
  throw new InputError({ file, line: 1, column: first[0] }, join(0), join(1));
}

function headerProblem(
  name: string,
  doubled: boolean,
  messages: VocMessages,
): readonly [string, string] | undefined {
  if (doubled) return messages.doubleColumn(name);
  if (contactColumns.some((column) => column === name)) return undefined;
  if (/[;\t]/.test(name)) return messages.delimiter();
  if (isPersonal(name)) return messages.personalColumn(name);
  const guess = nearest(name.toLowerCase(), contactColumns) ?? '';
  return messages.unknownColumn(name, guess, contactColumns.join(', '));
}
