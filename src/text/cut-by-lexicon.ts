import type { Lexicon } from './lexicon.ts';
import { scriptOf, isHiragana, type Script } from './scripts.ts';
import { runWords } from './spaced-words.ts';
import type { CutWords, Word } from './word.ts';
import { wordKey } from './word-key.ts';

/** The cheapest way to a place of a text. */
interface Step {
  readonly cost: number;
  readonly from: number;
  /** What stands between; nothing where no word does. */
  readonly words: readonly Word[];
}

/** What a word costs beside its rarity (in nats): how much surer another way must be to be taken. */
const costs = {
  known: 1,
  /** A kana word for one that the site writes otherwise. */
  reading: 3,
  /** Kanji with the kana between them left out: 引っ越す for 引越し. */
  joined: 2,
  run: 3,
} as const;

/** An unknown word: what it costs, and each of its characters. */
const unknownCosts: Readonly<Record<Script, readonly [word: number, character: number]>> = {
  han: [10, 5],
  katakana: [14, 0.5],
  hiragana: [9, 4],
  letter: [10, 5],
  digit: [10, 5],
  other: [0, 0],
};

/** Longest unknown word. */
const maxUnknown = 12;

const spelledOut = /^(\p{sc=Han}+)\p{sc=Hiragana}{1,2}(\p{sc=Han}+)/u;
const letterRun = /^[a-z0-9]+(?:[-_.'’][a-z0-9]+)*/;
const isLetterOrDigit = (script: Script) => script === 'letter' || script === 'digit';

/** The least costly way through a text, of ways that each place offers (Viterbi, 1967). */
function cheapestWay(length: number, offer: (at: number, put: Put) => void): Word[] {
  const steps: (Step | undefined)[] = [{ cost: 0, from: 0, words: [] }];
  for (let at = 0; at < length; at += 1) {
    const here = steps[at];
    if (here === undefined) continue;
    offer(at, (to, cost, words) => {
      const whole = here.cost + cost;
      if (whole < (steps[to]?.cost ?? Infinity)) steps[to] = { cost: whole, from: at, words };
    });
  }
  const parts: (readonly Word[])[] = [];
  for (let at = length; at > 0;) {
    const step = steps[at];
    if (step === undefined) throw new RangeError(`No way leads to ${at}`);
    parts.push(step.words);
    at = step.from;
  }
  return parts.reverse().flat();
}

type Put = (to: number, cost: number, words: readonly Word[]) => void;

/**
 * Cuts Japanese texts by the words of a site, so that queries are cut as its articles are. Kana that
 * nobody converted are taken for the words that are read so; what the site does not have comes as an
 * unknown word.
 */
export function cutByLexicon(lexicon: Lexicon): CutWords {
  const rarity = (count: number) => Math.log(lexicon.total / Math.max(1, count));

  const offerKnown = (text: string, at: number, put: Put) => {
    const longest = Math.min(lexicon.longest, text.length - at);
    for (let length = 1; length <= longest; length += 1) {
      const part = text.slice(at, at + length);
      const word = lexicon.find(part);
      if (word)
        put(at + length, rarity(word.count) + costs.known, [
          { text: part, at, kind: word.kind, keys: [word.key] },
        ]);
      if (length < 2 || !isHiragana(part)) continue;
      const read = lexicon.read(part);
      const [likeliest] = read;
      if (likeliest)
        put(at + length, rarity(likeliest.count) + costs.reading, [
          { text: part, at, kind: 'content', keys: [...new Set(read.map(({ key }) => key))] },
        ]);
    }
  };
  const offerJoined = (text: string, at: number, put: Put) => {
    const match = spelledOut.exec(text.slice(at, at + 8));
    if (match === null) return;
    const key = `${match[1]}${match[2]}`;
    const count = lexicon.keyCount(key);
    if (count > 0 && key.length <= 4)
      put(at + match[0].length, rarity(count) + costs.joined, [
        { text: match[0], at, kind: 'content', keys: [key] },
      ]);
  };
  const offerUnknown = (text: string, at: number, scripts: readonly Script[], put: Put) => {
    const script = scripts[at] ?? 'other';
    const [word, character] = unknownCosts[script];
    let end = at;
    while (end < text.length && scripts[end] === script && end - at < maxUnknown) {
      end += text.codePointAt(end) === text.charCodeAt(end) ? 1 : 2;
      const part = text.slice(at, end);
      put(end, word + character * (end - at), [
        { text: part, at, kind: 'unknown', keys: [wordKey(part)] },
      ]);
    }
  };
  return (normal) => {
    const scripts = Array.from(normal).flatMap((char) =>
      Array.from(char.split(''), () => scriptOf(char)),
    );
    return cheapestWay(normal.length, (at, put) => {
      const script = scripts[at] ?? 'other';
      if (script === 'other') return put(at + 1, 0, []);
      if (isLetterOrDigit(script)) {
        const [run = normal.charAt(at)] = letterRun.exec(normal.slice(at)) ?? [];
        return put(at + run.length, costs.run, runWords(run, at, true));
      }
      offerKnown(normal, at, put);
      if (script === 'han') offerJoined(normal, at, put);
      offerUnknown(normal, at, scripts, put);
    });
  };
}
