import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One article as the list of an index has it. */
export interface ListedPage {
  /** Its fragment's name, which is the id of its results. */
  readonly id: string;
  /** Its length in words. */
  readonly words: number;
}

/** What Pagefind writes before the data of a compressed file. */
const signature = 'pagefind_dcd';

/** The data of a file that Pagefind wrote. */
export function readPacked(file: string): Buffer {
  return gunzipSync(readFileSync(file)).subarray(signature.length);
}

const majorTypes = { number: 0, text: 3, list: 4 } as const;

/** Reads the start of a CBOR text one item after another (RFC 8949, section 3). */
function cborReader(bytes: Buffer) {
  let at = 0;
  const head = (type: keyof typeof majorTypes): number => {
    const first = bytes.readUInt8(at);
    at += 1;
    if (first >> 5 !== majorTypes[type]) throw new Error(`Pagefind: no ${type} in its list`);
    const info = first & 31;
    if (info < 24) return info;
    const size = 2 ** (info - 24);
    const value = bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  return {
    number: () => head('number'),
    list: () => head('list'),
    text: () => {
      const length = head('text');
      at += length;
      return bytes.toString('utf8', at - length, at);
    },
  };
}

/**
 * The articles of a bundle of one language in the order in which they were indexed; none of an empty
 * bundle. An article without any word is not among them.
 *
 * @throws when the list is not written as Pagefind 1.6.0 writes it
 */
export function readPageList(folder: string): ListedPage[] {
  const name = readdirSync(folder).find((each) => each.endsWith('.pf_meta'));
  if (name === undefined) return [];
  const read = cborReader(readPacked(join(folder, name)));
  read.list();
  read.text();
  return Array.from({ length: read.list() }, () => {
    const fields = read.list();
    const page = { id: read.text(), words: read.number() };
    for (let field = 2; field < fields; field += 1) read.text();
    return page;
  });
}
