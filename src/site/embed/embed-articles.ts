import { rankedArticles, type SiteData } from '../site-data.ts';
import { embedFolder } from './embed-settings.ts';

/** An article that may be suggested: id, title, contact reasons. */
export type EmbedArticle = readonly [id: string, title: string, reasons: readonly string[]];

/** The file with a locale's articles, beside the page that loads it. */
export const embedArticlesFile = 'articles.json';

/**
 * The articles of each locale in the order of the ranking, as files by path below the base: what a panel
 * picks from when it is told reasons, categories or articles. None where nothing is embedded.
 */
export function embedArticles(site: SiteData): ReadonlyMap<string, string> {
  const { embed, locales } = site.content.site;
  const listed = embed === undefined ? [] : locales;
  return new Map(
    listed.map((locale) => [
      `${locale}/${embedFolder}/${embedArticlesFile}`,
      JSON.stringify(articlesOf(site, locale)),
    ]),
  );
}

function articlesOf(site: SiteData, locale: string): EmbedArticle[] {
  return rankedArticles(site, `home:${locale}`, locale).map(({ id, data }) => [
    id,
    data.title,
    data.reasons,
  ]);
}
