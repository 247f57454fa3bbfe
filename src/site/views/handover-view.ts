import { messagesOf } from '../../i18n/messages.ts';
import type { SiteData } from '../site-data.ts';

/** Words for what the customer searched and opened in this tab; `{text}` is put in by the browser. */
export interface TriedView {
  readonly heading: string;
  readonly text: string;
  readonly query: string;
  readonly article: string;
  readonly copy: string;
  readonly copied: string;
  readonly clear: string;
  readonly cleared: string;
}

/** What a customer can take along to a person: the number of an article, and what was tried. */
export interface HandoverView {
  /** Where codes exist: what they are good for. */
  readonly codeHint: { readonly heading: string; readonly text: string } | undefined;
  /** Filled by the browser with what this tab remembers; hidden until there is something. */
  readonly tried: TriedView;
}

/** Whether there is an address to write to: a mail begins with the memo. */
const takesMail = (channels: SiteData['content']['channels']): boolean =>
  channels
    .flatMap(({ url = [] }) => (typeof url === 'string' ? [url] : Object.values(url)))
    .some((address) => address.startsWith('mailto:'));

/**
 * What the contact pages offer to take along.
 *
 * @param code the code to name as an example; without one, the first of the help centre
 */
export function handoverView({ content }: SiteData, locale: string, code?: string): HandoverView {
  const { contact } = messagesOf(locale);
  const example = code ?? Object.keys(content.codes)[0];
  return {
    codeHint: example
      ? { heading: contact.codeHint, text: contact.codeHintText(example) }
      : undefined,
    tried: {
      heading: contact.tried,
      text: takesMail(content.channels) ? contact.triedText + contact.triedMail : contact.triedText,
      query: contact.triedQuery,
      article: contact.triedArticle,
      copy: contact.copy,
      copied: contact.copied,
      clear: contact.clear,
      cleared: contact.cleared,
    },
  };
}
