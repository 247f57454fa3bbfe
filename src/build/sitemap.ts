import type { SiteData } from '../site/site-data.ts';

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

/**
 * `sitemap.xml` (sitemaps.org protocol 0.9), or undefined without a site url: the protocol wants
 * absolute addresses.
 */
export function sitemap(
  { content }: SiteData,
  pages: ReadonlyMap<string, { readonly kind: string; readonly noindex: boolean }>,
): string | undefined {
  const { url, base } = content.site;
  if (url === undefined) return undefined;
  const locations = [...pages]
    .filter(([, { kind, noindex }]) => listed.has(kind) && !noindex)
    .map(([path]) => `<url><loc>${new URL(`${base}${path}`, url).href}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${locations.join('\n')}\n</urlset>\n`;
}
