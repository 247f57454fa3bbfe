import type { Article } from '../../model/article.ts';
import { localize } from '../../model/localize.ts';
import { assetPath, markdownFile, pagePath } from '../links.ts';
import { rankedShelves, type SiteData } from '../site-data.ts';

/** The day that an article changed last, as far as its frontmatter or the history of its file says. */
export function changedOn({ data: { updatedAt, publishedAt } }: Article): string | undefined {
  return updatedAt ?? publishedAt;
}

/** The published articles of a locale, by id; drafts and archived ones are never among them. */
export function publishedArticles({ articles }: SiteData, locale: string): Article[] {
  return [...articles.values()].filter(
    (article) => article.locale === locale && article.data.status === 'published',
  );
}

/** A shelf and the published articles on it. */
export interface PublishedShelf {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** The published articles of a locale as they stand on their shelves: in shelf order, best first. */
export function publishedShelves(data: SiteData, locale: string): PublishedShelf[] {
  const { categories, site } = data.content;
  return categories.flatMap(({ id, title }) => {
    const ranked = rankedShelves(data, `category:${id}:${locale}`, locale).byCategory.get(id) ?? [];
    const articles = ranked.filter(({ data: { status } }) => status === 'published');
    return articles.length === 0
      ? []
      : [{ title: localize(title, locale, site.locales), articles }];
  });
}

/** A path below the host as an absolute address; the path itself where the site's url is unknown. */
export function addressOf({ content: { site } }: SiteData, path: string): string {
  return site.url === undefined ? path : new URL(path, site.url).href;
}

/** The address of an article's page. */
export function articleAddress(data: SiteData, { locale, id }: Article): string {
  return addressOf(data, pagePath(data.content.site, locale, id));
}

/** The address of an article as Markdown. */
export function markdownAddress(data: SiteData, { locale, id }: Article): string {
  return addressOf(data, assetPath(data.content.site, markdownFile(locale, id)));
}
