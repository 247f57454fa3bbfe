import { analyse } from '../../text/analyse.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { isSearched, type CutWords, type Word } from '../../text/word.ts';
import { normalForm } from '../../text/normal-form.ts';
import { characterTerm, lightWeight, pairTerm, termWeight } from '../terms.ts';
import type { ThesaurusGroup } from '../word-files.ts';
import { repairQuery, wordsBeginning } from './repair.ts';

/** How a term came into a query: as it stands, by its reading, as a part of it, or as another word of its meaning. */
export type TermOrigin = 'word' | 'reading' | 'beginning' | 'part' | 'meaning';

/** One term that a query asks the index for. */
export interface QueryTerm {
  readonly term: string;
  /** Factor on its score, in 0–1. */
  readonly weight: number;
  readonly origin: TermOrigin;
  /** The word of the query that it is for, as it stands there. */
  readonly word: string;
}

/** What a query asks for. */
export interface QueryPlan {
  readonly terms: readonly QueryTerm[];
  /** The words of the query that carry meaning, as they stand there. */
  readonly words: readonly Word[];
}

/** By what a query is understood. */
export interface QueryKnowledge {
  readonly cut: CutWords;
  readonly lexicon: Lexicon;
  readonly meanings: Meanings;
}

/** What a word counts by its kind. */
const kindWeights = {
  content: 1,
  unknown: 1,
  number: 0.6,
  suffix: 0.5,
  function: lightWeight,
} as const;

/** What the words count that kana may stand for: the likeliest, and the others. */
const readingWeights = { first: 0.8, others: 0.5 } as const;

/** What the words count that an unfinished word may become. */
const beginningWeight = 0.6;

/** Most terms that one query asks for. */
const maxTerms = 96;

/** Other words for words. */
export interface Meanings {
  /** Whether a word is part of any phrase. */
  readonly has: (key: string) => boolean;
  /** Phrases that stand for a word, or for it together with others of the query; each as its words' keys. */
  readonly of: (
    keys: ReadonlySet<string>,
    isKnown: (key: string) => boolean,
  ) => readonly { keys: readonly string[]; from: string; weight: number }[];
}

/** The groups of a thesaurus, ready to be looked up. */
export function meaningsOf(groups: readonly ThesaurusGroup[]): Meanings {
  const byKey = new Map<string, { phrase: readonly string[]; group: ThesaurusGroup }[]>();
  for (const group of groups)
    for (const phrase of group.phrases) {
      const keys = phrase.split(' ');
      const [first = ''] = keys;
      byKey.set(first, [...(byKey.get(first) ?? []), { phrase: keys, group }]);
    }
  return {
    has: (key) => byKey.has(key),
    of: (keys, isKnown) =>
      [...keys].flatMap((key) =>
        (byKey.get(key) ?? [])
          .filter(
            ({ phrase, group }) =>
              phrase.every((each) => keys.has(each)) &&
              !(group.onlyUnknown === true && isKnown(key)),
          )
          .flatMap(({ phrase, group }) =>
            group.phrases
              .filter((other) => other !== phrase.join(' '))
              .map((other) => ({ keys: other.split(' '), from: key, weight: group.weight })),
          ),
      ),
  };
}

function wordTerms({ keys, kind, text }: Word): QueryTerm[] {
  if (keys.length === 1)
    return keys.map((term) => ({ term, weight: kindWeights[kind], origin: 'word', word: text }));
  return keys.map((term, index) => ({
    term,
    weight: index === 0 ? readingWeights.first : readingWeights.others,
    origin: 'reading',
    word: text,
  }));
}

/** Whether the last word of a query may still be in the making: nobody knows it, and nothing follows. */
function isUnfinished(
  { text, keys }: Word,
  query: string,
  { lexicon, meanings }: Pick<QueryKnowledge, 'lexicon' | 'meanings'>,
): boolean {
  return (
    normalForm(query).endsWith(text) &&
    !lexicon.find(text) &&
    !keys.some((key) => lexicon.keyCount(key) > 0 || meanings.has(key))
  );
}

/** What a query asks the index for: its words, other words of their meaning, and its characters. */
export function planQuery(query: string, { cut, lexicon, meanings }: QueryKnowledge): QueryPlan {
  const { words, pairs, characters } = analyse(query, cut);
  const telling = words.filter(isSearched);
  const terms = new Map<string, QueryTerm>();
  const put = (term: QueryTerm) => {
    if ((terms.get(term.term)?.weight ?? 0) < term.weight) terms.set(term.term, term);
  };
  for (const word of telling) wordTerms(word).forEach(put);
  const last = telling.at(-1);
  if (last && isUnfinished(last, query, { lexicon, meanings }))
    for (const { key } of wordsBeginning(last, lexicon))
      put({ term: key, weight: beginningWeight, origin: 'beginning', word: last.text });
  const own = new Map(
    telling
      .filter(({ kind }) => kind !== 'function')
      .flatMap(({ keys }) =>
        keys.flatMap((key) => {
          const t = terms.get(key);
          return t ? [[key, t] as const] : [];
        }),
      ),
  );
  for (const pair of pairs) {
    const term = pairTerm(pair, lexicon);
    put({ term, weight: termWeight(`²${pair}`), origin: 'part', word: pair });
  }
  for (const char of characters) {
    const term = characterTerm(char);
    put({ term, weight: termWeight(term), origin: 'part', word: char });
  }
  for (const { keys, from, weight } of meanings.of(
    new Set(own.keys()),
    (key) => lexicon.keyCount(key) > 0,
  )) {
    const source = own.get(from);
    if (source === undefined) continue;
    for (const term of keys)
      put({
        term,
        weight: (source.weight * weight) / keys.length ** 2,
        origin: 'meaning',
        word: source.word,
      });
  }
  return {
    terms: [...terms.values()].sort((a, b) => b.weight - a.weight).slice(0, maxTerms),
    words: telling,
  };
}

/**
 * The query that is answered in place of one with misspelt words; undefined where there are none, or
 * where its last word is the beginning of one that the site has.
 */
export function mendedQuery(query: string, knowledge: QueryKnowledge): string | undefined {
  const { cut, lexicon, meanings } = knowledge;
  const normal = normalForm(query);
  const last = cut(normal).filter(isSearched).at(-1);
  if (last && isUnfinished(last, query, knowledge) && wordsBeginning(last, lexicon).length > 0)
    return undefined;
  return repairQuery(normal, { cut, lexicon, isUnderstood: meanings.has });
}
