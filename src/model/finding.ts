import type { Position } from './position.ts';

/** How bad a finding is: an `error` cannot be built right; a `warning` can. */
export type Severity = 'error' | 'warning';

/**
 * One mistake in the content: where, what, and the fix. `rule` is a permanent id
 * (`article/unknown-reason`); `message` and `fix` are whole sentences in the reader's language.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Position;
  readonly message: string;
  readonly fix: string;
}
