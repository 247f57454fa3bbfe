import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { phrases } from '../../text/phrases.ts';
import { articleCode } from '../article-code.ts';
import { pagePath } from '../links.ts';
import { rankedShelves, type SiteData } from '../site-data.ts';
import { articleLink, type ArticleLink } from './article-link.ts';
import { breadcrumb, type Breadcrumb } from './breadcrumb.ts';
import { channelJumps, phoneFor } from './channel-jumps.ts';
import { channelAction, channelsView, type ChannelsView } from './channel-view.ts';
import { frameView, type FrameView, type LinkView } from './frame-view.ts';
import { handoverView, type HandoverView } from './handover-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** Most answers that stand between a reason and its channels. */
const answerCount = 5;

/** An answer with the number to tell a person. */
export interface AnswerView extends ArticleLink {
  readonly code: string | undefined;
}

/** The number to call, before everything else on the page. */
export interface PhoneFirst {
  readonly heading: string;
  readonly channel: string;
  readonly title: string;
  readonly action: LinkView;
}

/** Contact for one reason. */
export interface ContactReasonView {
  readonly kind: 'contact-reason';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly breadcrumb: Breadcrumb;
  readonly title: readonly string[];
  /** Lead past the answers. */
  readonly jumps: readonly LinkView[];
  /** For a reason that nobody should have to read about first; channels then stand before answers. */
  readonly phoneFirst: PhoneFirst | undefined;
  readonly channelsFirst: boolean;
  readonly answersHeading: string;
  readonly answers: readonly AnswerView[];
  readonly channels: ChannelsView;
  readonly handover: HandoverView;
  readonly search: LinkView;
  readonly otherReason: LinkView;
}

/**
 * What the contact page of a reason shows: its best answers, then every channel; the other way
 * round, with the phone on top, where the reason is not for self-service.
 *
 * @throws {Error} there is no such reason
 */
export function contactReasonView(
  data: SiteData,
  locale: string,
  reasonId: string,
): ContactReasonView {
  const { site, reasons } = data.content;
  const { contact } = messagesOf(locale);
  const reason = reasons.find(({ id }) => id === reasonId);
  if (reason === undefined) throw new Error(`There is no contact reason "${reasonId}".`);
  const title = localize(reason.title, locale, site.locales);
  const parts = ['contact', reasonId];
  const answers = answersTo(data, locale, reasonId);
  const channels = channelsView(data, locale, reasonId);
  return {
    kind: 'contact-reason',
    frame: frameView(data, {
      locale,
      kind: 'contact-reason',
      parts,
      title: `${title} | ${contact.title}`,
      description: contact.lead,
    }),
    searchBox: searchBoxView(data, locale),
    breadcrumb: breadcrumb(data, locale, [{ title: contact.title, parts: ['contact'] }, { title }]),
    title: phrases(title, locale),
    jumps: channelJumps(data, locale, reasonId),
    phoneFirst: reason.selfservice ? undefined : phoneFirst(data, locale, reasonId),
    channelsFirst: !reason.selfservice,
    answersHeading: reason.selfservice ? contact.answers : contact.answersAfter,
    answers,
    channels: reason.selfservice ? channels : { ...channels, quick: [] },
    handover: handoverView(data, locale, articleCode(data.content, answers[0]?.id ?? '')),
    search: { label: contact.searchAll, href: pagePath(site, locale, 'search') },
    otherReason: { label: contact.otherReason, href: pagePath(site, locale, 'contact') },
  };
}

/** The best answers to a reason, in the order of the ranking. */
function answersTo(data: SiteData, locale: string, reasonId: string): AnswerView[] {
  return (rankedShelves(data, `contact:${locale}`, locale).byReason.get(reasonId) ?? [])
    .slice(0, answerCount)
    .map((article) => ({
      ...articleLink(data, article),
      code: codeWords(data, locale, article.id),
    }));
}

function codeWords({ content }: SiteData, locale: string, id: string): string | undefined {
  const code = articleCode(content, id);
  return code && messagesOf(locale).contact.code(code);
}

/** The phone that fits the reason, ready to be called. */
function phoneFirst({ content }: SiteData, locale: string, reason: string): PhoneFirst | undefined {
  const { locales } = content.site;
  const phone = phoneFor(content.channels, reason);
  const action = phone && channelAction(phone, locale, locales);
  if (phone === undefined || action === undefined) return undefined;
  return {
    heading: messagesOf(locale).contact.phoneFirst,
    channel: phone.id,
    title: localize(phone.title, locale, locales),
    action,
  };
}
