import type { ContactReason } from '../../../model/contact-reason.ts';
import type { Said } from './import-columns.ts';
import { headerKey } from './import-columns.ts';
import { phrasesOf, type ReasonMatch } from './reason-matcher.ts';

/** The reason of a record; empty with the texts that should have told it, where there are any. */
export interface FoundReason {
  readonly reason: string;
  readonly unmatched: readonly string[];
}
export type ReasonOf = (said: Said) => FoundReason;

/** Texts whose answers are kept: categories repeat, subjects hardly do. */
const maxKept = 20_000;

/**
 * Finds the reason of a record: an id or a text of the mapping, the name or an alias of a reason, else
 * the reason that its words are nearest to. Free text is asked last and never told.
 *
 * @param mapped texts of the mapping → id
 */
export function reasonFinder({
  reasons,
  locales,
  mapped,
  match,
}: {
  readonly reasons: readonly ContactReason[];
  readonly locales: readonly string[];
  readonly mapped: Readonly<Record<string, string>>;
  readonly match: (text: string) => ReasonMatch | undefined;
}): ReasonOf {
  const names = new Map<string, string>();
  for (const reason of reasons)
    for (const phrase of phrasesOf(reason, locales)) {
      const key = headerKey(phrase);
      // A name of two reasons names none.
      names.set(key, names.has(key) && names.get(key) !== reason.id ? '' : reason.id);
    }
  for (const { id } of reasons) names.set(headerKey(id), id);
  for (const [text, id] of Object.entries(mapped)) names.set(headerKey(text), id);
  const kept = new Map<string, string>();
  const sure = (text: string): string => {
    const found = match(text);
    return found?.sure === true ? found.reason : '';
  };
  const nearest = (text: string): string => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const reason = sure(text);
    if (kept.size >= maxKept) kept.clear();
    kept.set(text, reason);
    return reason;
  };
  return (said) => {
    const told = [...(said.reason ?? []), ...(said.reason_text ?? [])].map((text) => text.trim());
    for (const text of told) {
      const reason = names.get(headerKey(text));
      if (reason) return { reason, unmatched: [] };
    }
    const tries = told.length > 1 ? [...told, told.join(' ')] : told;
    for (const text of tries) {
      const reason = nearest(text.slice(0, longestText));
      if (reason !== '') return { reason, unmatched: [] };
    }
    // Of free texts, hardly two are the same.
    for (const text of said.text ?? []) {
      const reason = sure(text.slice(0, longestText));
      if (reason !== '') return { reason, unmatched: [] };
    }
    return { reason: '', unmatched: [...new Set(told)].slice(0, toldTexts) };
  };
}

/** More texts of one record are tags that nobody sorts by. */
const toldTexts = 8;
/** Beyond this many characters, a text is a history of its own. */
const longestText = 400;
