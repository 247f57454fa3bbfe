import { messagesOf } from '../../i18n/messages.ts';
import type { SiteData } from '../site-data.ts';
import { leadingView, type LeadingView } from './redirect-view.ts';

/** The page of a spoken code: leads to its article. */
export interface CodeView extends LeadingView {
  readonly kind: 'code';
  readonly code: string;
}

/**
 * What the page of a spoken code shows.
 *
 * @throws {Error} there is no such code
 */
export function codeView(data: SiteData, locale: string, code: string): CodeView {
  const articleId = data.content.codes[code];
  if (articleId === undefined) throw new Error(`There is no spoken code "${code}".`);
  return {
    kind: 'code',
    ...leadingView(data, locale, articleId, { kind: 'code', parts: [code] }),
    code: messagesOf(locale).redirect.code(code),
  };
}
