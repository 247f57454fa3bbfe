import { messagesOf, type Messages } from '../../i18n/messages.ts';
import type { Channel, ChannelKind } from '../../model/channel.ts';
import { telephoneHref } from '../../model/telephone.ts';
import { localize } from '../../model/localize.ts';
import type { Localized } from '../../model/text.ts';
import { hoursWords, type HoursWords } from '../hours/hours-words.ts';
import { timetableOf, timetableText } from '../hours/timetable.ts';
import type { SiteData } from '../site-data.ts';
import {
  channelMeasured,
  measuredNote,
  type ChannelMeasured,
  type MeasuredLine,
} from './channel-measured.ts';
import { durationWords } from './duration-words.ts';
import { zoneName } from './format.ts';
import type { LinkView } from './frame-view.ts';
import { channelAnchor, quickChoices, type QuickChoice } from './quick-choices.ts';

/** A property of a channel with its words: `料金`, `通話料無料`. */
export interface ChannelFact {
  readonly label: string;
  /** Undefined where only measured words follow. */
  readonly text: string | undefined;
  /** What was measured of it, a line each. */
  readonly measured: readonly MeasuredLine[];
}

/** One way to reach a person, as its card shows it. */
export interface ChannelView {
  readonly id: string;
  /** The anchor of the card. */
  readonly anchor: string;
  /** Name of its symbol. */
  readonly icon: IconName;
  readonly title: string;
  /** Whether it is there for the reason that the page is about. */
  readonly isForReason: boolean;
  readonly description: string | undefined;
  readonly action: LinkView | undefined;
  readonly hours: (HoursWords & { readonly timetable: string }) | undefined;
  readonly facts: readonly ChannelFact[];
  /** Waits by day and hour, where they differ. */
  readonly waits: ChannelMeasured['waits'];
}

/** All channels, in their constant order, with the words for whether they are open. */
export interface ChannelsView {
  readonly heading: string;
  readonly quickHeading: string;
  readonly quick: readonly QuickChoice[];
  readonly recommended: string;
  readonly hoursLabel: string;
  readonly exceptionsLabel: string;
  readonly timeZone: string;
  /** In which zone the hours are, in words. */
  readonly zoneText: string;
  /** Words for the browser: `{time}` is put in there. */
  readonly state: Pick<Messages['contact'], 'open' | 'openUntil' | 'shut' | 'opensAt'>;
  /** Of which time the measured waits and shares are; only where there are some. */
  readonly measuredNote: string | undefined;
  /** For the browser: `{state}` and `{wait}` are put in there. */
  readonly now: string;
  readonly channels: readonly ChannelView[];
}

type IconName = 'chat' | 'mail' | 'document' | 'call' | 'store';
const icons: Readonly<Record<ChannelKind, IconName>> = {
  chatbot: 'chat',
  chat: 'chat',
  email: 'mail',
  form: 'document',
  line: 'chat',
  phone: 'call',
  store: 'store',
};

/**
 * Every channel of the help centre in words; nothing is ever left out.
 *
 * @param reason the contact reason that the page is about
 */
export function channelsView(data: SiteData, locale: string, reason?: string): ChannelsView {
  const { content } = data;
  const { contact } = messagesOf(locale);
  const { open, openUntil, shut, opensAt } = contact;
  return {
    heading: contact.channels,
    quickHeading: contact.quick,
    quick: quickChoices(data, locale, reason),
    recommended: contact.recommended,
    hoursLabel: contact.hours,
    exceptionsLabel: contact.exceptions,
    timeZone: content.site.timeZone,
    zoneText: contact.timesIn(zoneName(content.site.timeZone, locale)),
    state: { open, openUntil, shut, opensAt },
    measuredNote: measuredNote(data, locale),
    now: messagesOf(locale).measured.now,
    channels: content.channels.map((channel) => ({
      ...channelView(channel, locale, data),
      isForReason: reason !== undefined && channel.reasons?.includes(reason) === true,
    })),
  };
}

function channelView(
  channel: Channel,
  locale: string,
  data: SiteData,
): Omit<ChannelView, 'isForReason'> {
  const fallbacks = data.content.site.locales;
  const measured = channelMeasured(data, channel, locale);
  const messages = messagesOf(locale).contact;
  const words = (text: Localized | undefined) => text && localize(text, locale, fallbacks);
  const fact = (
    label: string,
    text: string | undefined,
    lines: readonly MeasuredLine[] = [],
  ): ChannelFact[] =>
    text === undefined && lines.length === 0 ? [] : [{ label, text, measured: lines }];
  return {
    id: channel.id,
    anchor: channelAnchor(channel.id),
    icon: icons[channel.kind],
    title: localize(channel.title, locale, fallbacks),
    description: words(channel.description),
    action: channelAction(channel, locale, fallbacks),
    hours: channel.hours && {
      ...hoursWords(channel.hours, { locale, fallbacks, messages }),
      timetable: timetableText(timetableOf(channel.hours)),
    },
    facts: [
      ...fact(messages.entitlement, words(channel.entitlement)),
      ...fact(messages.cost, words(channel.cost)),
      ...fact(messages.wait, words(channel.wait), measured.wait),
      ...fact(messages.promise, promiseWords(channel, messages), measured.promise),
      ...fact(messages.precondition, words(channel.precondition)),
    ],
    waits: measured.waits,
  };
}

/**
 * What a tap on a channel does: its number is dialled, or its address opens. A channel that has
 * neither (a counter that one walks to) has no action.
 */
export function channelAction(
  { kind, number, url }: Channel,
  locale: string,
  fallbacks: readonly string[],
): LinkView | undefined {
  const messages = messagesOf(locale).contact;
  if (number !== undefined) {
    const text = localize(number, locale, fallbacks);
    return { label: messages.phone(text), href: telephoneHref(text) };
  }
  if (url === undefined) return undefined;
  const label = kind === 'phone' ? messages.channels : messages[kind];
  return { label, href: localize(url, locale, fallbacks) };
}

/** A service promise as a sentence: `24時間以内に返信します`. */
function promiseWords({ promise }: Channel, messages: Messages['contact']): string | undefined {
  if (promise === undefined) return undefined;
  if ('replyWithinHours' in promise) {
    return messages.replyWithin(durationWords(promise.replyWithinHours * 3600, messages));
  }
  const time = durationWords(promise.withinSeconds, messages);
  return messages.answerWithin(promise.percent, time);
}
