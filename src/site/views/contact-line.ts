import { messagesOf } from '../../i18n/messages.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';

/** The quiet line at the end of a page that leads to a person. */
export interface ContactLine {
  readonly text: string;
  readonly label: string;
  readonly href: string;
}

/** The contact line of a locale. */
export function contactLine({ content }: SiteData, locale: string): ContactLine {
  const { common } = messagesOf(locale);
  return {
    text: common.contactLine,
    label: common.contact,
    href: pagePath(content.site, locale, 'contact'),
  };
}
