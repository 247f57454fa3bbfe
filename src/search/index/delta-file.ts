import { filterValues, indexedParts, weights } from './entry-html.ts';
import type { SearchEntry } from './search-entry.ts';

/** What `delta.json` says of one locale: the articles that changed since the base was indexed. */
export interface DeltaLocale {
  /** Articles in the base. */
  readonly pages: number;
  /** Words of an article of the base, on average; above 0. */
  readonly averageWords: number;
  /** Fragments of the base that are not to be found any more. */
  readonly dropped: readonly string[];
  readonly articles: readonly DeltaArticle[];
}

/** One article as the browser searches it without an index. */
export interface DeltaArticle {
  readonly url: string;
  readonly title: string;
  /** What Pagefind would give as the content of its fragment. */
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** How often each word stands in the article, times the weight of the part that it stands in. */
  readonly words: Readonly<Record<string, number>>;
  /** Words of the article, in all. */
  readonly length: number;
}

const notWord = /[^\p{Alphabetic}\p{N}]+/u;

/** A piece of text between spaces as the index has it: without punctuation, and its parts if it has several. */
function wordsOf(token: string): string[] {
  const parts = token
    .toLowerCase()
    .split(notWord)
    .filter((part) => part !== '');
  return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}

/** An article as the browser searches it without an index. */
export function deltaArticle(entry: SearchEntry): DeltaArticle {
  const words = new Map<string, number>();
  const parts = indexedParts(entry).map(({ kind, text }) => ({
    weight: weights[kind],
    tokens: text.split(/\s+/u).filter((token) => token !== ''),
  }));
  for (const { weight, tokens } of parts)
    for (const word of tokens.flatMap(wordsOf)) words.set(word, (words.get(word) ?? 0) + weight);
  const filters = Map.groupBy(filterValues(entry), ([name]) => name);
  return {
    url: entry.url,
    title: entry.title,
    content: parts.flatMap(({ tokens }) => tokens).join(' '),
    filters: Object.fromEntries(
      [...filters].map(([name, values]) => [name, values.map(([, value]) => value)]),
    ),
    words: Object.fromEntries(words),
    length: parts.reduce((sum, { tokens }) => sum + tokens.length, 0),
  };
}
