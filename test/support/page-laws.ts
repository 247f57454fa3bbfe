import { refreshTarget } from './html-tags.ts';
import { addressesOf, pathOf } from './dead-links.ts';
import type { BuiltSite, SitePage } from './site-pages.ts';

/** Kinds of pages that lead to another one. */
export const leadingKinds: readonly string[] = ['root', 'code', 'redirect'];

/** What every page has, whatever its kind: one search box, one first heading, its language, a way past the header. */
export function pageProblems({ path, kind, locale, tags }: SitePage): string[] {
  const count = (test: (tag: SitePage['tags'][number]) => boolean) => tags.filter(test).length;
  const laws: readonly [boolean, string][] = [
    [
      count(
        ({ name, attributes }) =>
          name === 'input' &&
          attributes.get('type') === 'search' &&
          attributes.has('data-kb-search'),
      ) === 1,
      'not exactly one input[type=search][data-kb-search]',
    ],
    [count(({ name }) => name === 'h1') === 1, 'not exactly one h1'],
    [count(({ name }) => name === 'main') === 1, 'not exactly one main'],
    [
      tags.find(({ name }) => name === 'a')?.attributes.get('href') === '#main',
      'the first link does not skip to the main part',
    ],
    [kind !== '', 'no data-kb-page'],
    [/^[a-z]{2}/.test(locale), 'no lang'],
    [
      leadingKinds.includes(kind) === tags.some((tag) => refreshTarget(tag) !== undefined),
      'a page that leads on has a refresh, and no other page has one',
    ],
  ];
  return laws.filter(([holds]) => !holds).map(([, problem]) => `${path}: ${problem}`);
}

/** Pages below a locale's folder whose `lang` is another one. */
export function languageProblems({ pages, base }: BuiltSite, locales: readonly string[]): string[] {
  return pages
    .filter(({ path, locale }) => {
      const [folder = ''] = path.slice(base.length).split('/');
      return locales.includes(folder) && folder !== locale;
    })
    .map(({ path, locale }) => `${path}: lang is ${locale}`);
}

/** Pages that lead to a page that leads on again, or nowhere on this site. */
export function chainProblems({ pages }: BuiltSite): string[] {
  const kinds = new Map(pages.map(({ path, kind }) => [path, kind]));
  return pages.flatMap((page) => {
    const target = targetOf(page);
    if (target === undefined) return [];
    const kind = kinds.get(target);
    return kind !== undefined && !leadingKinds.includes(kind) ? [] : [`${page.path} → ${target}`];
  });
}

/** The path that a page leads to by itself. */
export function targetOf({ path, tags }: SitePage): string | undefined {
  const address = tags.flatMap((tag) => refreshTarget(tag) ?? [])[0];
  return address === undefined ? undefined : pathOf(address, path, undefined)?.path;
}

/** Canonical addresses that are neither their page's nor where it leads, and alternates that do not name the page in return. */
export function alternateProblems({ pages }: BuiltSite, origin: string | undefined): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  // Other forms of a page (a feed, Markdown) are alternates without a language.
  const isTold = ({ name, attributes }: SitePage['tags'][number], rel: string) =>
    name === 'link' && attributes.get('rel') === rel && !attributes.has('type');
  const related = (page: SitePage, rel: string) =>
    page.tags
      .filter((tag) => isTold(tag, rel))
      .flatMap((tag) =>
        addressesOf(tag).map((address) => pathOf(address, page.path, origin)?.path),
      );
  return pages.flatMap((page) => [
    ...related(page, 'canonical')
      .filter((path) => path !== (targetOf(page) ?? page.path))
      .map((path) => `${page.path}: canonical is ${path}`),
    ...related(page, 'alternate').flatMap((path) => {
      const other = byPath.get(path ?? '');
      const isMutual = other !== undefined && related(other, 'alternate').includes(page.path);
      return isMutual ? [] : [`${page.path}: alternate ${path} does not name it`];
    }),
  ]);
}

/** A ranked list as a page shows it. */
export interface ShownList {
  readonly path: string;
  readonly locale: string;
  /** `home`, `category`, `related` or `contact`. */
  readonly list: string;
  readonly articles: readonly string[];
}

/** The ranked lists of a page, each with the ids of its articles from first to last. */
export function shownLists({ path, locale, tags }: SitePage): ShownList[] {
  const lists: { list: string; articles: string[] }[] = [];
  for (const { attributes } of tags) {
    const list = attributes.get('data-kb-list');
    const article = attributes.get('data-kb-article');
    if (list !== undefined) lists.push({ list, articles: [] });
    if (article !== undefined) lists.at(-1)?.articles.push(article);
  }
  return lists.map((each) => ({ path, locale, ...each }));
}
