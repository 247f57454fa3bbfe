import { localize } from '../model/text.ts';
import type { SearchEntry } from '../search/index/search-entry.ts';
import { articleCode } from '../site/article-code.ts';
import { pagePath } from '../site/links.ts';
import { rankedArticles, type SiteData } from '../site/site-data.ts';
import { expandAsk } from '../text/expand-ask.ts';

/** Articles that search shows where nothing matches: the first ones of home. */
const popularCount = 5;

/** Places of the popular articles by `<locale>/<id>`, from 1. */
function popularPlaces(site: SiteData): ReadonlyMap<string, number> {
  return new Map(
    site.content.site.locales.flatMap((locale) =>
      rankedArticles(site, `home:${locale}`, locale)
        .slice(0, popularCount)
        .map(({ id }, index) => [`${locale}/${id}`, index + 1] as const),
    ),
  );
}

/** What search reads of each shown article, in order of key. */
export function searchEntries(site: SiteData): SearchEntry[] {
  const { content, articles, bodies } = site;
  const places = popularPlaces(site);
  const titles = new Map(content.categories.map(({ id, title }) => [id, title]));
  return [...articles.entries()].map(([key, { id, locale, category, data }]) => {
    const code = articleCode(content, id);
    const popular = places.get(key);
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
      ...(popular === undefined ? {} : { popular }),
    };
  });
}
