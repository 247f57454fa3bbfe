import type { RuleId } from '../../i18n/tool-messages.ts';

/** A mistake in a body, before it has a file: `line` and `column` count from 1 within the body. */
export interface Problem {
  readonly rule: RuleId;
  readonly line: number;
  readonly column: number;
  /** The offending text. */
  readonly value: string;
  /** What could stand there instead, if known. */
  readonly hint: string;
}
