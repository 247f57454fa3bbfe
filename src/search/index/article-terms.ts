import { analyse } from '../../text/analyse.ts';
import type { LexiconWord } from '../../text/lexicon.ts';
import { isSearched, type CutWords, type Word, type WordKind } from '../../text/word.ts';
import type { SearchEntry } from './search-entry.ts';

/** How texts of a locale are cut when they are indexed. */
export interface IndexCutter {
  /** For titles, questions and keywords. */
  readonly head: CutWords;
  /** For everything else. */
  readonly body: CutWords;
  /** The words that were met since this was last asked, with how often. */
  readonly met: () => readonly LexiconWord[];
}

/** How often each of some terms stands in a text. */
export type Counts = readonly (readonly [term: string, count: number])[];

/** What an article's title, one of its questions, or its keywords say; terms in the order of the text, each once. */
export interface HeadTerms {
  readonly words: readonly string[];
  /** Function words, of languages that search for them. */
  readonly light: readonly string[];
  readonly pairs: readonly string[];
  readonly characters: readonly string[];
}

/** All that the index of words knows of an article. It depends on the article alone. */
export interface ArticleTerms {
  readonly heads: readonly HeadTerms[];
  readonly words: Counts;
  readonly pairs: Counts;
  readonly characters: readonly string[];
  /** Words, in all; those of heads count three times. */
  readonly length: number;
  /** The words that the article brings to the site's lexicon. */
  readonly lexicon: readonly (readonly [
    text: string,
    kind: WordKind,
    key: string,
    reading: string,
    count: number,
  ])[];
}

/** An article as the indexes take it; worked out from the article alone, and worth keeping. */
export interface AnalysedEntry {
  /** For Pagefind; see `entryHtml`. */
  readonly html: string;
  readonly terms: ArticleTerms;
}

/** How much a word of a title or a question counts against one of the text. */
export const headWeight = 3;

const keysOf = (words: readonly Word[]): string[] =>
  words.filter(isSearched).flatMap(({ keys }) => keys.slice(0, 1));

function counted(terms: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts];
}

/** What the index of words knows of an article. */
export function articleTerms(entry: SearchEntry, cutter: IndexCutter): ArticleTerms {
  const { title, asks, keywords, description, blocks } = entry;
  const heads = [
    ...new Set([title, ...asks]),
    ...(keywords.length > 0 ? [keywords.join('\n')] : []),
  ];
  cutter.met();
  const said = heads.map((text) => analyse(text, cutter.head));
  const headWords = said.map(({ words }) => keysOf(words));
  const body = [...(description === undefined ? [] : [description]), ...blocks];
  const read = body.map((text) => analyse(text, cutter.body));
  const bodyWords = read.flatMap(({ words }) => keysOf(words));
  return {
    heads: said.map(({ words, pairs, characters }) => ({
      words: [...new Set(keysOf(words.filter(({ kind }) => kind !== 'function')))],
      light: [...new Set(keysOf(words.filter(({ kind }) => kind === 'function')))],
      pairs: [...new Set(pairs)],
      characters: [...new Set(characters)],
    })),
    words: counted(bodyWords),
    pairs: counted(read.flatMap(({ pairs }) => pairs)),
    characters: [...new Set(read.flatMap(({ characters }) => characters))],
    length: bodyWords.length + headWeight * headWords.flat().length,
    lexicon: cutter
      .met()
      .map(({ text, kind, key, reading, count }) => [text, kind, key, reading, count]),
  };
}
