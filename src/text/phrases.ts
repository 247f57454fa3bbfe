// The package's only entry loads an HTML processor with a DOM: 100 ms of every edit.
import { model } from '../../node_modules/budoux/module/data/models/ja.js';

/** Characters that follow each other, and what they say of the places around them. */
interface Gram {
  /** How much they speak for a phrase to end `at` characters after the first of them. */
  readonly scores: { readonly at: number; readonly score: number }[];
  /** The grams that are one character longer, by its UTF-16 code. */
  readonly longer: Map<number, Gram>;
}

interface Grams {
  readonly root: Gram;
  /** The score of a place that no gram speaks of. */
  readonly start: number;
}

const newGram = (): Gram => ({ scores: [], longer: new Map() });

/** BudouX's features, grams of one (U), two (B) and three (T) characters: which place each speaks of. */
const places: Readonly<Record<string, number>> = {
  ...{ UW1: 3, UW2: 2, UW3: 1, UW4: 0, UW5: -1, UW6: -2 },
  ...{ BW1: 2, BW2: 1, BW3: 0 },
  ...{ TW1: 3, TW2: 2, TW3: 1, TW4: 0 },
};

/** All features of the model as one tree, so that a text is walked once instead of once a feature. */
function gramsOf(features: Readonly<Record<string, Readonly<Record<string, number>>>>): Grams {
  const root = newGram();
  let sum = 0;
  for (const [name, group] of Object.entries(features)) {
    const at = places[name];
    if (at === undefined) throw new RangeError(`BudouX has a feature ${name}`);
    for (const [text, score] of Object.entries(group)) {
      let gram = root;
      for (let unit = 0; unit < text.length; unit += 1) {
        const next = gram.longer.get(text.charCodeAt(unit)) ?? newGram();
        gram.longer.set(text.charCodeAt(unit), next);
        gram = next;
      }
      gram.scores.push({ at, score });
      sum += score;
    }
  }
  return { root, start: -sum / 2 };
}

/** For every place of a text, how much speaks for a phrase to end before it. */
function scoresOf(text: string, { root, start }: Grams): Float64Array {
  const scores = new Float64Array(text.length + 3).fill(start);
  for (let from = 0; from < text.length; from += 1) {
    let gram = root.longer.get(text.charCodeAt(from));
    for (let next = from + 1; gram !== undefined; next += 1) {
      for (const { at, score } of gram.scores) {
        const place = from + at;
        if (place > 0) scores[place] = (scores[place] ?? 0) + score;
      }
      gram = next < text.length ? gram.longer.get(text.charCodeAt(next)) : undefined;
    }
  }
  return scores;
}

let grams: Grams | undefined;

/**
 * The phrases (文節) of a Japanese text, in order: a line may break between them and nowhere else.
 * Other locales break at spaces anyway and get one phrase. Joined, the phrases are the text.
 * Source: BudouX (Google), its standard Japanese model, scored as its `Parser` does.
 */
export function phrases(text: string, locale: string): string[] {
  if (!locale.startsWith('ja')) return [text];
  grams ??= gramsOf(model);
  const scores = scoresOf(text, grams);
  const found: string[] = [];
  let start = 0;
  for (let place = 1; place < text.length; place += 1) {
    if ((scores[place] ?? 0) <= 0) continue;
    found.push(text.slice(start, place));
    start = place;
  }
  found.push(text.slice(start));
  return found;
}
