import type { Channel } from './channel.ts';

/** The `tel:` address of a number as people write it: its digits and a leading plus (RFC 3966). */
export function telephoneHref(number: string): string {
  return `tel:${number.normalize('NFKC').replace(/(?!^\+)\D/g, '')}`;
}

/** The own numbers of a help centre as people write them, each with the id of its channel. */
export function ownNumbers(channels: readonly Channel[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    channels.flatMap(({ id, number = {} }) =>
      (typeof number === 'string' ? [number] : Object.values(number)).map((text) => [text, id]),
    ),
  );
}
