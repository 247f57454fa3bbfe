import { hashOfHalves, highSeed, lowSeed, nextHigh, nextLow } from '../count/name-hash.ts';
import { has, wordFinder, type LineValues } from './line-values.ts';

const [quote, backslash, colon, comma, space] = [0x22, 0x5c, 0x3a, 0x2c, 0x20];
const [openBrace, closeBrace, minus, zero, nine] = [0x7b, 0x7d, 0x2d, 0x30, 0x39];
const mostDigits = 9;

/** Reads a line; gives whether it is plain, and then `values` says where its values are. */
export type LineReader = (bytes: Uint8Array, start: number, end: number) => boolean;

/**
 * Reads lines that are one object of JSON with known fields, none twice, whose values are texts or
 * whole numbers of nine digits, with no space but one after a colon or comma.
 *
 * @param fields their names, without characters that JSON escapes
 */
export function objectReader(fields: readonly string[], values: LineValues): LineReader {
  const fieldOf = wordFinder(fields);
  const quoted = fields.map((field) => Buffer.from(`"${field}"`));
  /** Which field came last after each field, and at the start of a line: most lines are alike. */
  const after = new Int32Array(fields.length + 1);
  let hash = 0;
  /** The place of the quote that ends a text without escapes, whose hash is kept; -1 if there is none. */
  const textEnd = (bytes: Uint8Array, first: number, end: number): number => {
    let [low, high, at] = [lowSeed, highSeed, first];
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) break;
      if (byte === backslash || byte < space) return -1;
      low = nextLow(low, byte);
      high = nextHigh(high, byte);
    }
    hash = hashOfHalves(low, high);
    return at < end ? at : -1;
  };
  /** Takes down a value; gives the place after it, -1 if it is not plain. */
  const valueEnd = (bytes: Uint8Array, at: number, end: number, field: number): number => {
    const isText = bytes[at] === quote;
    const first = isText ? at + 1 : at;
    let last = isText ? textEnd(bytes, first, end) : numberEnd(bytes, at);
    if (last < 0 && isText) {
      last = escapedEnd(bytes, first, end);
      values.escaped |= 1 << field;
    }
    if (last < 0) return -1;
    values.there |= 1 << field;
    values.start[field] = first;
    values.end[field] = last;
    values.hash[field] = hash;
    if (!isText) values.numbers |= 1 << field;
    return isText ? last + 1 : last;
  };
  return (bytes, start, end) => {
    values.bytes = bytes;
    values.there = values.escaped = values.numbers = 0;
    if (bytes[start] !== openBrace) return false;
    let at = start;
    let before = fields.length;
    do {
      at += at > start && bytes[at + 1] === space ? 2 : 1;
      let field = after[before] ?? 0;
      let nameEnd = endOf(quoted[field], bytes, at);
      if (nameEnd < 0) {
        nameEnd = bytes[at] === quote ? textEnd(bytes, at + 1, end) : -1;
        field = nameEnd < 0 ? -1 : fieldOf(hash);
        after[before] = field;
      }
      if (field < 0 || has(values, field) || bytes[nameEnd + 1] !== colon) return false;
      before = field;
      at = valueEnd(bytes, nameEnd + (bytes[nameEnd + 2] === space ? 3 : 2), end, field);
    } while (at > 0 && bytes[at] === comma);
    return at === end - 1 && bytes[at] === closeBrace;
  };
}

/** The place of the last byte of a word that stands at `at`; -1 if it does not. */
function endOf(word: Uint8Array | undefined, bytes: Uint8Array, at: number): number {
  if (word === undefined) return -1;
  for (let next = 0; next < word.length; next += 1) if (bytes[at + next] !== word[next]) return -1;
  return at + word.length - 1;
}

/** The place of the quote that ends a text with escapes. */
function escapedEnd(bytes: Uint8Array, first: number, end: number): number {
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at;
    if (byte === backslash) at += 1;
    else if (byte < space) return -1;
  }
  return -1;
}

/** The place after a whole number; -1 if it is none, or a long one. */
function numberEnd(bytes: Uint8Array, at: number): number {
  const first = bytes[at] === minus ? at + 1 : at;
  let next = first;
  while (isDigit(bytes[next])) next += 1;
  const digits = next - first;
  const isZero = bytes[first] === zero;
  return digits === 0 || digits > mostDigits || (isZero && (digits > 1 || first > at)) ? -1 : next;
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= zero && byte <= nine;
