import { messagesOf } from '../../i18n/messages.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import { frameView, type FrameView, type LinkView } from './frame-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** The ways on from a page that is not there, in one locale. */
export interface WaysOn {
  readonly locale: string;
  readonly title: readonly string[];
  readonly text: string;
  readonly links: readonly LinkView[];
}

/** The page for an address that leads nowhere. */
export interface NotFoundView {
  readonly kind: 'not-found';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly main: WaysOn;
  /** The same in the other locales, since the address does not tell which one the reader wants. */
  readonly others: readonly WaysOn[];
}

/** What the one page for missing addresses shows: every way on, in every locale, the default first. */
export function notFoundView(data: SiteData): NotFoundView {
  const [locale = '', ...others] = data.content.site.locales;
  const title = messagesOf(locale).notFound.title;
  return {
    kind: 'not-found',
    frame: frameView(data, { locale, kind: 'not-found', title }),
    searchBox: searchBoxView(data, locale),
    main: waysOn(data, locale),
    others: others.map((each) => waysOn(data, each)),
  };
}

function waysOn({ content }: SiteData, locale: string): WaysOn {
  const { notFound } = messagesOf(locale);
  const link = (label: string, ...parts: readonly string[]): LinkView => ({
    label,
    href: pagePath(content.site, locale, ...parts),
  });
  return {
    locale,
    title: phrases(notFound.title, locale),
    text: notFound.text,
    links: [
      link(notFound.search, 'search'),
      link(notFound.situations, 'situations'),
      link(notFound.home),
      link(notFound.contact, 'contact'),
    ],
  };
}
