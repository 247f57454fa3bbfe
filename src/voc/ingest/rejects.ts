import { nearest } from '../../content/nearest.ts';
import { visitEventSchema } from '../../model/visit-event.ts';
import { InputError } from '../../model/input-error.ts';
import { contactColumns, isPersonal } from './contact-header.ts';
import type { RowProblem } from './row-problem.ts';
import type { VocMessages } from '../../i18n/voc-messages.ts';

/** A row that is not used: where it stands and what is wrong with it. */
export interface Reject extends RowProblem {
  readonly file: string;
  readonly line: number;
}

/** Past this share of rejected rows, a file is not what it should be. */
const acceptedShare = 0.01;
/** How many rejected rows a message shows. */
const shownRows = 5;

/**
 * Stops at a file with more than 1 % of rejected rows, and shows the first of them.
 *
 * @throws {InputError}
 */
export function checkRejects(
  rejects: readonly Reject[],
  rows: number,
  messages: VocMessages,
): void {
  const [first] = rejects;
  if (first === undefined || rejects.length <= rows * acceptedShare) return;
  const lines = rejects.slice(0, shownRows).map((reject) => {
    const [problem] = rejectTexts(reject, messages);
    return `\n  ${reject.file}:${reject.line}:${reject.column} ${problem}`;
  });
  const more = rejects.length - lines.length;
  const [, fix] = rejectTexts(first, messages);
  const problem = [
    messages.tooManyRejects(rejects.length, rows),
    ...lines,
    ...(more > 0 ? [`\n  ${messages.moreRejects(more)}`] : []),
  ].join('');
  throw new InputError(first, problem, fix);
}

/** What is wrong with a rejected row, and the fix. */
function rejectTexts(
  { cause, field, value }: Reject,
  messages: VocMessages,
): readonly [problem: string, fix: string] {
  if (cause !== 'unknown') return messages.rows[cause](field, value);
  if (isPersonal(field)) return messages.personalColumn(field);
  const fields = visitEventSchema.keyof().options;
  return messages.unknownColumn(field, nearest(field, fields) ?? '', fields.join(', '));
}

/** Rejected rows as CSV: place, field and cause, never what stood there. */
export function rejectsCsv(rejects: readonly Reject[]): string {
  const known = new Set<string>([...contactColumns, ...visitEventSchema.keyof().options]);
  const lines = rejects.map(({ file, line, column, field, cause }) =>
    [`"${file.replaceAll('"', '""')}"`, line, column, known.has(field) ? field : '', cause].join(
      ',',
    ),
  );
  return ['file,line,column,field,cause', ...lines, ''].join('\n');
}
