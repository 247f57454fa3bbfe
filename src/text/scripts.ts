/** Kinds of characters whose runs are words, or parts of words, in different ways. */
export type Script = 'han' | 'katakana' | 'hiragana' | 'letter' | 'digit' | 'other';

/** The script of a character of a normal form; ー counts as katakana, 々 as han. */
export function scriptOf(char: string): Script {
  if (/[\p{sc=Han}々]/u.test(char)) return 'han';
  if (/[\p{sc=Katakana}ー]/u.test(char)) return 'katakana';
  if (/\p{sc=Hiragana}/u.test(char)) return 'hiragana';
  if (/\p{N}/u.test(char)) return 'digit';
  return /[\p{L}\p{M}]/u.test(char) ? 'letter' : 'other';
}

/** Whether a text has a kanji. */
export const hasHan = (text: string): boolean => /[\p{sc=Han}々]/u.test(text);

/** Whether a text is hiragana and nothing else; ー may stand in it. */
export const isHiragana = (text: string): boolean =>
  /^\p{sc=Hiragana}[\p{sc=Hiragana}ー]*$/u.test(text);

/** Whether a text is kana and nothing else. */
export const isKana = (text: string): boolean =>
  /^[\p{sc=Hiragana}\p{sc=Katakana}][\p{sc=Hiragana}\p{sc=Katakana}ー]*$/u.test(text);

/** Katakana as hiragana; anything else stays. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60));
}
