import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { hoursWords } from '../hours/hours-words.ts';
import type { SiteData } from '../site-data.ts';
import { phoneFor } from './channel-jumps.ts';

/**
 * Whom to call, in one line for those who have the paper only: name, number and hours of the phone
 * that is there for a reason, else of the one for everybody. Undefined where there is no phone.
 */
export function paperPhone(
  { content }: SiteData,
  locale: string,
  reason?: string,
): string | undefined {
  const phone = phoneFor(content.channels, reason);
  if (phone?.number === undefined) return undefined;
  const { locales: fallbacks } = content.site;
  const { contact: messages } = messagesOf(locale);
  const week = phone.hours ? hoursWords(phone.hours, { locale, fallbacks, messages }).week : [];
  const open = week
    .filter(({ times }) => times !== messages.closed)
    .map(({ days, times }) => `${days} ${times}`)
    .join(messages.listSeparator);
  const title = localize(phone.title, locale, fallbacks);
  return `${title} ${localize(phone.number, locale, fallbacks)}${open && messages.note(open)}`;
}
