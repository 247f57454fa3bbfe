import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import { categoryLinks, holdsCategory, type CategoryLink } from './category-link.ts';
import { frameView, type FrameView, type LinkView } from './frame-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** One way to narrow results: a facet of the index and its values, in order. */
export interface FacetView {
  readonly name: 'category' | 'appliesTo';
  readonly legend: string;
  readonly any: string;
  readonly values: readonly string[];
}

/** What stands where results are shown: its words, and the ways on where they do not help. */
export interface SearchResultsView {
  /** Headings over results: templates with `{query}` and `{count}`. */
  readonly resultsOne: string;
  readonly resultsOther: string;
  readonly resultsNear: string;
  readonly resultsNone: string;
  readonly loading: string;
  readonly popular: string;
  readonly more: string;
  readonly facets: readonly FacetView[];
  readonly waysHeading: string;
  /** Where to go when search does not help; the contact page gets the query along. */
  readonly situations: LinkView | undefined;
  readonly contact: LinkView;
}

/** The search page of a locale; without a query, and without JavaScript, it is the category index. */
export interface SearchView extends SearchResultsView {
  readonly kind: 'search';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly heading: string;
  /** What to do where search cannot run. */
  readonly noScript: string;
  readonly categoriesHeading: string;
  readonly categories: readonly CategoryLink[];
}

function facetViews(data: SiteData, locale: string): FacetView[] {
  const { categories, site } = data.content;
  const { search } = messagesOf(locale);
  const shelves = categories
    .filter(({ id }) => holdsCategory(data, locale, id))
    .map(({ title }) => localize(title, locale, site.locales));
  const products = [...data.articles.values()].flatMap((article) =>
    article.locale === locale ? article.data.appliesTo : [],
  );
  const facet = (name: FacetView['name'], values: readonly string[]): FacetView[] =>
    values.length < 2
      ? []
      : [{ name, legend: search.filter(search[name]), any: search.any, values }];
  return [...facet('category', shelves), ...facet('appliesTo', [...new Set(products)].sort())];
}

/** What stands where results of a locale are shown, without the ways to narrow them. */
export function searchResultsView({ content }: SiteData, locale: string): SearchResultsView {
  const { site, situations } = content;
  const { search } = messagesOf(locale);
  return {
    resultsOne: search.resultsOne,
    resultsOther: search.resultsOther,
    resultsNear: search.resultsNear,
    resultsNone: search.resultsNone,
    loading: search.loading,
    popular: search.popular,
    more: search.more,
    facets: [],
    waysHeading: search.ways,
    situations: situations && {
      label: search.situations,
      href: pagePath(site, locale, 'situations'),
    },
    contact: { label: search.contact, href: pagePath(site, locale, 'contact') },
  };
}

/** What the search page of a locale shows: the box, the frame of the results, the category index. */
export function searchView(data: SiteData, locale: string): SearchView {
  const { search } = messagesOf(locale);
  return {
    kind: 'search',
    frame: frameView(data, { locale, kind: 'search', parts: ['search'], title: search.title }),
    searchBox: { ...searchBoxView(data, locale), popup: false },
    heading: search.title,
    ...searchResultsView(data, locale),
    facets: facetViews(data, locale),
    noScript: search.noScript,
    categoriesHeading: search.browse,
    categories: categoryLinks(data, locale),
  };
}
