import type { BuiltSite, SitePage } from './site-pages.ts';
import { pathOf } from './dead-links.ts';

/** A site, and the numbers of its own phones as digits. */
export interface CalledSite extends Pick<BuiltSite, 'pages'> {
  readonly numbers: ReadonlySet<string>;
}

/** Digits of a number, however it is written. */
export const digitsOf = (number: string): string => number.normalize('NFKC').replace(/\D/g, '');

/**
 * How many links somebody follows from each page, by its path, to a page with a number of the help
 * centre's own phones: 0 for a page that shows one, `Infinity` where no way leads there. A partner's
 * number is none. Scripts are not run, so whatever they would add does not count.
 */
export function phoneSteps({ pages, numbers }: CalledSite): ReadonlyMap<string, number> {
  const links = new Map(pages.map((page) => [page.path, linksOf(page)]));
  const steps = new Map(pages.map(({ path }) => [path, Number.POSITIVE_INFINITY]));
  let reached = pages.filter((page) => showsNumber(page, numbers)).map(({ path }) => path);
  for (let count = 0; reached.length > 0; count += 1) {
    for (const path of reached) steps.set(path, count);
    const last = new Set(reached);
    reached = [...steps].flatMap(([path, known]) =>
      known === Number.POSITIVE_INFINITY && links.get(path)?.some((to) => last.has(to))
        ? [path]
        : [],
    );
  }
  return steps;
}

const anchors = ({ tags }: SitePage) =>
  tags.flatMap(({ name, attributes }) => {
    const href = name === 'a' && !attributes.has('hidden') ? attributes.get('href') : undefined;
    return href === undefined ? [] : [href];
  });

const showsNumber = (page: SitePage, numbers: ReadonlySet<string>) =>
  anchors(page).some((href) => href.startsWith('tel:') && numbers.has(digitsOf(href)));

const linksOf = (page: SitePage) =>
  anchors(page).flatMap((href) => pathOf(href, page.path, undefined)?.path ?? []);
