import type { Article } from '../../model/article.ts';
import { articleOf, rankedShelves, type SiteData } from '../site-data.ts';

/** Rows of the related list. */
const relatedCount = 5;

/**
 * What may help next: the articles that the writer named, in that order, then the best ranked ones
 * of the same category or with a reason in common. Never the article itself nor one twice.
 *
 * @param locale the reader's, which may differ from the article's
 */
export function relatedArticles(data: SiteData, locale: string, article: Article): Article[] {
  const named = article.data.related.flatMap((id) => articleOf(data, locale, id) ?? []);
  const { places, byCategory, byReason } = rankedShelves(data, `home:${locale}`, locale);
  const shelves = [
    byCategory.get(article.category) ?? [],
    ...article.data.reasons.map((reason) => byReason.get(reason) ?? []),
  ];
  // The best of all shelves together are among the best of each.
  const enough = relatedCount + named.length + 1;
  const near = [...new Set(shelves.flatMap((shelf) => shelf.slice(0, enough)))].sort(
    (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0),
  );
  const byId = new Map([...named, ...near].map((each) => [each.id, each]));
  byId.delete(article.id);
  return [...byId.values()].slice(0, relatedCount);
}
