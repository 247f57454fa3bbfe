import type { Lexicon } from '../text/lexicon.ts';

/** Two characters that stand together and are no word of the site, as a term. */
const pairMark = '²';
/** A kanji by itself, as a term. */
const characterMark = '¹';

/** The term of two characters that stand together: the word, if the site has them as one. */
export function pairTerm(pair: string, lexicon: Pick<Lexicon, 'keyCount'>): string {
  return lexicon.keyCount(pair) > 0 ? pair : pairMark + pair;
}

/** The term of a kanji wherever it stands. */
export const characterTerm = (char: string): string => characterMark + char;

/** What a term counts beside a whole word. Measured on Japanese sets: flat between a quarter and a half. */
export function termWeight(term: string): number {
  if (term.startsWith(pairMark)) return 0.35;
  return term.startsWith(characterMark) ? 0.3 : 1;
}

/** What a function word counts beside a word that carries meaning. */
export const lightWeight = 0.3;

/**
 * BM25's saturation and length (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009),
 * and what a title or question that says the same as the query counts beside it.
 */
export const scoring = { k1: 2, b: 0.75, head: 3, coverage: 1.5 } as const;

/** How much a term tells that `has` of `all` articles have; above 0. */
export const rarityOf = (has: number, all: number): number =>
  Math.log(1 + (all - has + 0.5) / (has + 0.5));

/** Whether a term is of characters and no word of the site. */
export const isGramTerm = (term: string): boolean =>
  term.startsWith(pairMark) || term.startsWith(characterMark);
