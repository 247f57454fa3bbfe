import type { Element, ElementContent, Text } from 'hast';
import { telephoneHref } from '../../model/telephone.ts';

/** Own numbers as people write them, each with the id of its channel. */
export type PhoneNumbers = Readonly<Record<string, string>>;

/** Makes links of numbers in texts, and says of links whose number they call. */
export interface PhoneLinker {
  readonly text: (node: Text) => ElementContent[];
  /** The channel that an address calls; undefined for other addresses. */
  readonly channelOf: (href: string) => string | undefined;
}

/**
 * What makes the help centre's own numbers links that call: a number that stands in a sentence is
 * tapped, not copied. Only the numbers of channels.yaml, as they stand there; other digits may be
 * anything.
 */
export function phoneLinker(numbers: PhoneNumbers): PhoneLinker {
  const channels = new Map(
    Object.entries(numbers).map(([number, channel]) => [telephoneHref(number), channel]),
  );
  const known = Object.keys(numbers).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const anyNumber = new RegExp(`(?<![\\d-])(${known.map(RegExp.escape).join('|')})(?![\\d-])`, 'u');
  return {
    channelOf: (href) => channels.get(telephoneHref(href.replace(/^tel:/, ''))),
    text(node) {
      if (known.length === 0) return [node];
      // The number that splits the text stands at every odd place.
      return node.value.split(anyNumber).flatMap((value, index): ElementContent[] => {
        if (value === '') return [];
        return index % 2 === 0 ? [{ type: 'text', value }] : [callLink(value, numbers[value])];
      });
    },
  };
}

const callLink = (number: string, channel: string | undefined): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href: telephoneHref(number), 'data-kb-call': channel },
  children: [{ type: 'text', value: number }],
});
