import { fold } from './fold.ts';

const hyphens = /[‐-―−]/gu;
const voicedV: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

/**
 * A text as its words are compared: NFKC and lower case, one kind of hyphen, and of spellings that
 * Japanese leaves to the writer one: ヴァ is バ, 人々 is 人人, ヶ月 and ヵ月 are か月.
 * Idempotent.
 */
export function normalForm(text: string): string {
  return fold(text)
    .normalize('NFC')
    .replace(hyphens, '-')
    .replace(/ヴ([ァィェォ]?)/gu, (_, vowel: string) => voicedV[vowel] ?? 'ブ')
    .replace(/(\p{sc=Han})(々+)/gu, (_, kanji: string, marks: string) =>
      kanji.repeat(1 + marks.length),
    )
    .replace(/[ヶヵ](?=[月所年国条])/gu, 'か');
}
