import type { VisitEvent } from '../../../model/visit-event.ts';
import { redact } from '../../../text/redact.ts';
import type { SitePage, SitePages } from './site-pages.ts';

type PageEvent = Omit<VisitEvent, 'ts' | 'session_id' | 'ua'>;

/**
 * The event that opening a page is, by its path or address and the address it was reached from; undefined for
 * pages that events do not tell of. What is searched comes without personal data.
 */
export function pageEvent(path: string, referrer: string, pages: SitePages): PageEvent | undefined {
  const page = pages.ofUrl(path);
  if (page === undefined) return undefined;
  const { kind, locale } = page;
  if (kind === 'article')
    return {
      type: 'article_view',
      locale,
      article_id: page.id,
      list_id: listOf(pages.ofUrl(referrer), page.id),
    };
  if (kind === 'home') return { type: 'list_view', locale, list_id: `home:${locale}` };
  if (kind === 'category')
    return { type: 'list_view', locale, list_id: `category:${page.id}:${locale}` };
  if (kind === 'contact') return { type: 'contact_view', locale, list_id: `contact:${locale}` };
  const query = kind === 'search' ? queryOf(path) : '';
  return query === '' ? undefined : { type: 'search', locale, query };
}

/** The list on which a reader found an article: that of the page before. */
export function listOf(from: SitePage | undefined, articleId: string): string {
  switch (from?.kind) {
    case 'home':
      return `home:${from.locale}`;
    case 'category':
      return `category:${from.id}:${from.locale}`;
    case 'search':
      return 'search';
    case 'contact':
      return `contact:${from.locale}`;
    case 'article':
      // From itself: another locale, or the same page again.
      return from.id === articleId ? 'external' : 'related';
    default:
      return 'external';
  }
}

/** What was searched for at an address of the search page. */
function queryOf(path: string): string {
  const start = path.indexOf('?');
  if (start < 0) return '';
  const query = new URLSearchParams(path.slice(start + 1)).get('q') ?? '';
  return redact(query).trim();
}
