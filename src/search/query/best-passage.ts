import { fold } from '../../text/fold.ts';
import { sentences } from '../../text/sentences.ts';
import type { ArticleText } from '../article-text.ts';
import { clipPassage, type MarkedText } from './clip-passage.ts';
import { hasTerm, matchSpans, searchable, type Searchable } from './match-spans.ts';

/** A term of a query as it may stand in a text. */
export interface PassageTerm {
  /** Forms that mean the same. */
  readonly texts: readonly string[];
  /** How telling it is; above 0. */
  readonly rarity: number;
  /** Whether the place of a match is worth showing. */
  readonly isMarked: boolean;
}

/** The line under a result's title: a question of customers, or a sentence of the article. */
export interface Passage extends MarkedText {
  readonly kind: 'ask' | 'sentence';
}

/** Longest passage: about two lines of a result at 360 px. */
const maxLength = { wide: 60, narrow: 120 } as const;

const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** A question is shown before a sentence that says up to this much more. */
const askAdvantage = 1.4;

/** What an article may be shown by, made ready once for all queries. */
export interface Passages {
  readonly asks: readonly Searchable[];
  readonly sentences: readonly Searchable[];
  /** All of them together. */
  readonly whole: Searchable;
}

/** The questions of an article, unless its title asks the same, and its sentences. */
export function passagesOf({ title, asks, blocks }: ArticleText): Passages {
  const others = asks.filter((ask) => fold(ask) !== fold(title));
  const said = blocks.flatMap(sentences);
  return {
    asks: others.map(searchable),
    sentences: said.map(searchable),
    whole: searchable([...others, ...said].join('\n')),
  };
}

interface Scored {
  readonly text: Searchable;
  readonly score: number;
}

function scored(text: Searchable, terms: readonly PassageTerm[]): Scored {
  const score = terms.reduce(
    (sum, { texts, rarity }) => (texts.some((term) => hasTerm(text, term)) ? sum + rarity : sum),
    0,
  );
  return { text, score };
}

/** The text with the highest score, the first one of equals. */
function best(texts: readonly Searchable[], terms: readonly PassageTerm[]): Scored | undefined {
  return texts
    .map((text) => scored(text, terms))
    .reduce<Scored | undefined>(
      (top, each) => (top === undefined || each.score > top.score ? each : top),
      undefined,
    );
}

/**
 * What to show of an article for a query: the customers' question that matched, else the sentence
 * that has most of the query's telling words, else the beginning. Nothing for an empty article.
 */
export function bestPassage(
  passages: Passages,
  terms: readonly PassageTerm[],
): Passage | undefined {
  const { asks, sentences: said, whole } = passages;
  // Most terms are not in most articles: each is looked for once in all, then only where it may be.
  const own = terms.map((term) => {
    return { ...term, texts: term.texts.filter((text) => hasTerm(whole, text)) };
  });
  const present = own.filter(({ texts }) => texts.length > 0);
  const ask = best(asks, present);
  const sentence = best(said, present);
  const asked =
    ask !== undefined && ask.score > 0 && ask.score * askAdvantage >= (sentence?.score ?? 0);
  const chosen = asked ? ask : sentence;
  if (chosen === undefined) return undefined;
  const { original } = chosen.text;
  const marked = present.filter(({ isMarked }) => isMarked).flatMap(({ texts }) => texts);
  const length = cjk.test(original) ? maxLength.wide : maxLength.narrow;
  const passage = { text: original, spans: matchSpans(original, marked) };
  return { kind: asked ? 'ask' : 'sentence', ...clipPassage(passage, length) };
}
