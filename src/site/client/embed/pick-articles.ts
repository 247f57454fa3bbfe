import type { EmbedArticle } from '../../embed/embed-articles.ts';

/** What a context asks for: words to search, or the articles of ids. */
export type Picked =
  | { readonly kind: 'query'; readonly query: string }
  | { readonly kind: 'articles'; readonly articles: readonly EmbedArticle[] };

/** Suggestions that a panel shows at most. */
export const pickCount = 6;

/** The words of a context, which are ids where all of them could be. */
export function idsIn(context: string): readonly string[] {
  const words = context.split(/[\s,]+/).filter(Boolean);
  return words.every((word) => /^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(word)) ? words : [];
}

/**
 * What a context asks for. Ids of reasons, categories and articles stand for the articles that they
 * name, in the order of the ranking, whatever the order of the ids. A context with a word that no
 * article knows is a query.
 *
 * @param articles all of the locale, best first
 */
export function pickArticles(context: string, articles: readonly EmbedArticle[]): Picked {
  const ids = idsIn(context);
  const names = articles.map(([id, , reasons]) => [id, id.split('/')[0] ?? '', ...reasons]);
  const isKnown = (id: string) => names.some((each) => each.includes(id));
  if (ids.length === 0 || !ids.every(isKnown)) return { kind: 'query', query: context };
  const picked = articles.filter((_, index) => names[index]?.some((name) => ids.includes(name)));
  return { kind: 'articles', articles: picked.slice(0, pickCount) };
}
