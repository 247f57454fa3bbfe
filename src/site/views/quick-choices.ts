import { messagesOf } from '../../i18n/messages.ts';
import type { Channel, ChannelKind } from '../../model/channel.ts';
import { localize } from '../../model/localize.ts';
import type { SiteData } from '../site-data.ts';

/** What a customer may prefer, and the kinds of channels that suit it, best first. */
const suits = {
  /** A person answers at once. */
  hurry: ['phone', 'chat', 'chatbot', 'line'],
  noPhone: ['chat', 'line', 'form', 'email', 'chatbot'],
  /** A person asks back, and nothing needs to be at hand in good order. */
  firstTime: ['chat', 'phone', 'line', 'form', 'email'],
  /** Nothing needs to be read on a screen. */
  largerText: ['phone', 'store'],
} as const satisfies Record<string, readonly ChannelKind[]>;
const preferences = ['hurry', 'noPhone', 'firstTime', 'largerText'] as const;

/** The anchor of a channel's card on a contact page. */
export function channelAnchor(id: string): string {
  return `channel-${id}`;
}

/** One wish of the customer with the channel that suits it; the link leads to that channel's card. */
export interface QuickChoice {
  readonly label: string;
  readonly channel: string;
  readonly href: string;
  /** Anchors of all channels that suit it, best first: the browser points to the first that is open. */
  readonly suits: readonly string[];
}

/**
 * The channel that suits each wish. They recommend and never reorder: a channel for just this reason
 * goes before those for all, premium ones and those for other reasons are left out, and a wish that
 * no channel suits is not asked.
 *
 * @param reason the contact reason that the page is about
 */
export function quickChoices(
  { content }: SiteData,
  locale: string,
  reason?: string,
): QuickChoice[] {
  const { contact } = messagesOf(locale);
  const isOwn = ({ entitlement, reasons }: Channel) =>
    entitlement === undefined && reason !== undefined && reasons?.includes(reason) === true;
  const open = [...content.channels.filter(isOwn), ...content.channels.filter(isForEveryone)];
  return preferences.flatMap((preference) => {
    const all = suits[preference].flatMap((kind) =>
      open.filter((channel) => channel.kind === kind),
    );
    const [channel] = all;
    if (channel === undefined) return [];
    return [
      {
        label: contact[preference],
        channel: localize(channel.title, locale, content.site.locales),
        href: `#${channelAnchor(channel.id)}`,
        suits: all.map(({ id }) => channelAnchor(id)),
      },
    ];
  });
}

/** Whether every customer may use a channel for every reason. */
export function isForEveryone({ entitlement, reasons }: Channel): boolean {
  return entitlement === undefined && reasons === undefined;
}
