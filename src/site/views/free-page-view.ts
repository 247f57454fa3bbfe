import type { FreePage } from '../../model/content.ts';
import { phrases } from '../../text/phrases.ts';
import type { SiteData } from '../site-data.ts';
import { breadcrumb, type Breadcrumb } from './breadcrumb.ts';
import { frameView, type FrameView } from './frame-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** The page around free-form MDX, which its component puts into the slot. */
export interface FreePageView {
  readonly kind: 'page';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly breadcrumb: Breadcrumb;
  readonly slug: string;
  readonly title: readonly string[];
}

/** What a free-form page shows around its own text. A locale without the page links to its home. */
export function freePageView(data: SiteData, page: FreePage): FreePageView {
  const { locale, slug, title, description } = page;
  const { pages, site } = data.content;
  const lacking = site.locales.filter(
    (each) => !pages.some((other) => other.locale === each && other.slug === slug),
  );
  return {
    kind: 'page',
    frame: frameView(data, {
      locale,
      kind: 'free',
      parts: ['pages', slug],
      title,
      description,
      elsewhere: Object.fromEntries(lacking.map((each) => [each, []])),
    }),
    searchBox: searchBoxView(data, locale),
    breadcrumb: breadcrumb(data, locale, [{ title }]),
    slug,
    title: phrases(title, locale),
  };
}
