import type { SiteData } from '../site/site-data.ts';
import { changedOn } from '../site/machine/published.ts';
import { xmlText } from '../site/machine/xml.ts';

/** Pages that a search engine should know; the others lead elsewhere or hold no text of their own. */
const listed = new Set([
  'home',
  'category',
  'article',
  'situations',
  'contact',
  'contact-reason',
  'page',
]);

/** What a site map says of a page. */
export interface MappedPage {
  readonly kind: string;
  readonly noindex: boolean;
}

/** Addresses that one site map may hold. */
const most = 50_000;

/**
 * The site map as files by name (sitemaps.org protocol 0.9): each page that is to be found, its
 * translations, and of an article the day of its last change. Past 50,000 pages `sitemap.xml` names
 * the maps that hold them. None without a site url: the protocol wants absolute addresses.
 */
export function siteMaps(
  { content, articles }: SiteData,
  pages: ReadonlyMap<string, MappedPage>,
  upTo = most,
): ReadonlyMap<string, string> {
  const { url, base, locales } = content.site;
  if (url === undefined) return new Map();
  const root = new URL(base, url).href;
  const address = (path: string) => xmlText(encodeURI(`${root}${path}`));
  const paths = [...pages]
    .filter(([, { kind, noindex }]) => listed.has(kind) && !noindex)
    .map(([path]) => path);
  const shown = new Set(paths);
  const rows = paths.map((path) => {
    const article = articles.get(path.slice(0, -1));
    const day = article && changedOn(article);
    const others = translations(path, locales, shown).map(
      ([locale, other]) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(other)}"/>`,
    );
    const lastmod = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
    return `<url><loc>${address(path)}</loc>${lastmod}${others.join('')}</url>`;
  });
  if (rows.length <= upTo) return new Map([['sitemap.xml', mapText(rows)]]);
  const count = Math.ceil(rows.length / upTo);
  const parts = Array.from({ length: count }, (_, part): [string, string] => [
    `sitemap-${part + 1}.xml`,
    mapText(rows.slice(part * upTo, (part + 1) * upTo)),
  ]);
  const names = parts.map(([name]) => `<sitemap><loc>${address(name)}</loc></sitemap>`);
  return new Map([
    ['sitemap.xml', `${start}<sitemapindex ${spaces}>\n${names.join('\n')}\n</sitemapindex>\n`],
    ...parts,
  ]);
}

const start = '<?xml version="1.0" encoding="UTF-8"?>\n';
const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function mapText(rows: readonly string[]): string {
  const others = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `${start}<urlset ${spaces} ${others}>\n${rows.join('\n')}\n</urlset>\n`;
}

/** The same page in every locale that has it, itself among them; none where it is the only one. */
function translations(
  path: string,
  locales: readonly string[],
  shown: ReadonlySet<string>,
): [locale: string, path: string][] {
  const [own = ''] = path.split('/', 1);
  const rest = path.slice(own.length);
  const same = locales
    .map((locale): [string, string] => [locale, locale + rest])
    .filter(([, other]) => shown.has(other));
  const [first] = same;
  // As in the pages: readers of all other languages get the first one.
  return first && same.length > 1 ? [...same, ['x-default', first[1]]] : [];
}
