import { cutByLexicon } from '../text/cut-by-lexicon.ts';
import { japaneseLexicon, makeLexicon, type Lexicon, type LexiconWord } from '../text/lexicon.ts';
import { spacedWords } from '../text/spaced-words.ts';
import type { CutWords, Word } from '../text/word.ts';
import { isUnspaced, words } from '../text/words.ts';

/** Whether texts of a locale are cut by the words of its site. */
export const isJapanese = (locale: string): boolean => /^ja\b/i.test(locale);

/** How queries of a locale are cut, and texts that are indexed without its dictionary. */
export function queryCutter(locale: string, lexicon: Lexicon): CutWords {
  if (isJapanese(locale)) return cutByLexicon(lexicon);
  return isUnspaced(locale) ? segmentedWords(locale) : spacedWords(locale);
}

/** The words of a language that is written without spaces, as Unicode cuts them. */
function segmentedWords(locale: string): CutWords {
  return (normal) => {
    let from = 0;
    return words(normal, locale).map((text): Word => {
      const at = normal.indexOf(text, from);
      from = at + text.length;
      return { text, at, kind: 'content', keys: [text] };
    });
  };
}

/** The lexicon of a site in a locale: its words, and the grammar of a language that is cut by them. */
export const localeLexicon = (locale: string, words: readonly LexiconWord[]): Lexicon =>
  isJapanese(locale) ? japaneseLexicon(words) : makeLexicon(words);
