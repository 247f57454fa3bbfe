import type { Article } from '../../model/article.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath, type LinkSite } from '../links.ts';
import { articleFor, plainVariants, type SiteData } from '../site-data.ts';

/** An article as one row of a list. */
export interface ArticleLink {
  readonly id: string;
  readonly href: string;
  /** The title, cut where a line may break. */
  readonly title: readonly string[];
  readonly description: string | undefined;
}

/** The rows of a site's articles: each stands on many pages. */
const links = new WeakMap<LinkSite, WeakMap<Article, ArticleLink>>();

/**
 * Where a locale shows an article; undefined where no locale has it. A plain variant has a page in its
 * own language only.
 */
export function articleHref(data: SiteData, locale: string, id: string): string | undefined {
  const article = articleFor(data, locale, id);
  if (article === undefined) return undefined;
  const at = plainVariants(data).has(id) ? article.locale : locale;
  return pagePath(data.content.site, at, id);
}

/** The row of an article that a locale shows in another language: its title, and the locale's own page. */
export function foreignLink(data: SiteData, locale: string, article: Article): ArticleLink {
  const href = pagePath(data.content.site, locale, article.id);
  return { ...articleLink(data, article), href };
}

/** The row of an article. */
export function articleLink({ content: { site } }: SiteData, article: Article): ArticleLink {
  const known = links.get(site) ?? new WeakMap<Article, ArticleLink>();
  links.set(site, known);
  const { id, locale, data } = article;
  const link = known.get(article) ?? {
    id,
    href: pagePath(site, locale, id),
    title: phrases(data.title, locale),
    description: data.description,
  };
  known.set(article, link);
  return link;
}
