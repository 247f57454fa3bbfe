import type { KeyedContacts } from '../count/keyed-contacts.ts';
import { assumptions } from './assumptions.ts';

/** Fewer keyed problems than this say little about how often people come again. */
const leastEpisodes = 50;

/**
 * Contacts that one problem causes: contacts with a key ÷ the problems that they are about, at least 1.
 * Assumed where too few contacts carry a key.
 */
export function contactsPerProblem(rows: readonly KeyedContacts[]): number {
  const sum = (of: 'keyed' | 'episodes') => rows.reduce((total, row) => total + row[of], 0);
  const episodes = sum('episodes');
  return episodes < leastEpisodes ? assumptions.contactsPerProblem : sum('keyed') / episodes;
}
