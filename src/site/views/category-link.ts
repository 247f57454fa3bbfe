import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/text.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';

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
export function holdsCategory({ articles }: SiteData, locale: string, id: string): boolean {
  return [...articles.values()].some((each) => each.locale === locale && each.category === id);
}

/** The categories that have at least one article in the locale, in shelf order. */
export function categoryLinks({ content, articles }: SiteData, locale: string): CategoryLink[] {
  const counts = new Map<string, number>();
  for (const { locale: own, category } of articles.values())
    if (own === locale) counts.set(category, (counts.get(category) ?? 0) + 1);
  const { site } = content;
  return content.categories.flatMap(({ id, icon, title, description }) => {
    const count = counts.get(id);
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
