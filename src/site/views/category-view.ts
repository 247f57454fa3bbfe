import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { phrases } from '../../text/phrases.ts';
import { foreignArticles, rankedShelves, type SiteData } from '../site-data.ts';
import { articleLink, foreignLink, type ArticleLink } from './article-link.ts';
import { breadcrumb, type Breadcrumb } from './breadcrumb.ts';
import { categoryLinks, holdsCategory, type CategoryLink } from './category-link.ts';
import { contactLine, type ContactLine } from './contact-line.ts';
import { languageName } from './format.ts';
import { frameView, type FrameView } from './frame-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** Articles that a locale has in another language only. */
export interface ForeignShelf {
  readonly lang: string;
  readonly heading: string;
  readonly articles: readonly ArticleLink[];
}

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
  readonly foreign: readonly ForeignShelf[];
  readonly othersHeading: string;
  readonly others: readonly CategoryLink[];
  readonly contact: ContactLine;
}

/** Articles of the category that the locale has in another language only, by that language. */
function foreignShelves(data: SiteData, locale: string, id: string): ForeignShelf[] {
  const own = foreignArticles(data, locale).filter(({ category }) => category === id);
  return [...Map.groupBy(own, (article) => article.locale)].map(([lang, articles]) => ({
    lang,
    heading: messagesOf(locale).category.foreign(languageName(lang, locale)),
    articles: articles.map((article) => foreignLink(data, locale, article)),
  }));
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
      untranslated: site.locales.filter((each) => !holdsCategory(data, each, id)),
      noindex: !holdsCategory(data, locale, id),
    }),
    searchBox: searchBoxView(data, locale),
    breadcrumb: breadcrumb(data, locale, [{ title }]),
    title: phrases(title, locale),
    description,
    listLabel: t.list,
    articles: (
      rankedShelves(data, `category:${id}:${locale}`, locale).byCategory.get(id) ?? []
    ).map((article) => articleLink(data, article)),
    foreign: foreignShelves(data, locale, id),
    othersHeading: t.others,
    others: categoryLinks(data, locale).filter((each) => each.id !== id),
    contact: contactLine(data, locale),
  };
}
