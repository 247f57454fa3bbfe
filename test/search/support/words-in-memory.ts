import { gunzipSync } from 'node:zlib';
import { japaneseLexicon, makeLexicon } from '../../../src/text/lexicon.ts';
import {
  articleTerms,
  type ArticleTerms,
  type HeadTerms,
} from '../../../src/search/index/article-terms.ts';
import { indexCutter } from '../../../src/search/index/analysed-entry.ts';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { lexiconMaker, lexiconRows } from '../../../src/search/index/site-lexicon.ts';
import {
  packJson,
  wordIndex,
  type IndexedArticle,
  type WordIndex,
} from '../../../src/search/index/word-index.ts';
import { isJapanese } from '../../../src/search/query-cutter.ts';
import {
  openWords,
  type ReadFile,
  type WordReader,
} from '../../../src/search/query/word-reader.ts';
import { lexiconLines, wordFiles, type LexiconFile } from '../../../src/search/word-files.ts';

/** A title with these words, and nothing else if not given. */
export const headOf = (words: readonly string[], fields: Partial<HeadTerms> = {}): HeadTerms => ({
  words,
  light: [],
  pairs: [],
  characters: [],
  ...fields,
});

/** The terms of an article that has nothing if not given. */
export const termsOf = (fields: Partial<ArticleTerms>): ArticleTerms => ({
  heads: [],
  words: [],
  pairs: [],
  characters: [],
  length: 0,
  lexicon: [],
  ...fields,
});

/** An article of an index of words of which nothing is known but its terms, if not given. */
export const indexedArticle = (
  id: string,
  terms: Partial<ArticleTerms>,
  fields: Partial<IndexedArticle> = {},
): IndexedArticle => ({
  id,
  facets: {},
  code: '',
  popular: undefined,
  prior: undefined,
  solves: false,
  terms: () => termsOf(terms),
  ...fields,
});

const noLexicon: LexiconFile = { words: '', thesaurus: [] };

/** The packed files of an index of words by their paths. */
export const indexFiles = (
  locale: string,
  { site, shards }: WordIndex,
  lexicon = noLexicon,
): Map<string, Uint8Array> =>
  new Map([
    [wordFiles.site(locale), packJson(site)],
    [wordFiles.lexicon(locale), packJson(lexicon)],
    ...shards.map((bytes, shard) => [wordFiles.shard(locale, shard), bytes] as const),
  ]);

/** Reads packed files that lie nowhere. */
export const memoryReader =
  (files: ReadonlyMap<string, Uint8Array>): ReadFile =>
  async (path) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`${path} is not there`);
    return new Uint8Array(gunzipSync(bytes));
  };

/** The index of words of some articles of one locale, as a browser reads it. */
export interface WordsInMemory {
  readonly reader: WordReader;
  /** In the order of the entries. */
  readonly terms: readonly ArticleTerms[];
}

/** Makes the index of words of some articles of one locale and opens it. */
export async function wordsInMemory(
  locale: string,
  entries: readonly SearchEntry[],
): Promise<WordsInMemory> {
  const cutter = await indexCutter(locale);
  const terms = entries.map((entry) => articleTerms(entry, cutter));
  const maker = lexiconMaker();
  for (const { lexicon } of terms) maker.add(lexiconRows(lexicon));
  const words = maker.words();
  const index = wordIndex(
    entries.map(({ id }, at) => indexedArticle(id, terms[at] ?? {})),
    isJapanese(locale) ? japaneseLexicon(words) : makeLexicon(words),
  );
  const files = indexFiles(locale, index, { words: lexiconLines(words), thesaurus: [] });
  return { reader: await openWords(memoryReader(files), locale), terms };
}
