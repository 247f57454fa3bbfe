import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { phrases } from '../../text/phrases.ts';
import { rankedShelves, type SiteData } from '../site-data.ts';
import { articleLink, type ArticleLink } from './article-link.ts';
import { breadcrumb, type Breadcrumb } from './breadcrumb.ts';
import { categoryLinks, holdsCategory, type CategoryLink } from './category-link.ts';
import { contactLine, type ContactLine } from './contact-line.ts';
import { frameView, type FrameView } from './frame-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** The page of one category in a locale. */
export interface CategoryView {
  readonly kind: 'category';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly breadcrumb: Breadcrumb;
  readonly title: readonly string[];
  readonly description: string | undefined;
  readonly listLabel: string;
  readonly articles: readonly ArticleLink[];
  readonly othersHeading: string;
  readonly others: readonly CategoryLink[];
  readonly contact: ContactLine;
}

/** Home, in every locale where the category has no article. */
function withoutCategory(data: SiteData, id: string) {
  const lacking = data.content.site.locales.filter((locale) => !holdsCategory(data, locale, id));
  return Object.fromEntries(lacking.map((locale) => [locale, []]));
}

/**
 * What the page of a category shows: its articles in ranked order, and the other categories.
 * A category that categories.yaml does not know is called by its id.
 */
export function categoryView(data: SiteData, locale: string, id: string): CategoryView {
  const { site, categories } = data.content;
  const { category: t } = messagesOf(locale);
  const category = categories.find((each) => each.id === id);
  const title = category ? localize(category.title, locale, site.locales) : id;
  const description = category?.description && localize(category.description, locale, site.locales);
  return {
    kind: 'category',
    frame: frameView(data, {
      locale,
      kind: 'category',
      parts: [id],
      title,
      description,
      elsewhere: withoutCategory(data, id),
    }),
    searchBox: searchBoxView(data, locale),
    breadcrumb: breadcrumb(data, locale, [{ title }]),
    title: phrases(title, locale),
    description,
    listLabel: t.list,
    articles: (
      rankedShelves(data, `category:${id}:${locale}`, locale).byCategory.get(id) ?? []
    ).map((article) => articleLink(data, article)),
    othersHeading: t.others,
    others: categoryLinks(data, locale).filter((each) => each.id !== id),
    contact: contactLine(data, locale),
  };
}
