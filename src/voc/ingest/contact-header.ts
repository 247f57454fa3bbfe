import { nearest } from '../../content/nearest.ts';
import { contactRowSchema } from '../../model/contact.ts';
import { InputError } from '../../model/input-error.ts';
import { cellColumn, csvCells } from './csv-row.ts';
import type { ProblemTexts, VocMessages } from '../../i18n/voc-messages.ts';

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
  const problems: { readonly column: number; readonly texts: ProblemTexts }[] = [];
  const columns: ContactColumn[] = [];
  /** Columns that are there, or that a misspelt one was probably meant to be. */
  const meant = new Set<string>();
  names.forEach((name, index) => {
    const known = contactColumns.find((column) => column === name);
    const guess = nearest(name.toLowerCase(), contactColumns) ?? '';
    const problem = (texts: ProblemTexts) =>
      problems.push({ column: cellColumn(line, index), texts });
    if (known === undefined) problem(unknownTexts(name, guess, messages));
    else if (columns.includes(known)) problem(messages.doubleColumn(name));
    else columns.push(known);
    meant.add(known ?? guess);
  });
  const missing = required.filter((column) => !meant.has(column));
  if (missing.length > 0 && !otherDelimiter(names))
    problems.push({ column: 1, texts: messages.missingColumn(missing.join(', ')) });
  const first = problems[0];
  if (first === undefined) return columns;
  const join = (part: 0 | 1) => [...new Set(problems.map(({ texts }) => texts[part]))].join(' ');
  throw new InputError({ file, line: 1, column: first.column }, join(0), join(1));
}

/** Whether the one name of a header is all names, with something else between them than commas. */
function otherDelimiter(names: readonly string[]): boolean {
  return names.length === 1 && /[;\t]/.test(names[0] ?? '');
}

function unknownTexts(name: string, guess: string, messages: VocMessages): ProblemTexts {
  if (otherDelimiter([name])) return messages.delimiter();
  if (isPersonal(name)) return messages.personalColumn(name);
  return messages.unknownColumn(name, guess, contactColumns.join(', '));
}
