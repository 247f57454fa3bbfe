import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import { rankedShelves, type SiteData } from '../site-data.ts';

/** A category as a link on home and beside another category. */
export interface CategoryLink {
  readonly id: string;
  readonly href: string;
  readonly icon: string;
  readonly title: readonly string[];
  readonly description: string | undefined;
  /** How many articles stand there, in words. */
  readonly count: string;
}

/** Whether a category has an article in the locale, and so a page. */
export function holdsCategory(data: SiteData, locale: string, id: string): boolean {
  return rankedShelves(data, `home:${locale}`, locale).byCategory.has(id);
}

/** The categories that have at least one article in the locale, in shelf order. */
export function categoryLinks(data: SiteData, locale: string): CategoryLink[] {
  const { content } = data;
  const { byCategory } = rankedShelves(data, `home:${locale}`, locale);
  const { site } = content;
  return content.categories.flatMap(({ id, icon, title, description }) => {
    const count = byCategory.get(id)?.length;
    if (count === undefined) return [];
    return [
      {
        id,
        href: pagePath(site, locale, id),
        icon: icon ?? 'document',
        title: phrases(localize(title, locale, site.locales), locale),
        description: description && localize(description, locale, site.locales),
        count: messagesOf(locale).home.count(count),
      },
    ];
  });
}
