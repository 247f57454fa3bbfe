import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import { breadcrumb, type Breadcrumb } from './breadcrumb.ts';
import { channelJumps } from './channel-jumps.ts';
import { channelsView, type ChannelsView } from './channel-view.ts';
import { frameView, type FrameView, type LinkView } from './frame-view.ts';
import { handoverView, type HandoverView } from './handover-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** Reasons of one category. */
export interface ReasonGroup {
  readonly title: readonly string[];
  readonly reasons: readonly LinkView[];
  /** Few reasons in all are shown at once, many by a tap on their group. */
  readonly open: boolean;
}

/** The contact page of a locale. */
export interface ContactView {
  readonly kind: 'contact';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly breadcrumb: Breadcrumb;
  readonly title: readonly string[];
  readonly lead: string;
  /** Lead past the reasons. */
  readonly jumps: readonly LinkView[];
  readonly reasonsHeading: string;
  readonly groups: readonly ReasonGroup[];
  readonly channels: ChannelsView;
  readonly handover: HandoverView;
}

/** Up to so many reasons are all in view at once. */
const openUpTo = 8;

/** What the contact page shows: reasons by tap, then every channel. */
export function contactView(data: SiteData, locale: string): ContactView {
  const { contact } = messagesOf(locale);
  return {
    kind: 'contact',
    frame: frameView(data, {
      locale,
      kind: 'contact',
      parts: ['contact'],
      title: contact.title,
      description: contact.lead,
    }),
    searchBox: searchBoxView(data, locale),
    breadcrumb: breadcrumb(data, locale, [{ title: contact.title }]),
    title: phrases(contact.title, locale),
    lead: contact.lead,
    jumps: channelJumps(data, locale),
    reasonsHeading: contact.reasons,
    groups: reasonGroups(data, locale),
    channels: channelsView(data, locale),
    handover: handoverView(data, locale),
  };
}

/** The reasons by category in shelf order; those of no known category come last. */
function reasonGroups({ content }: SiteData, locale: string): ReasonGroup[] {
  const { site, categories, reasons } = content;
  const { contact } = messagesOf(locale);
  const known = new Set(categories.map(({ id }) => id));
  const shelves = [
    ...categories.map(({ id, title }) => ({ id, title: localize(title, locale, site.locales) })),
    { id: undefined, title: contact.otherReasons },
  ];
  const open = reasons.length <= openUpTo;
  return shelves
    .map(({ id, title }) => ({
      title: phrases(title, locale),
      open,
      reasons: reasons
        .filter(({ category = '' }) => (known.has(category) ? category : undefined) === id)
        .map((reason) => ({
          label: localize(reason.title, locale, site.locales),
          href: pagePath(site, locale, 'contact', reason.id),
        })),
    }))
    .filter((group) => group.reasons.length > 0);
}
