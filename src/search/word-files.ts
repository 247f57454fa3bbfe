import type { LexiconWord } from '../text/lexicon.ts';
import type { WordKind } from '../text/word.ts';
import { wordKey } from '../text/word-key.ts';

/**
 * The files of the index of words, one folder a locale in the bundle: `site` says which articles there
 * are, `lexicon` how queries are cut and what words mean the same, and numbered ones which articles
 * have which terms. All are gzip.
 */
export const wordFiles = {
  site: (locale: string) => `words/${locale.toLowerCase()}/site.kbw`,
  lexicon: (locale: string) => `words/${locale.toLowerCase()}/lexicon.kbw`,
  shard: (locale: string, shard: number) => `words/${locale.toLowerCase()}/${shard}.kbw`,
} as const;

/** Which form these files have; another one is not read. */
export const wordFilesVersion = 2;

/** What the file `site` says. Articles are known by their place in `articles`, titles and questions by theirs in `norms`. */
export interface SiteFile {
  readonly version: number;
  /** Stands at the head of every numbered file that was made for these articles. */
  readonly digest: string;
  /** Number of numbered files. */
  readonly shards: number;
  /** Names of the articles' texts, which are Pagefind's fragments. */
  readonly articles: readonly string[];
  /** Words of each article; those of titles and questions count three times. As `coarse` writes them. */
  readonly lengths: string;
  /** Titles and questions of each article. */
  readonly heads: readonly number[];
  /** What the terms of each title or question weigh together. As `coarse` writes them. */
  readonly norms: string;
  /** Values by facet, and which of them each article has. */
  readonly facets: Readonly<Record<string, FacetColumn>>;
  /** Spoken codes, empty where an article has none. */
  readonly codes: readonly string[];
  /** What most people look for, first to last. */
  readonly popular: readonly number[];
  /** Articles that surely help most of their readers. */
  readonly solving: readonly number[];
  /** How often customers need each article against the others, 0–9; empty where nothing is known. */
  readonly priors: readonly number[];
  /** Articles that changed since, for a preview. */
  readonly delta?: SiteDelta;
}

/** One facet: its values, and for each article the places of those that it has. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly of: readonly (readonly number[])[];
}

/** What changed since the index was made: articles that are gone or made anew, and the new ones whole. */
export interface SiteDelta {
  readonly gone: readonly string[];
  readonly articles: readonly DeltaArticle[];
}

/** An article that no numbered file knows. */
export interface DeltaArticle {
  readonly url: string;
  readonly title: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly code: string;
  readonly length: number;
  /** Terms of each title or question. */
  readonly heads: readonly (readonly string[])[];
  /** Terms of the text with how often they stand there. */
  readonly terms: readonly (readonly [term: string, count: number])[];
}

/** What the file `lexicon` says. */
export interface LexiconFile {
  /** One word a line: text, kind, key, reading, count; see `lexiconLines`. */
  readonly words: string;
  /** Words that may stand for each other; see `Thesaurus`. */
  readonly thesaurus: readonly ThesaurusGroup[];
}

/** Whether a value is what the file `lexicon` says. */
export function isLexiconFile(value: unknown): value is LexiconFile {
  return typeof value === 'object' && value !== null && 'words' in value && 'thesaurus' in value;
}

/** Phrases of one meaning, each as the keys of its words with spaces between them, and how well one stands for another. */
export interface ThesaurusGroup {
  readonly phrases: readonly string[];
  /** In 0–1. */
  readonly weight: number;
  /** Whether it only explains words that the site does not have. */
  readonly onlyUnknown?: boolean;
}

const kinds: readonly WordKind[] = ['content', 'suffix', 'number', 'function', 'unknown'];

/** Words as lines of a file; what follows from the text, and what most words have, is left out. */
export function lexiconLines(words: readonly LexiconWord[]): string {
  return words
    .map(({ text, kind, key, reading, count }) => [
      text,
      kind === 'content' ? '' : kinds.indexOf(kind),
      key === wordKey(text) ? '' : key,
      reading,
      count === 1 ? '' : count,
    ])
    .map((fields) => fields.join('\t').trimEnd())
    .join('\n');
}

/** The words of lines that `lexiconLines` made. */
export function parseLexiconLines(lines: string): LexiconWord[] {
  if (lines === '') return [];
  return lines.split('\n').map((line) => {
    const [text = '', kind = '', key = '', reading = '', count = ''] = line.split('\t');
    return {
      text,
      kind: kinds[Number(kind)] ?? 'unknown',
      key: key || wordKey(text),
      reading,
      count: count === '' ? 1 : Number(count),
    };
  });
}

/**
 * The numbered file that has a term. Terms that begin alike lie together, so that a query asks for few
 * files: kanji and kana by their first character, letters and digits by two.
 */
export function shardOf(term: string, shards: number): number {
  const bare = term.replace(/^[¹²]/u, '');
  const first = /^[\p{L}\p{N}]/u.test(bare) && bare.charCodeAt(0) < 0x250 ? 2 : 1;
  let hash = 0x811c9dc5;
  // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
  for (const char of Array.from(bare).slice(0, first))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % Math.max(1, shards);
}
