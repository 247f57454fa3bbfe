import { assumptions } from '../estimate/assumptions.ts';
import type { ArticleEstimate, Estimates } from '../estimate/estimates.ts';
import type { ListKind } from '../estimate/list-stands.ts';

/** A list of the site that has an order. */
export interface RankedList {
  readonly id: string;
  readonly kind: ListKind;
  readonly locale: string;
  /** The category whose articles it holds; `''` for all. */
  readonly category: string;
  /** Places that people look at; articles for the same reason stand apart there. */
  readonly places: number;
}

/** Every list of a site: home, contact, and one per category, in each locale. */
export function rankedLists(
  locales: readonly string[],
  categories: readonly string[],
): RankedList[] {
  return locales.flatMap((locale): RankedList[] => [
    { id: `home:${locale}`, kind: 'home', locale, category: '', places: 10 },
    ...categories.map((category): RankedList => {
      const id = `category:${category}:${locale}`;
      return { id, kind: 'category', locale, category, places: 10 };
    }),
    { id: `contact:${locale}`, kind: 'contact', locale, category: '', places: 5 },
  ]);
}

/** Whether an article stands in a list. */
export const holds = (
  { locale, category }: Pick<RankedList, 'locale' | 'category'>,
  { article }: Pick<ArticleEstimate, 'article'>,
): boolean => locale === article.locale && (category === '' || category === article.category);

/**
 * The score of an article in a list: contact cost that it would avoid per day if it stood first, in
 * the currency of site.yaml.
 *
 *     score = visits of the list × share who open it × share whom it helps
 *             × share who would else have made contact × what their contacts cost
 *
 * People on the contact page are about to make contact: there nobody who is not helped gives up.
 */
export function listScore(
  { article, interest, solved, contactIfUnsolved, problemCost }: ArticleEstimate,
  { id, kind, category }: RankedList,
  { listViewsPerDay, contactsPerDay, interests }: Estimates,
): number {
  const visits =
    listViewsPerDay.get(id) ?? assumptions.visitsPerContact * (contactsPerDay.get(category) ?? 0);
  const opened = interests.scale(kind, article.category) * interest.rate;
  const wouldContact = kind === 'contact' ? 1 : contactIfUnsolved.mean;
  return visits * opened * solved.mean * wouldContact * problemCost;
}

/** Pseudo-contacts by which few contacts are told from none, and what one of them is worth. */
const demandNoise = { variance: 0.49, contacts: 20 } as const;

/** Variance of a score ÷ its square: interest, help, contacts if unsolved, demand, and the model itself. */
export function scoreVariance(
  { interest, solved, contactIfUnsolved, contacts }: ArticleEstimate,
  kind: ListKind,
): number {
  return (
    interest.variance +
    solved.variance / solved.mean ** 2 +
    (kind === 'contact' ? 0 : contactIfUnsolved.relativeVariance) +
    demandNoise.variance / (contacts + demandNoise.contacts) +
    assumptions.modelError ** 2
  );
}
