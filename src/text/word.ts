/**
 * What a word does in a text: it carries meaning (`content`); it stands at another as 料 and 所 do
 * (`suffix`); it counts (`number`); it is grammar (`function`); nobody knows it (`unknown`).
 */
export type WordKind = 'content' | 'suffix' | 'number' | 'function' | 'unknown';

/** One word of a text. */
export interface Word {
  /** As it stands in the normal form of the text. */
  readonly text: string;
  /** Where it stands there, in UTF-16 units. */
  readonly at: number;
  readonly kind: WordKind;
  /** What words that mean the same share; see `wordKey`. Several where a kana word may be any of them, the likeliest first. */
  readonly keys: readonly string[];
}

/** Cuts a text into its words; what is no word (spaces, punctuation) is left out. */
export type CutWords = (normal: string) => Word[];

/**
 * Whether a word is searched for. Japanese grammar never is; function words of other languages are,
 * for little: titles that share them are likelier the same question.
 */
export const isSearched = ({ kind, text }: Word): boolean =>
  kind !== 'function' || /^\p{sc=Latin}/u.test(text);
