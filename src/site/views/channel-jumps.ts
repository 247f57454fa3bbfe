import { messagesOf } from '../../i18n/messages.ts';
import type { Channel } from '../../model/channel.ts';
import type { SiteData } from '../site-data.ts';
import type { LinkView } from './frame-view.ts';
import { channelAnchor, isForEveryone } from './quick-choices.ts';

/** The anchor of the list of channels. */
export const channelsAnchor = 'channels';

/** The phone that is there for a reason, else the one for everybody, else none. */
export function phoneFor(channels: readonly Channel[], reason?: string): Channel | undefined {
  const phones = channels.filter(({ kind, number }) => kind === 'phone' && number !== undefined);
  const own = phones.find(({ reasons }) => reason !== undefined && reasons?.includes(reason));
  return own ?? phones.find(isForEveryone);
}

/** The ways past everything else on a contact page: to the phone that fits, and to all channels. */
export function channelJumps({ content }: SiteData, locale: string, reason?: string): LinkView[] {
  const { contact } = messagesOf(locale);
  const phone = phoneFor(content.channels, reason);
  return [
    ...(phone ? [{ label: contact.toPhone, href: `#${channelAnchor(phone.id)}` }] : []),
    { label: contact.toChannels, href: `#${channelsAnchor}` },
  ];
}
