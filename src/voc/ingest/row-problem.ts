import type { z } from 'zod';

/** Why a row cannot be used. */
export type RowCause =
  | 'json'
  | 'quote'
  | 'cells'
  | 'missing'
  | 'unknown'
  | 'time'
  | 'era'
  | 'future'
  | 'number'
  | 'negative'
  | 'huge'
  | 'choice'
  | 'value';

/** What is wrong with one row. `column` counts characters from 1; `field` is empty for a whole row. */
export interface RowProblem {
  readonly cause: RowCause;
  readonly field: string;
  readonly value: string;
  readonly column: number;
}

/** A row after its parse: what it says, or what is wrong with it. */
export type Parsed<Row> = { readonly row: Row } | { readonly problem: RowProblem };

/** The first mistake that a schema found in a row, in the words of this folder. */
export function problemOf(error: z.ZodError, row: Readonly<Record<string, unknown>>): RowProblem {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys')
    return { cause: 'unknown', field: issue.keys[0] ?? '', value: '', column: 1 };
  const field = String(issue?.path[0] ?? '');
  const value = row[field];
  return { cause: causeOf(issue, value), field, value: shown(value), column: 1 };
}

function causeOf(issue: z.core.$ZodIssue | undefined, value: unknown): RowCause {
  if (value === undefined || value === '') return 'missing';
  if (issue?.code === 'invalid_format') return 'time';
  if (issue?.code === 'invalid_type' && issue.expected === 'number') return 'number';
  if (issue?.code === 'too_small' && typeof value === 'number') return 'negative';
  if (issue?.code === 'too_big' && typeof value === 'number') return 'huge';
  return issue?.code === 'invalid_value' ? 'choice' : 'value';
}

/** A value short enough for a message. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
