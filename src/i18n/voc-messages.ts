import { vocEn } from './voc-en.ts';
import { vocJa } from './voc-ja.ts';

/** A mistake in words: what is wrong, and the fix. */
export type ProblemTexts = readonly [problem: string, fix: string];

type OfRow = (field: string, value: string) => ProblemTexts;

/** What reading contacts and events says to whoever gave the files. */
export interface VocMessages {
  readonly unreadable: (code: string) => ProblemTexts;
  readonly empty: () => ProblemTexts;
  readonly utf16: (file: string) => ProblemTexts;
  readonly cp932: (file: string) => ProblemTexts;
  readonly notUtf8: () => ProblemTexts;
  readonly workbook: () => ProblemTexts;
  readonly cutOff: () => ProblemTexts;
  readonly parquet: () => ProblemTexts;
  readonly brokenParquet: (cause: string) => ProblemTexts;
  readonly longLine: (kilobytes: number) => ProblemTexts;
  readonly missingColumn: (columns: string) => ProblemTexts;
  readonly doubleColumn: (name: string) => ProblemTexts;
  readonly delimiter: () => ProblemTexts;
  readonly unknownColumn: (name: string, nearest: string, all: string) => ProblemTexts;
  readonly personalColumn: (name: string) => ProblemTexts;
  readonly tooManyRejects: (rejected: number, rows: number) => string;
  readonly moreRejects: (more: number) => string;
  /** What is wrong with one row, by cause; a place goes before it. */
  readonly rows: Readonly<
    Record<
      | 'json'
      | 'quote'
      | 'cells'
      | 'missing'
      | 'time'
      | 'era'
      | 'future'
      | 'number'
      | 'negative'
      | 'huge'
      | 'choice'
      | 'value',
      OfRow
    >
  >;
}

/** The messages of a language tag (`ja`, `ja_JP.UTF-8`): Japanese, else English. */
export function vocMessagesOf(language: string): VocMessages {
  return language.toLowerCase().startsWith('ja') ? vocJa : vocEn;
}
