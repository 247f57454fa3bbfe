import { openMorphology } from '../search/index/morphology.ts';
import { spacedWords } from '../text/spaced-words.ts';
import type { CutWords } from '../text/word.ts';
import { isUnspaced } from '../text/words.ts';

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** What cuts a text into words as search does, told by what it is written in. */
export async function textCutters(locales: readonly string[]): Promise<(text: string) => CutWords> {
  const spaced = spacedWords(locales.find((locale) => !isUnspaced(locale)) ?? 'en');
  if (!locales.some((locale) => /^ja\b/i.test(locale))) return () => spaced;
  const { cutHead } = await openMorphology();
  return (text) => (japanese.test(text) ? cutHead : spaced);
}
