import { messagesOf } from '../../i18n/messages.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';

/** The way from home to a page; the last crumb is the page itself and has no link. */
export interface Breadcrumb {
  readonly label: string;
  readonly crumbs: readonly { readonly label: string; readonly href: string | undefined }[];
}

/** A step below home: its title, and the parts of its path; the page itself needs none. */
export interface Step {
  readonly title: string;
  readonly parts?: readonly string[];
}

/** The breadcrumb of a page: home, then the steps given, the page itself last. */
export function breadcrumb(
  { content }: SiteData,
  locale: string,
  steps: readonly Step[],
): Breadcrumb {
  const { common } = messagesOf(locale);
  const way: readonly Step[] = [{ title: common.home, parts: [] }, ...steps];
  return {
    label: common.breadcrumb,
    crumbs: way.map(({ title, parts }, index) => ({
      label: title,
      href: index < way.length - 1 && parts ? pagePath(content.site, locale, ...parts) : undefined,
    })),
  };
}
