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

interface Scored {
  readonly text: Searchable;
  readonly score: number;
}

function scored(text: string, terms: readonly PassageTerm[]): Scored {
  const ready = searchable(text);
  const score = terms.reduce(
    (sum, { texts, rarity }) => (texts.some((term) => hasTerm(ready, term)) ? sum + rarity : sum),
    0,
  );
  return { text: ready, score };
}

/** The text with the highest score, the first one of equals. */
function best(texts: readonly string[], terms: readonly PassageTerm[]): Scored | undefined {
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
  { title, asks, blocks }: ArticleText,
  terms: readonly PassageTerm[],
): Passage | undefined {
  const others = asks.filter((ask) => fold(ask) !== fold(title));
  const ask = best(others, terms);
  const sentence = best(blocks.flatMap(sentences), terms);
  const asked =
    ask !== undefined && ask.score > 0 && ask.score * askAdvantage >= (sentence?.score ?? 0);
  const chosen = asked ? ask : sentence;
  if (chosen === undefined) return undefined;
  const { original } = chosen.text;
  const marked = terms.filter(({ isMarked }) => isMarked).flatMap(({ texts }) => texts);
  const length = cjk.test(original) ? maxLength.wide : maxLength.narrow;
  const passage = { text: original, spans: matchSpans(chosen.text, marked) };
  return { kind: asked ? 'ask' : 'sentence', ...clipPassage(passage, length) };
}
