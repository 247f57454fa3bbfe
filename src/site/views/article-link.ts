import type { Article } from '../../model/article.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';

/** An article as one row of a list. */
export interface ArticleLink {
  readonly id: string;
  readonly href: string;
  /** The title, cut where a line may break. */
  readonly title: readonly string[];
  readonly description: string | undefined;
}

/** The row of an article. */
export function articleLink({ content }: SiteData, { id, locale, data }: Article): ArticleLink {
  return {
    id,
    href: pagePath(content.site, locale, id),
    title: phrases(data.title, locale),
    description: data.description,
  };
}
