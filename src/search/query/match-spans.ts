import { fold, foldWithOffsets } from '../../text/fold.ts';
import { wordRoot } from '../../text/word-root.ts';

/** A stretch of a text: first UTF-16 unit, and the one after the last. */
export type Span = readonly [start: number, end: number];

/** A text made ready for looking up terms in it. */
export interface Searchable {
  readonly original: string;
  readonly folded: string;
  /** The Latin words and numbers of the folded text. */
  readonly latinWords: () => readonly LatinWord[];
}

interface LatinWord {
  readonly word: string;
  readonly at: number;
}

const latinWord = /[\p{sc=Latin}\p{N}]+(?:['’]\p{sc=Latin}+)*/gu;
const latinTerm = /^[\p{sc=Latin}\p{N}'’.]+$/u;
const digits = /^\p{N}+$/u;

/** Shortest beginning of a word that counts as the word while it is being typed. */
const minPrefix = 2;

const latinWordsOf = (folded: string): LatinWord[] =>
  [...folded.matchAll(latinWord)].map(({ 0: word, index }) => ({ word, at: index }));

/** A text made ready for looking up many terms, also those of later queries. */
export function searchable(original: string): Searchable {
  const folded = fold(original);
  let known: readonly LatinWord[] | undefined;
  return { original, folded, latinWords: () => (known ??= latinWordsOf(folded)) };
}

function sameWord(word: string, term: string): boolean {
  if (word === term) return true;
  if (word.charAt(0) !== term.charAt(0) || digits.test(term)) return false;
  return (term.length >= minPrefix && word.startsWith(term)) || wordRoot(word) === wordRoot(term);
}

function placesOf(folded: string, term: string): Span[] {
  if (term === '') return [];
  if (latinTerm.test(term))
    return latinWordsOf(folded)
      .filter(({ word }) => sameWord(word, term))
      .map(({ word, at }) => [at, at + word.length]);
  const places: Span[] = [];
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
    places.push([at, at + term.length]);
  return places;
}

/** Whether a text has a term: a Latin word by its root or its beginning, anything else as it stands. */
export function hasTerm({ folded, latinWords }: Searchable, term: string): boolean {
  if (latinTerm.test(term)) return latinWords().some(({ word }) => sameWord(word, term));
  return term !== '' && folded.includes(term);
}

/** Spans in order, those that touch joined. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Single characters that stand apart say nothing (書 in 請求書) where longer words were found. */
function telling(spans: readonly Span[]): Span[] {
  const longer = spans.filter(([start, end]) => end - start > 1);
  return longer.length > 0 ? longer : [...spans];
}

/** Where the terms stand in the original text: in order, apart from each other, inside the text. */
export function matchSpans(original: string, terms: readonly string[]): Span[] {
  const { text, starts, ends } = foldWithOffsets(original);
  const spans = terms.flatMap((term) =>
    placesOf(text, term).map(([from, to]): Span => [
      starts[from] ?? 0,
      ends[to - 1] ?? original.length,
    ]),
  );
  return telling(joinSpans(spans));
}
