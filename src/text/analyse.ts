import { normalForm } from './normal-form.ts';
import type { CutWords, Word } from './word.ts';

/** What search knows of a text: its words, and the characters of which unknown words are made. */
export interface Analysis {
  readonly words: readonly Word[];
  /** Kanji and katakana that stand side by side, two and two, in order. */
  readonly pairs: readonly string[];
  /** Each kanji, in order. */
  readonly characters: readonly string[];
}

const pairRun = /[\p{sc=Han}\p{sc=Katakana}ー]{2,}/gu;
const han = /\p{sc=Han}/gu;

/** Pairs of kanji and katakana that stand side by side in a normal form, in order. */
function pairsOf(normal: string): string[] {
  const pairs: string[] = [];
  for (const [run] of normal.matchAll(pairRun)) {
    let last = '';
    for (const char of run) {
      if (last !== '') pairs.push(last + char);
      last = char;
    }
  }
  return pairs;
}

/**
 * The one analysis of texts: articles when they are indexed, and queries. They differ in how words are
 * cut (by a morphological analyser at build, by the words of the site in a browser), so everything
 * else that they meet by is the same by construction. Takes any text; never throws.
 */
export function analyse(text: string, cut: CutWords): Analysis {
  const normal = normalForm(text);
  return {
    words: cut(normal),
    pairs: pairsOf(normal),
    characters: normal.match(han) ?? [],
  };
}
