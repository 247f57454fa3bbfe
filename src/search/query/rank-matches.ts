import type { Term } from './query-terms.ts';
import type { Match, SearchIndex } from './search-index.ts';

/** A term with the weight that its rarity gives it in a text. */
export interface WeighedTerm extends Term {
  /** Falls with the number of articles that have the term; above 0. */
  readonly rarity: number;
}

/** What an index says to a query: articles, best first, and how telling each term was. */
export interface Ranked {
  readonly matches: readonly Match[];
  readonly terms: readonly WeighedTerm[];
}

/** The matches of several words as one list, best first: scores times weights, summed by article. Ties break by id. */
export function mergeMatches(
  lists: readonly { readonly weight: number; readonly matches: readonly Match[] }[],
): Match[] {
  const merged = new Map<string, Match>();
  for (const { weight, matches } of lists)
    for (const { id, score, load } of matches)
      merged.set(id, { id, load, score: (merged.get(id)?.score ?? 0) + score * weight });
  return [...merged.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Matches that score less than this share of the best one have only words that many articles have. */
const relevantShare = 0.3;

/** The matches that are worth counting, out of all that share a word with the query; best first. */
export function relevantMatches(matches: readonly Match[]): readonly Match[] {
  const least = (matches[0]?.score ?? 0) * relevantShare;
  return matches.filter(({ score }) => score >= least);
}

const kanji = /^\p{sc=Han}+$/u;

/** The first half of a term, if it still says something: two characters, or one kanji. */
function firstHalf(term: string): string | undefined {
  const chars = Array.from(term);
  const half = chars.slice(0, Math.ceil(chars.length / 2));
  const least = kanji.test(term) ? 1 : 2;
  return half.length < chars.length && half.length >= least ? half.join('') : undefined;
}

/**
 * The matches of one term. Where no indexed word begins with it, nor it with one, it is misspelt or
 * a compound of its own: then the words that begin as it does, which Pagefind weighs by how close
 * they come in length.
 */
async function matchesOf(index: SearchIndex, term: string): Promise<readonly Match[]> {
  const matches = await index.search(term);
  const half = firstHalf(term);
  return matches.length > 0 || half === undefined ? matches : matchesOf(index, half);
}

/**
 * The articles that have any of the terms, best first. Pagefind joins the words of a query by AND;
 * one search a word, summed, is OR with BM25 (Robertson & Zaragoza, The Probabilistic Relevance
 * Framework, 2009), because the score of a single word is its BM25 part.
 */
export async function rankMatches(index: SearchIndex, terms: readonly Term[]): Promise<Ranked> {
  const found = await Promise.all(
    terms.map(async (term) => ({ term, matches: await matchesOf(index, term.text) })),
  );
  return {
    matches: mergeMatches(found.map(({ term, matches }) => ({ weight: term.weight, matches }))),
    terms: found.map(({ term, matches }) => ({
      ...term,
      rarity: term.weight / Math.log2(2 + matches.length),
    })),
  };
}
