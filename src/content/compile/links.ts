import { posix } from 'node:path';

/** Where an article's link leads. */
export type LinkTarget =
  /** A page of this site: path below the base (`ja/billing/check-bill/`) and anchor. */
  | { readonly kind: 'page'; readonly path: string; readonly query: string; readonly anchor: string }
  /** A file of `public/`. */
  | { readonly kind: 'file'; readonly path: string }
  /** Anything with a scheme that may be linked. */
  | { readonly kind: 'external' }
  /** A link that cannot work or must not be published. */
  | { readonly kind: 'bad' };

const external = /^(https?:\/\/|mailto:|tel:)/i;

/**
 * What a link in an article means, by its text alone (whether the target exists is lint's question).
 *
 * @param href `./other.mdx`, `../billing/check-bill.mdx#refund`, `/ja/contact/`, `#anchor`, `https://…`
 * @param page path of the article's own page below the base, e.g. `ja/billing/check-bill/`
 */
export function linkTarget(href: string, page: string): LinkTarget {
  if (external.test(href)) return { kind: 'external' };
  const [beforeAnchor, anchor] = splitOnce(href, '#');
  const [rawPath, query] = splitOnce(beforeAnchor, '?');
  const path = decode(rawPath);
  if (path === undefined) return { kind: 'bad' };
  if (path === '') return { kind: 'page', path: page, query, anchor: decode(anchor) ?? anchor };
  if (/^[a-z][a-z\d+.-]*:/i.test(path) || path.startsWith('//')) return { kind: 'bad' };
  const resolved = resolve(path, page);
  if (resolved === undefined) return { kind: 'bad' };
  if (/\.(mdx?|html)$/.test(resolved) || /(^|\/)[^./]*$/.test(resolved)) {
    const clean = resolved.replace(/(\/index)?\.(mdx?|html)$/, '').replace(/\/$/, '');
    const pagePath = clean === '' ? '' : `${clean}/`;
    return { kind: 'page', path: pagePath, query, anchor: decode(anchor) ?? anchor };
  }
  return { kind: 'file', path: resolved };
}

function resolve(path: string, page: string): string | undefined {
  if (path.startsWith('/')) return path.slice(1);
  if (!/\.mdx?$/.test(path)) return undefined;
  const folder = posix.dirname(page.replace(/\/$/, ''));
  const resolved = posix.normalize(`${folder}/${path}`);
  return resolved.startsWith('..') ? undefined : resolved;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
