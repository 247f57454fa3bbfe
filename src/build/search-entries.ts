import { localize } from '../model/text.ts';
import type { SearchEntry } from '../search/index/search-entry.ts';
import { articleCode } from '../site/article-code.ts';
import { pagePath } from '../site/links.ts';
import type { SiteData } from '../site/site-data.ts';
import { expandAsk } from '../text/expand-ask.ts';

/** What search reads of each shown article, in order of key. */
export function searchEntries({ content, articles, bodies }: SiteData): SearchEntry[] {
  const titles = new Map(content.categories.map(({ id, title }) => [id, title]));
  return [...articles.entries()].map(([key, { id, locale, category, data }]) => {
    const code = articleCode(content, id);
    return {
      id,
      locale,
      url: pagePath(content.site, locale, id),
      title: data.title,
      ...(data.description === undefined ? {} : { description: data.description }),
      asks: data.asks.flatMap(expandAsk),
      keywords: data.keywords,
      category: localize(titles.get(category) ?? category, locale, content.site.locales),
      appliesTo: data.appliesTo,
      blocks: bodies.get(key)?.blocks ?? [],
      ...(code === undefined ? {} : { code }),
    };
  });
}
