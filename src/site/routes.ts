import type { Article } from '../model/article.ts';
import { foreignArticles, type SiteData } from './site-data.ts';
import { embedFolder } from './embed/embed-settings.ts';
import { articleView } from './views/article-view.ts';
import { categoryView } from './views/category-view.ts';
import { codeView } from './views/code-view.ts';
import { contactReasonView } from './views/contact-reason-view.ts';
import { contactView } from './views/contact-view.ts';
import { embedView } from './views/embed-view.ts';
import { freePageView } from './views/free-page-view.ts';
import { homeView } from './views/home-view.ts';
import { notFoundView } from './views/not-found-view.ts';
import type { PageView } from './views/page-view.ts';
import { redirectView } from './views/redirect-view.ts';
import { rootView } from './views/root-view.ts';
import { searchView } from './views/search-view.ts';
import { situationTrails, situationsView } from './views/situations-view.ts';

/** One page of the site: where it is, and what it shows (worked out when asked). */
export interface Route {
  /** Path below the base: `''` for the root, `ja/billing/`, `404.html`. */
  readonly path: string;
  /** The article whose body the page shows, if it shows one. */
  readonly article?: Article;
  readonly view: () => PageView;
}

/** Every page of the site, in a fixed order. The only place that knows which pages there are. */
export function routes(site: SiteData): Route[] {
  return [
    { path: '', view: () => rootView(site) },
    { path: '404.html', view: () => notFoundView(site) },
    ...site.content.site.locales.flatMap((locale) => localeRoutes(site, locale)),
    ...redirectRoutes(site),
  ];
}

function localeRoutes(site: SiteData, locale: string): Route[] {
  const { content } = site;
  const path = (...parts: readonly string[]) => [locale, ...parts, ''].join('/');
  const own = [...site.articles.values()].filter((article) => article.locale === locale);
  const articles = [...own, ...foreignArticles(site, locale)];
  const shelves = new Set(articles.map(({ category }) => category));
  return [
    { path: path(), view: () => homeView(site, locale) },
    { path: path('search'), view: () => searchView(site, locale) },
    { path: path('contact'), view: () => contactView(site, locale) },
    ...(content.site.embed
      ? [{ path: path(embedFolder), view: () => embedView(site, locale) }]
      : []),
    ...situationTrails(content.situations).map((trail) => ({
      path: path('situations', ...trail),
      view: () => situationsView(site, locale, trail),
    })),
    ...content.reasons.map(({ id }) => ({
      path: path('contact', id),
      view: () => contactReasonView(site, locale, id),
    })),
    ...content.categories
      .filter(({ id }) => shelves.has(id))
      .map(({ id }) => ({ path: path(id), view: () => categoryView(site, locale, id) })),
    ...articles.map((article) => ({
      path: path(article.id),
      article,
      view: () => articleView(site, locale, article.id),
    })),
    ...codesShown(site).map((code) => ({
      path: path(code),
      view: () => codeView(site, locale, code),
    })),
    ...content.pages
      .filter((page) => page.locale === locale)
      .map((page) => ({ path: path('pages', page.slug), view: () => freePageView(site, page) })),
  ];
}

/** Codes that lead to an article that is shown in some locale; retired ones have no page. */
function codesShown({ content, articles }: SiteData): string[] {
  const ids = new Set([...articles.values()].map(({ id }) => id));
  return Object.keys(content.codes).filter((code) => ids.has(content.codes[code] ?? ''));
}

/** Old paths: those of redirects.yaml in the default locale, and the aliases of articles in their own. */
function redirectRoutes(site: SiteData): Route[] {
  const { content, articles } = site;
  const [first = ''] = content.site.locales;
  const route = (old: string, locale: string, id: string): Route => ({
    path: old.slice(1).replace(/(\/index\.html|\/)?$/, /\.html?$/.test(old) ? '' : '/'),
    view: () => redirectView(site, locale, id),
  });
  const aliases = ({ data, locale, id }: Article) =>
    data.aliases.map((alias) => route(alias, locale, id));
  return [
    ...Object.entries(content.redirects).map(([old, id]) =>
      route(old, localeOf(old, site) ?? first, id),
    ),
    ...[...articles.values()].flatMap(aliases),
  ];
}

/** The locale that an old path names first (`/en/faq/1`). */
function localeOf(path: string, { content }: SiteData): string | undefined {
  return content.site.locales.find((locale) => path.startsWith(`/${locale}/`));
}
