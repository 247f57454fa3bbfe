import { fold } from '../../text/fold.ts';

/** Longest query that is read, in characters. */
export const maxQueryLength = 200;

/** A query as it is looked up: NFKC, lower case, single spaces, at most 200 characters. */
export function normalizeQuery(query: string): string {
  const capped = Array.from(query).slice(0, maxQueryLength).join('');
  const folded = fold(capped).replace(/\s+/gu, ' ').trim();
  return Array.from(folded).slice(0, maxQueryLength).join('').trim();
}
