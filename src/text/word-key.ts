import { stemmer } from 'stemmer';
import { hasHan, isKana, toHiragana } from './scripts.ts';

/** Letters that a kana word keeps when its long vowels are dropped. */
const minKana = 3;

/** A kana word without long vowels, which are often left out (サーバー, サーバ); short words keep theirs. */
function withoutLongVowels(kana: string): string {
  const short = kana.replaceAll('ー', '');
  return short.length >= minKana ? short : kana.replace(/ー+$/u, '');
}

/**
 * What words that mean the same share, from the base form of one in its normal form. A word with kanji
 * is known by its kanji (申し込み and 申込 meet), a kana word by its hiragana without long vowels, an
 * English word by its stem (Porter, An algorithm for suffix stripping, 1980); others as they are.
 */
export function wordKey(base: string): string {
  if (hasHan(base)) return base.replace(/\p{sc=Hiragana}/gu, '') || base;
  if (isKana(base)) return withoutLongVowels(toHiragana(base));
  return /^[a-z]{3,}$/.test(base) ? stemmer(base) : base;
}
