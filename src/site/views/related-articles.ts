import type { Article } from '../../model/article.ts';
import { articleOf, rankedArticles, type SiteData } from '../site-data.ts';

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
  const near = rankedArticles(
    data,
    `home:${locale}`,
    locale,
    (other) =>
      other.category === article.category ||
      other.data.reasons.some((reason) => article.data.reasons.includes(reason)),
  );
  const byId = new Map([...named, ...near].map((each) => [each.id, each]));
  byId.delete(article.id);
  return [...byId.values()].slice(0, relatedCount);
}
