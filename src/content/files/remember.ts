import { statSync } from 'node:fs';
import type { KnownFile, Memory } from './content-memory.ts';
import type { ContentReader } from './content-reader.ts';
import { digestOf, stampOf } from './file-stamp.ts';

/** A file's value: as it was read before, or fresh with what else parsing gave; and the digest of its text. */
export type Remembered<T, Fresh> =
  | { readonly known: T; readonly digest: string }
  | { readonly fresh: Fresh; readonly digest: string };

/**
 * The value of a file of the content root. A file that looks as it did is not opened; one with the
 * same bytes is not parsed. Undefined where it cannot be read or `parse` gives nothing (the reader
 * then has the findings); that is never remembered.
 *
 * @param name path below the content root
 */
export async function remember<T, Fresh extends { readonly value: T }>(
  reader: ContentReader,
  memory: Memory<KnownFile<T>>,
  name: string,
  parse: (text: string) => Promise<Fresh | undefined>,
): Promise<Remembered<T, Fresh> | undefined> {
  const { root, memory: { trustBefore } } = reader.options;
  reader.files += 1;
  const stamp = stampOf(statSync(`${root}/${name}`), trustBefore);
  const known = memory.get(name);
  if (known !== undefined && stamp !== '' && known.stamp === stamp) return { known: known.value, digest: known.digest };
  const text = await reader.text(name);
  if (text === undefined) return undefined;
  const digest = digestOf(text);
  if (known?.digest === digest) {
    if (known.stamp !== stamp) memory.set(name, { ...known, stamp });
    return { known: known.value, digest };
  }
  const fresh = await parse(text);
  if (fresh !== undefined) memory.set(name, { stamp, digest, value: fresh.value });
  return fresh && { fresh, digest };
}
