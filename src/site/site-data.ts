import type { Article } from '../model/article.ts';
import type { Compiled } from '../model/compiled.ts';
import type { Content } from '../model/content.ts';
import type { Ranking } from '../model/ranking.ts';

/** Everything that views are made from. `articles` holds what may be shown (drafts only in a preview). */
export interface SiteData {
  readonly content: Content;
  readonly ranking: Ranking;
  /** Shown articles by `<locale>/<id>`, sorted by key. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Bodies by `<locale>/<id>`, for every entry of `articles`. */
  readonly bodies: ReadonlyMap<string, Compiled>;
}

/** The article of a locale, if it is shown. */
export function articleOf(site: SiteData, locale: string, id: string): Article | undefined {
  return site.articles.get(`${locale}/${id}`);
}

/**
 * The shown articles of a ranked list (`home:ja`, `category:billing:ja`, `contact:ja`), best first.
 * Articles that the list does not know follow by id, so none is ever lost.
 */
export function rankedArticles(
  site: SiteData,
  listId: string,
  locale: string,
  keep: (article: Article) => boolean = () => true,
): Article[] {
  const rank = new Map((site.ranking.lists[listId] ?? []).map(({ id }, index) => [id, index]));
  const rankOf = (article: Article) => rank.get(article.id) ?? Number.MAX_SAFE_INTEGER;
  return [...site.articles.values()]
    .filter((article) => article.locale === locale && keep(article))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}
