import type { Content } from '../../../model/content.ts';

/** What a path of the site shows, as far as events tell pages apart. */
export type SitePage =
  | { readonly kind: 'article'; readonly locale: string; readonly id: string }
  | { readonly kind: 'category'; readonly locale: string; readonly id: string }
  | { readonly kind: 'home' | 'search' | 'contact' | 'other'; readonly locale: string }
  | { readonly kind: 'code'; readonly locale: string; readonly code: string };

/** The pages of a site, found by path or address. */
export interface SitePages {
  /** The page at a path, whatever stands after `?` or `#`; undefined for what is no page of the site. */
  readonly ofPath: (path: string) => SitePage | undefined;
  /** The page at a path or an address; undefined for other sites, too. */
  readonly ofUrl: (url: string) => SitePage | undefined;
}

/**
 * The pages of a help centre, by the addresses that its design promises. Old paths and spoken codes
 * lead on by themselves: the article that they lead to is the next request.
 */
export function sitePages({ site, categories, articles, codes }: Content): SitePages {
  const pages = new Map<string, SitePage>();
  for (const locale of site.locales) {
    const put = (path: string, page: SitePage) => pages.set(`${site.base}${locale}/${path}`, page);
    put('', { kind: 'home', locale });
    put('search/', { kind: 'search', locale });
    put('contact/', { kind: 'contact', locale });
    for (const { id } of categories) put(`${id}/`, { kind: 'category', locale, id });
    for (const code of Object.keys(codes)) put(`${code}/`, { kind: 'code', locale, code });
    for (const article of articles)
      if (article.locale === locale)
        put(`${article.id}/`, { kind: 'article', locale, id: article.id });
  }
  const host = site.url === undefined ? undefined : new URL(site.url).host.toLowerCase();
  const ofPath = (path: string) => {
    const plain = plainPath(path);
    return pages.get(plain) ?? below(plain, site);
  };
  return {
    ofPath,
    ofUrl(url) {
      if (url.startsWith('/')) return ofPath(url);
      const parts = /^https?:\/\/([^/?#]+)([^]*)$/i.exec(url);
      if (parts === null) return undefined;
      const [, own = '', path = ''] = parts;
      return host === undefined || own.toLowerCase() === host ? ofPath(path || '/') : undefined;
    },
  };
}

/** Pages that are many: contact by reason, situations, free-form pages. */
function below(path: string, { base, locales }: Content['site']): SitePage | undefined {
  if (!path.startsWith(base)) return undefined;
  const [locale = '', first] = path.slice(base.length).split('/');
  if (!locales.includes(locale)) return undefined;
  if (first === 'contact') return { kind: 'contact', locale };
  return first === 'situations' || first === 'pages' ? { kind: 'other', locale } : undefined;
}

/** A path as the site writes it: decoded, without query, `index.html`, and with a slash at its end. */
function plainPath(path: string): string {
  const end = path.search(/[?#]/);
  const bare = end < 0 ? path : path.slice(0, end);
  const decoded = bare.includes('%') ? decode(bare) : bare;
  if (decoded.endsWith('/')) return decoded;
  if (decoded.endsWith('/index.html')) return decoded.slice(0, -'index.html'.length);
  return /\.\w{1,5}$/.test(decoded) ? decoded : `${decoded}/`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
