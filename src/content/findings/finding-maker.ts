import { toolMessagesOf, type RuleId } from '../../i18n/tool-messages.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import { severityOf } from './severity.ts';

/** Makes findings in one language. `value` is the offending text, `hint` what could stand there. */
export type FindingMaker = (rule: RuleId, at: Position, value: string, hint?: string) => Finding;

/** The finding maker of a language. */
export function findingMaker(language: string): FindingMaker {
  const { findings } = toolMessagesOf(language);
  return (rule, at, value, hint = '') => {
    const [message, fix] = findings[rule](value, hint);
    return { rule, severity: severityOf(rule), at, message, fix };
  };
}
