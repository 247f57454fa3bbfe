import { z } from 'zod';
import { noHash, nameHash } from '../count/name-hash.ts';
import { noName, type NameCodes } from './name-codes.ts';

/**
 * Where the values of a line stand in its bytes, by the number of their field. One such object serves
 * for all lines of a file: an object for each would cost as much as reading it.
 */
export interface LineValues {
  bytes: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The `nameHash` of each text without escapes. */
  readonly hash: Float64Array;
  /** Bits of the fields that are there, of those whose text has escapes, and of those that are numbers. */
  there: number;
  escaped: number;
  numbers: number;
}

/** Room for the values of so many fields. */
export const lineValues = (fields: number): LineValues => ({
  bytes: new Uint8Array(),
  start: new Int32Array(fields),
  end: new Int32Array(fields),
  hash: new Float64Array(fields),
  there: 0,
  escaped: 0,
  numbers: 0,
});

/** Whether a field is there. */
export const has = ({ there }: LineValues, field: number): boolean => (there & (1 << field)) !== 0;

/** How many bytes a value has; 0 for one that is not there. */
export const sizeOf = (values: LineValues, field: number): number =>
  has(values, field) ? (values.end[field] ?? 0) - (values.start[field] ?? 0) : 0;

/** A value as text. */
export const textOf = ({ bytes, start, end }: LineValues, field: number): string =>
  utf8.decode(bytes.subarray(start[field], end[field]));

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The number that stands for a name. */
export function codeOf(values: LineValues, field: number, names: NameCodes): number {
  const { bytes, start, end, hash } = values;
  if (!has(values, field)) return noName;
  if (isEscaped(values, field)) return names.ofText(unescaped(textOf(values, field)) ?? '');
  if ((values.numbers & (1 << field)) !== 0) return names.ofText(textOf(values, field));
  return names.ofBytes(hash[field] ?? 0, bytes, start[field] ?? 0, end[field] ?? 0);
}

/** Whether the text of a field is one of JSON: only one with escapes can be none. */
export const isText = (values: LineValues, field: number): boolean =>
  !isEscaped(values, field) || unescaped(textOf(values, field)) !== undefined;

const isEscaped = ({ escaped }: LineValues, field: number): boolean =>
  (escaped & (1 << field)) !== 0;

function unescaped(text: string): string | undefined {
  try {
    return z.string().parse(JSON.parse(`"${text}"`));
  } catch {
    return undefined;
  }
}

/** The hash of a name; empty ones are none. */
export const hashOf = (values: LineValues, field: number): number =>
  sizeOf(values, field) > 0 ? (values.hash[field] ?? noHash) : noHash;

/** Tells which of a few words has a hash, counted from 0; -1 if none has. */
export type WordFinder = (hash: number) => number;

/** Tells these words by their hashes. */
export function wordFinder(words: readonly string[]): WordFinder {
  const hashes = Float64Array.from(words, (word) => nameHash(Buffer.from(word)));
  return (hash) => {
    for (let at = 0; at < hashes.length; at += 1) if (hashes[at] === hash) return at;
    return -1;
  };
}

/** Which of the words a value is; -1 for any other, and for none. */
export const wordOf = (values: LineValues, field: number, find: WordFinder): number =>
  has(values, field) ? find(values.hash[field] ?? noHash) : -1;

/** A whole number of at most nine digits, with or without a minus; NaN for anything else. */
export function wholeOf({ bytes, start, end }: LineValues, field: number): number {
  const [first = 0, last = 0] = [start[field], end[field]];
  const isNegative = bytes[first] === minus;
  const digits = isNegative ? first + 1 : first;
  if (last === digits || last - digits > mostDigits) return NaN;
  let number = 0;
  for (let at = digits; at < last; at += 1) number = number * 10 + digitOf(bytes[at]);
  return isNegative ? -number : number;
}

const minus = 0x2d;
const mostDigits = 9;

/** The digit that a byte is; NaN for any other. */
export const digitOf = (byte: number | undefined): number =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : NaN;
