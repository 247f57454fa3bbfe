import { messagesOf } from '../../i18n/messages.ts';
import { assetPath, pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import type { LinkView } from './frame-view.ts';

/** The search box of a locale: a form that works alone, and the words that search shows in it. */
export interface SearchBoxView {
  /** Whether answers open under the box; on the search page they stand in the main part. */
  readonly popup: boolean;
  /** The search page, which is also the category index. */
  readonly action: string;
  /** Folder of the search index. */
  readonly bundle: string;
  readonly home: string;
  readonly label: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly listLabel: string;
  /** Templates: `{count}`, `{code}`, `{ask}` are filled in by the browser. */
  readonly countOne: string;
  readonly countOther: string;
  readonly code: string;
  readonly ask: string;
  readonly solves: string;
  readonly near: string;
  readonly none: string;
  readonly failed: string;
  readonly waiting: string;
  readonly recent: string;
  /** Templates: `{mended}` is the query that is answered, `{query}` the one that was typed. */
  readonly mended: string;
  readonly exact: string;
  readonly all: LinkView;
  readonly browse: LinkView;
  readonly contact: LinkView;
}

/** The search box of a locale, answering under itself. */
export function searchBoxView({ content }: SiteData, locale: string): SearchBoxView {
  const { site } = content;
  const { search } = messagesOf(locale);
  const action = pagePath(site, locale, 'search');
  return {
    popup: true,
    action,
    bundle: assetPath(site, 'pagefind/'),
    home: pagePath(site, locale),
    label: search.label,
    placeholder: search.placeholder,
    submit: search.submit,
    listLabel: search.candidates,
    countOne: search.candidatesOne,
    countOther: search.candidatesOther,
    code: search.code,
    ask: search.ask,
    solves: search.solves,
    near: search.near,
    none: search.none,
    failed: search.failed,
    waiting: search.loading,
    recent: search.recent,
    mended: search.mended,
    exact: search.exact,
    all: { label: search.all, href: action },
    browse: { label: search.browse, href: action },
    contact: { label: search.contact, href: pagePath(site, locale, 'contact') },
  };
}
