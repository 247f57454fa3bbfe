import type { KeyedContacts } from '../count/keyed-contacts.ts';
import type { UnsolvedCount } from '../count/unsolved.ts';
import { assumptions } from './assumptions.ts';

/** Share of unsolved problems that become a contact. */
export interface ContactShare {
  readonly mean: number;
  /** Variance ÷ the square of the mean. */
  readonly relativeVariance: number;
  /** Whether data say it, not an assumption. */
  readonly measured: boolean;
}

/** Pseudo-visits from which a category starts, and all of them together. */
const categoryVisits = 40;
const allVisits = 10;
/** A channel of which fewer contacts carry a key says too little. */
const leastKeyed = 0.05;
/** Fewer visits than this say nothing. */
const leastVisits = 10;

/**
 * The share of unsolved problems that become a contact, by category of the article that did not help:
 * of the visits that surely were not solved and whose visitor could be met again, those that were. A
 * channel where only some contacts carry a key stands for its others, too. Assumed without such visits.
 */
export function contactIfUnsolved(
  unsolved: readonly UnsolvedCount[],
  keyed: readonly KeyedContacts[],
  categoryOf: (article: string) => string,
): (category: string) => ContactShare {
  const keyedShare = new Map(
    keyed.map(({ channel, keyed: own, contacts }) => [channel, own / contacts]),
  );
  const worth = ({ channel, sessions }: UnsolvedCount) => {
    const share = keyedShare.get(channel) ?? 0;
    return channel === '' || share < leastKeyed ? 0 : sessions / share;
  };
  const sums = new Map<string, { visits: number; contacts: number }>();
  const all = { visits: 0, contacts: 0 };
  for (const row of unsolved) {
    const category = row.article === '' ? '' : categoryOf(row.article);
    const own = sums.get(category) ?? { visits: 0, contacts: 0 };
    sums.set(category, own);
    for (const sum of [own, all]) {
      sum.visits += row.sessions;
      sum.contacts += worth(row);
    }
  }
  const assumed: ContactShare = {
    mean: assumptions.contactIfUnsolved,
    relativeVariance: assumptions.contactIfUnsolvedSpread ** 2,
    measured: false,
  };
  if (all.visits < leastVisits || all.contacts === 0) return () => assumed;
  const overall =
    (all.contacts + assumptions.contactIfUnsolved * allVisits) / (all.visits + allVisits);
  return (category) => {
    const own = sums.get(category) ?? { visits: 0, contacts: 0 };
    const visits = own.visits + categoryVisits;
    const mean = Math.min(0.98, (own.contacts + overall * categoryVisits) / visits);
    return { mean, relativeVariance: (1 - mean) / mean / visits, measured: true };
  };
}
