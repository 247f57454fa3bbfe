import { messagesOf } from '../../i18n/messages.ts';
import type { ArticleEstimate } from '../estimate/estimates.ts';

/** Counts below this are not shown as numbers: they say little, and could point at people. */
export const leastShown = 10;

/** Why an article stands where it does, in words for a support manager, with the counts behind it. */
export function because(
  { article, source, recentContacts, counts }: ArticleEstimate,
  { evidence, locale }: { evidence: boolean; locale: string },
): string {
  const words = messagesOf(locale).ranking;
  if (!evidence) return words.noEvidence(article.priority);
  const contacts =
    source === 'category'
      ? words.noReason
      : recentContacts < leastShown
        ? words.fewContacts(leastShown)
        : words.contacts(recentContacts);
  const { exposures, towardContact } = counts;
  const readers =
    exposures < leastShown
      ? words.fewReaders
      : words.readers(exposures, Math.round((100 * towardContact) / exposures));
  return `${contacts}${words.gap}${readers}`;
}
