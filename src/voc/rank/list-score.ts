import { assumptions } from '../estimate/assumptions.ts';
import type { ArticleEstimate, Estimates } from '../estimate/estimates.ts';

/** A list of the site that has an order. */
export interface RankedList {
  readonly id: string;
  readonly locale: string;
  /** The category whose articles it holds; `''` for all. */
  readonly category: string;
  /** Places that people look at; articles for the same reason stand apart there. */
  readonly places: number;
  /** Whether its readers are about to make contact: then nobody who is not helped gives up. */
  readonly beforeContact: boolean;
}

/** Every list of a site: home, contact, and one per category, in each locale. */
export function rankedLists(
  locales: readonly string[],
  categories: readonly string[],
): RankedList[] {
  return locales.flatMap((locale) => [
    { id: `home:${locale}`, locale, category: '', places: 10, beforeContact: false },
    ...categories.map((category) => {
      const id = `category:${category}:${locale}`;
      return { id, locale, category, places: 10, beforeContact: false };
    }),
    { id: `contact:${locale}`, locale, category: '', places: 5, beforeContact: true },
  ]);
}

/**
 * The score of an article in a list: contact cost that it would avoid per day if it stood first, in
 * the currency of site.yaml.
 *
 *     score = contact cost of its reasons per day × visits of the list per contact
 *             × share who open it × share whom it helps × share who would have made contact
 */
export function listScore(
  { costPerDay, solved }: ArticleEstimate,
  { id, category, beforeContact }: RankedList,
  { listViewsPerDay, contactsPerDay }: Estimates,
): number {
  const { interest, contactIfUnsolved, visitsPerContact } = assumptions;
  const views = listViewsPerDay.get(id);
  const contacts = contactsPerDay.get(category) ?? 0;
  const visits = views === undefined || contacts === 0 ? visitsPerContact : views / contacts;
  const wouldContact = beforeContact ? 1 : contactIfUnsolved;
  return costPerDay * visits * interest * solved.mean * wouldContact;
}
