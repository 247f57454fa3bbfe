import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import { frameView, type LinkView } from './frame-view.ts';
import type { LeadingView } from './redirect-view.ts';
import { searchBoxView } from './search-box-view.ts';

/** The page at the root of the site: leads to the default locale and offers the others. */
export interface RootView extends LeadingView {
  readonly kind: 'root';
  readonly languagesHeading: string;
  readonly languages: readonly (LinkView & { readonly locale: string })[];
}

/** What the page at `/` shows. */
export function rootView(data: SiteData): RootView {
  const { site } = data.content;
  const [locale = ''] = site.locales;
  const { redirect } = messagesOf(locale);
  const name = localize(site.name, locale, site.locales);
  const href = pagePath(site, locale);
  return {
    kind: 'root',
    frame: {
      ...frameView(data, { locale, kind: 'root' }),
      canonical: site.url && new URL(href, site.url).href,
    },
    searchBox: searchBoxView(data, locale),
    title: phrases(name, locale),
    text: redirect.text,
    target: { label: name, href },
    languagesHeading: redirect.language,
    languages: site.locales.map((each) => ({
      locale: each,
      label: messagesOf(each).common.language,
      href: pagePath(site, each),
    })),
  };
}
