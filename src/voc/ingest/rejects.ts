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
  /** How many more rows of the file are rejected whose places are not kept. */
  readonly more?: number;
}

/** Rejected rows of a file: how many there are, and the places of the first of them. */
export interface Rejects {
  readonly rejected: number;
  readonly rejects: readonly Reject[];
}

/** So many places of a file are kept: enough to see what is wrong, and no load for the memory. */
const keptRejects = 1000;

/** Takes the rejected rows of a file one by one; `all` tells what they came to. */
export function rejectList(): {
  readonly add: (reject: Reject) => void;
  readonly all: () => Rejects;
} {
  const kept: Reject[] = [];
  let rejected = 0;
  return {
    add(reject) {
      rejected += 1;
      if (kept.length < keptRejects) kept.push(reject);
    },
    all() {
      const more = rejected - kept.length;
      const last = kept.at(-1);
      if (more === 0 || last === undefined) return { rejected, rejects: kept };
      return { rejected, rejects: [...kept.slice(0, -1), { ...last, more }] };
    },
  };
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
  { rejected, rejects }: Rejects,
  rows: number,
  messages: VocMessages,
): void {
  const [first] = rejects;
  if (first === undefined || rejected <= rows * acceptedShare) return;
  const lines = rejects.slice(0, shownRows).map((reject) => {
    const [problem] = rejectTexts(reject, messages);
    return `\n  ${reject.file}:${reject.line}:${reject.column} ${problem}`;
  });
  const more = rejected - lines.length;
  const [, fix] = rejectTexts(first, messages);
  const problem = [
    messages.tooManyRejects(rejected, rows),
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

/**
 * Rejected rows as CSV: place, field and cause, never what stood there. Of a file with more than are
 * kept, a line without a place says how many more there are.
 */
export function rejectsCsv(rejects: readonly Reject[]): string {
  const known = new Set<string>([...contactColumns, ...visitEventSchema.keyof().options]);
  const lines = rejects.flatMap(({ file, line, column, field, cause, more }) => {
    const name = `"${file.replaceAll('"', '""')}"`;
    const row = [name, line, column, known.has(field) ? field : '', cause].join(',');
    return more === undefined ? [row] : [row, `${name},,,,and ${more} more`];
  });
  return ['file,line,column,field,cause', ...lines, ''].join('\n');
}
