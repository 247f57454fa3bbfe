/** Why a record of another system cannot be used. */
export type ImportCause =
  | 'json'
  | 'quote'
  | 'truncated'
  | 'line'
  | 'missing'
  | 'time'
  | 'era'
  | 'future'
  | 'number'
  | 'negative'
  | 'huge'
  | 'channel'
  | 'duplicate';

/** What is wrong with a record; `value` is said on the terminal and never written. */
export interface ImportProblem {
  readonly cause: ImportCause;
  /** The canonical column that it is about; empty for the whole record. */
  readonly field: string;
  readonly value: string;
}

/** Why a record is rightly left out: it is no contact, or nothing that a reader did. */
export type LeftOut =
  | 'asset'
  | 'otherPage'
  | 'method'
  | 'status'
  | 'outbound'
  | 'system'
  | 'totals'
  | 'repeated'
  | 'superseded'
  | 'joined'
  | 'otherEvent'
  | 'comment';

/** What one record of another system comes to. */
export type Step<Row> =
  { readonly row: Row } | { readonly problem: ImportProblem } | { readonly leftOut: LeftOut };

/** A problem, as a step. */
export const problem = (
  cause: ImportCause,
  field: string,
  value: string = '',
): { readonly problem: ImportProblem } => ({ problem: { cause, field, value } });
