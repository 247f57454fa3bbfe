import { redact } from '../../../text/redact.ts';
import { csvLine } from '../../csv-cells.ts';
import type { ReasonMatch } from './reason-matcher.ts';

/** A text that named no reason, how many contacts it stood at, and the reason that it is nearest to. */
export interface UnmatchedReason {
  readonly text: string;
  readonly contacts: number;
  readonly nearest: string;
}

/** A text that stands at fewer contacts may be one customer's. */
const leastContacts = 5;

/**
 * The texts that named no reason, the most frequent first: only those that stand at five contacts or
 * more and hold no mail address, number or name.
 */
export function unmatchedReasons(
  counts: ReadonlyMap<string, number>,
  match: (text: string) => ReasonMatch | undefined,
): UnmatchedReason[] {
  return [...counts]
    .filter(([text, contacts]) => contacts >= leastContacts && isPlain(text))
    .map(([text, contacts]) => ({ text, contacts, nearest: match(text)?.reason ?? '' }))
    .toSorted((a, b) => b.contacts - a.contacts || (a.text < b.text ? -1 : 1));
}

/** Codes of wrap-ups and the like, which a mapping gives a reason. */
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const longestText = 100;

const isPlain = (text: string) =>
  uuid.test(text) || (text.length <= longestText && redact(text) === text.normalize('NFKC'));

/** The table of them for whoever adds aliases. */
export function unmatchedCsv(reasons: readonly UnmatchedReason[]): string {
  const lines = reasons.map(({ text, contacts, nearest }) =>
    csvLine([text, String(contacts), nearest]),
  );
  return ['text,contacts,nearest_reason', ...lines, ''].join('\n');
}
