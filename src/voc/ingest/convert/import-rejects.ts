import type { IngestMessages } from '../../../i18n/ingest-messages.ts';
import { InputError } from '../../../model/input-error.ts';
import { csvLine } from '../../csv-cells.ts';
import type { ImportProblem } from './step.ts';

/** A record that cannot be used, and where it stands. */
export interface ImportReject extends ImportProblem {
  readonly file: string;
  readonly line: number;
}

/** How a file went. */
export interface ImportedFile {
  readonly file: string;
  readonly encoding: string;
  readonly records: number;
  readonly rejected: number;
  /** The first of them: a million of the same tell no more. */
  readonly rejects: readonly ImportReject[];
}

/** Past this share of rejected records, a file is not what it should be. */
const acceptedShare = 0.01;
/** How many of a file are kept, and how many of these a message shows. */
export const keptRejects = 10_000;
const shownRejects = 5;

/**
 * Stops at a file with more than 1 % of rejected records, and shows the first of them.
 *
 * @throws {InputError}
 */
export function checkImported(
  { rejects, rejected, records }: ImportedFile,
  messages: IngestMessages,
): void {
  const [first] = rejects;
  if (first === undefined || rejected <= records * acceptedShare) return;
  const texts = (one: ImportReject) => messages.rows[one.cause](one.field, one.value);
  const lines = rejects
    .slice(0, shownRejects)
    .map((one) => `\n  ${one.file}:${one.line}:1 ${texts(one)[0]}`);
  const more = rejected - lines.length;
  const problem = [
    messages.tooManyRejects(rejected, records),
    ...lines,
    ...(more > 0 ? [`\n  ${messages.moreRejects(more)}`] : []),
  ].join('');
  throw new InputError({ ...first, column: 1 }, problem, texts(first)[1]);
}

/** Rejected records as CSV: place, field and cause, never what stood there. */
export function importRejectsCsv(files: readonly Pick<ImportedFile, 'rejects'>[]): string {
  const lines = files.flatMap(({ rejects }) =>
    rejects.map(({ file, line, field, cause }) => csvLine([file, String(line), '1', field, cause])),
  );
  return ['file,line,column,field,cause', ...lines, ''].join('\n');
}
