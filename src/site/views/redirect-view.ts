import { messagesOf } from '../../i18n/messages.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import { articleFor, type SiteData } from '../site-data.ts';
import { articleHref } from './article-link.ts';
import { frameView, type FrameInput, type FrameView, type LinkView } from './frame-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** A page that only leads on to another one, also without JavaScript. */
export interface LeadingView {
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly title: readonly string[];
  readonly text: string;
  readonly target: LinkView;
}

/** An old path that leads to where its article is now. */
export interface RedirectView extends LeadingView {
  readonly kind: 'redirect';
}

/** What the page at an old path shows: the way to the article of that id. */
export function redirectView(data: SiteData, locale: string, articleId: string): RedirectView {
  return { kind: 'redirect', ...leadingView(data, locale, articleId, { kind: 'redirect' }) };
}

/**
 * A page that leads to an article, in the locale's own words or else in another language; to contact
 * where the article is gone, so that an old path or code never ends.
 */
export function leadingView(
  data: SiteData,
  locale: string,
  articleId: string,
  page: Pick<FrameInput, 'kind' | 'parts'>,
): LeadingView {
  const { site } = data.content;
  const { redirect, contact } = messagesOf(locale);
  const article = articleFor(data, locale, articleId);
  const href = articleHref(data, locale, articleId);
  const target =
    article && href !== undefined
      ? { label: article.data.title, href }
      : { label: contact.title, href: pagePath(site, locale, 'contact') };
  return {
    frame: {
      ...frameView(data, { ...page, locale, title: redirect.title }),
      canonical: site.url && new URL(target.href, site.url).href,
    },
    searchBox: searchBoxView(data, locale),
    title: phrases(redirect.title, locale),
    text: redirect.text,
    target,
  };
}
