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
 * @param fields their names, of two characters or more, without any that JSON escapes
 * @param values room for one more: names of fields that are not the expected ones are read there
 */
export function objectReader(fields: readonly string[], values: LineValues): LineReader {
  const fieldOf = wordFinder(fields);
  const words = fields.map((field) => wordsOf(Buffer.from(`"${field}"`)));
  /** Which fields came last, and before that, after each field and at the start of a line: lines are alike. */
  const [after, before] = [new Int8Array(fields.length + 1), new Int8Array(fields.length + 1)];
  let view = new DataView(values.bytes.buffer);
  /** Whether the name of a field stands at `at`. */
  const isAt = (field: number, at: number): boolean => {
    const name = words[field];
    if (name === undefined || at + name.length > view.byteLength) return false;
    for (let next = 0; next < name.at.length; next += 1)
      if (view.getUint32(at + (name.at[next] ?? 0), true) !== name.word[next]) return false;
    return true;
  };
  /** The field whose name stands at `at`; -1 if there is none. */
  const fieldAt = (last: number, at: number, end: number): number => {
    const [usual = 0, other = 0] = [after[last], before[last]];
    if (isAt(usual, at)) return usual;
    let field = other;
    if (!isAt(other, at)) {
      const close = values.bytes[at] === quote ? textEnd(values, fields.length, at + 1, end) : -1;
      field = close < 0 ? -1 : fieldOf(values.hash[fields.length] ?? 0);
    }
    before[last] = usual;
    after[last] = field;
    return field;
  };
  /** Takes down a value; gives the place after it, -1 if it is not plain. */
  const valueEnd = (bytes: Uint8Array, at: number, end: number, field: number): number => {
    const isText = bytes[at] === quote;
    const first = isText ? at + 1 : at;
    let last = isText ? textEnd(values, field, first, end) : numberEnd(bytes, at);
    if (last < 0 && isText) {
      last = escapedEnd(bytes, first, end);
      values.escaped |= 1 << field;
    }
    if (last < 0) return -1;
    values.there |= 1 << field;
    values.start[field] = first;
    values.end[field] = last;
    if (!isText) values.numbers |= 1 << field;
    return isText ? last + 1 : last;
  };
  return (bytes, start, end) => {
    if (bytes !== values.bytes) view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    values.bytes = bytes;
    values.there = values.escaped = values.numbers = 0;
    if (bytes[start] !== openBrace) return false;
    let at = start;
    let last = fields.length;
    do {
      at += at > start && bytes[at + 1] === space ? 2 : 1;
      const field = fieldAt(last, at, end);
      if (field < 0 || has(values, field)) return false;
      at += words[field]?.length ?? 0;
      if (bytes[at] !== colon) return false;
      last = field;
      at = valueEnd(bytes, at + (bytes[at + 1] === space ? 2 : 1), end, field);
    } while (at > 0 && bytes[at] === comma);
    return at === end - 1 && bytes[at] === closeBrace;
  };
}

/** A text of four bytes or more as words of four, the last of which may lie over the one before. */
function wordsOf(bytes: Buffer) {
  const { length } = bytes;
  const at = Array.from({ length: Math.ceil(length / 4) }, (_, word) =>
    Math.min(word * 4, length - 4),
  );
  return { length, at, word: at.map((place) => bytes.readUInt32LE(place)) };
}

/**
 * The place of the quote that ends a text without escapes, whose hash is kept under a number; -1 if
 * there is none.
 */
function textEnd({ bytes, hash }: LineValues, number: number, first: number, end: number): number {
  let [low, high, at] = [lowSeed, highSeed, first];
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) break;
    if (byte === backslash || byte < space) return -1;
    low = nextLow(low, byte);
    high = nextHigh(high, byte);
  }
  hash[number] = hashOfHalves(low, high);
  return at < end ? at : -1;
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
