import type { Article } from '../../model/article.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath, type LinkSite } from '../links.ts';
import type { SiteData } from '../site-data.ts';

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
