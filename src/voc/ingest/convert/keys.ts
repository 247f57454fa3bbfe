import { createHash, createHmac } from 'node:crypto';

/** Names that tell nothing of what they were made from. */
export interface Keys {
  /** A contact's id: the same for the same id of the same source, with any secret. */
  readonly contact: (source: string, id: string) => string;
  /** A customer's key; undefined without a secret, as what could be tried out is no secret. */
  readonly customer: (text: string) => string | undefined;
  /** A name of a visit. */
  readonly visit: (text: string) => string;
}

const short = (digest: string, length: number) => digest.slice(0, length);

/**
 * Keyed hashes (HMAC-SHA-256, RFC 2104) by a secret.
 *
 * @param otherwise what names visits where there is no secret: it must not be told, but need not be
 *   kept, as nobody has to find a visit again
 */
export function keysOf(secret: string | undefined, otherwise: () => string): Keys {
  const keyed = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex');
  let visitKey: string | undefined;
  return {
    contact: (source, id) =>
      short(createHash('sha256').update(`contact\0${source}\0${id}`).digest('hex'), 20),
    customer: (text) =>
      secret === undefined
        ? undefined
        : short(keyed(secret, `customer\0${customerText(text)}`), 32),
    visit: (text) => short(keyed((visitKey ??= secret ?? otherwise()), `visit\0${text}`), 20),
  };
}

/** One spelling of a mail address, a number or an id: `０９０-0000-0000` and `+81 90 0000 0000` are one. */
function customerText(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const number = plain.replace(/[\s()‐-―ー-]/g, '');
  return /^\+?\d{6,}$/.test(number) ? number.replace(/^\+81/, '0') : plain;
}
