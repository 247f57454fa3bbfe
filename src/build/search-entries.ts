import type { OutlineHead } from '../content/compile/outline.ts';
import { digestOf } from '../content/files/file-stamp.ts';
import { localize } from '../model/localize.ts';
import type { SearchAbout, SearchEntry } from '../search/index/search-entry.ts';
import { articleCode } from '../site/article-code.ts';
import { pagePath } from '../site/links.ts';
import { rankedArticles, type SiteData } from '../site/site-data.ts';
import { expandAsk } from '../text/expand-ask.ts';

/** Articles that search shows where nothing matches: the first ones of home. */
const popularCount = 5;

/** An article on its way into the search index. */
export interface SearchSource {
  readonly locale: string;
  readonly url: string;
  /** Digest of all that the index holds of it. */
  readonly key: string;
  readonly about: SearchAbout;
  /** What search reads of it; its body is read for that. */
  readonly entry: () => SearchEntry;
}

/** The shown articles as search sources, in order of `<locale>/<id>`. */
export function searchSources(
  site: SiteData,
  heads: ReadonlyMap<string, Pick<OutlineHead, 'key'>>,
): SearchSource[] {
  const { content } = site;
  const { locales } = content.site;
  const places = popularPlaces(site);
  const priors = priorsOf(site);
  const solving = new Set(site.ranking.solving);
  const titles = new Map(content.categories.map(({ id, title }) => [id, title]));
  return [...site.articles.entries()].map(([name, { id, locale, category, data, digest }]) => {
    const code = articleCode(content, id);
    const popular = places.get(name);
    const prior = priors.get(name);
    const url = pagePath(content.site, locale, id);
    const shelf = localize(titles.get(category) ?? category, locale, locales);
    const about = {
      id,
      locale,
      url,
      title: data.title,
      ...(data.description === undefined ? {} : { description: data.description }),
      keywords: data.keywords,
      category: shelf,
      appliesTo: data.appliesTo,
      ...(code === undefined ? {} : { code }),
      ...(popular === undefined ? {} : { popular }),
      ...(prior === undefined ? {} : { prior }),
      ...(solving.has(id) && { solves: true }),
    };
    return {
      locale,
      url,
      key: digestOf(JSON.stringify([digest, heads.get(name)?.key, url, shelf, code])),
      about,
      entry: () => ({
        ...about,
        asks: data.asks.flatMap(expandAsk),
        blocks: site.bodies.get(name)?.blocks ?? [],
      }),
    };
  });
}

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

/** How often customers need each article against the others of its locale, 0–9; none where nobody's contacts are known. */
function priorsOf(site: SiteData): ReadonlyMap<string, number> {
  const { builtFrom } = site.ranking;
  if (builtFrom === undefined || builtFrom.source === 'priors') return new Map();
  return new Map(
    site.content.site.locales.flatMap((locale) => {
      const ranked = rankedArticles(site, `home:${locale}`, locale);
      return ranked.map(
        ({ id }, place) =>
          [`${locale}/${id}`, 9 - Math.floor((place * 10) / ranked.length)] as const,
      );
    }),
  );
}
