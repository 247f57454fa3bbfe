import type { Site } from '../../model/site.ts';
import { contentSecurityPolicy, type CspSite } from './csp.ts';

/** The settings that the headers of a site depend on. */
export type HeadersSite = CspSite & Pick<Site, 'base'> & { readonly locales: readonly string[] };

/** Folders whose files have a digest of their bytes in their names. */
const hashed = ['_astro', '_img', 'pagefind/fragment'];

/**
 * `_headers`, by which Netlify, Cloudflare and other hosts send headers: the policy of every page with what
 * only a header can say, no guessing of types, and how long browsers keep what.
 *
 * These hosts join the values that overlapping rules give a header. So each header stands where no other
 * rule has it, and a site with a help panel has one policy for all pages: the sites that may frame the
 * panel may frame the others.
 */
export function headersFile(site: HeadersSite): string {
  const { base, locales, embed } = site;
  const all = [
    `Content-Security-Policy: ${contentSecurityPolicy(site, 'header', embed ? 'embed' : 'other')}`,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
  ];
  const pages = ['', '404.html', ...locales.map((locale) => `${locale}/*`)];
  const rules: (readonly [path: string, headers: readonly string[]])[] = [
    ['*', all],
    ...pages.map((path) => [path, ['Cache-Control: public, max-age=0, must-revalidate']] as const),
    ...hashed.map(
      (folder) => [`${folder}/*`, ['Cache-Control: public, max-age=31536000, immutable']] as const,
    ),
  ];
  return rules
    .map(([path, headers]) => [base + path, ...headers.map((each) => `  ${each}`), ''].join('\n'))
    .join('\n');
}
