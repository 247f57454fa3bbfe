import { isHiragana, toHiragana } from './scripts.ts';
import { functionWords } from './function-words-ja.ts';
import type { WordKind } from './word.ts';

/** A word as it stands in the texts of a site. */
export interface LexiconWord {
  /** In its normal form. */
  readonly text: string;
  readonly kind: WordKind;
  /** See `wordKey`. */
  readonly key: string;
  /** In hiragana; empty where the text is its own reading or has none. */
  readonly reading: string;
  /** How often it stands in the site's texts, about; 0 of a word that only a thesaurus has. */
  readonly count: number;
}

/** The words of a site in one locale, ready to be looked up. */
export interface Lexicon {
  readonly find: (text: string) => LexiconWord | undefined;
  /** Content words that are read so, the most frequent first. */
  readonly read: (kana: string) => readonly LexiconWord[];
  /** How often a key stands in the site's texts; 0 of a key that it has not. */
  readonly keyCount: (key: string) => number;
  /** The words of a key, the most frequent first. */
  readonly textsOf: (key: string) => readonly string[];
  readonly words: readonly LexiconWord[];
  /** Length of the longest word, as it is written or read. */
  readonly longest: number;
  /** Sum of all counts. */
  readonly total: number;
}

/** What grammar counts: a single kana is a particle more often than anything. */
const grammarCounts = { single: 200, longer: 60 } as const;

/** Most words that share a reading and are tried for it. */
const maxHomophones = 4;

const byCount = (a: LexiconWord, b: LexiconWord) => b.count - a.count || (a.text < b.text ? -1 : 1);

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Words of grammar, which a lexicon of Japanese always has. */
const grammarWords: readonly LexiconWord[] = functionWords.map((text) => ({
  text,
  kind: 'function',
  key: text,
  reading: '',
  count: text.length === 1 ? grammarCounts.single : grammarCounts.longer,
}));

/** The lexicon of a Japanese site: its words, with those of grammar as grammar. */
export function japaneseLexicon(words: readonly LexiconWord[]): Lexicon {
  const counts = new Map(words.map(({ text, count }) => [text, count]));
  const grammar = grammarWords.map((word) => ({
    ...word,
    count: word.count + (counts.get(word.text) ?? 0),
  }));
  return makeLexicon([...words, ...grammar]);
}

/** A lexicon of these words; of two with the same text the last one holds. */
export function makeLexicon(given: readonly LexiconWord[]): Lexicon {
  const words = new Map(given.map((word) => [word.text, word]));
  const readings = new Map<string, LexiconWord[]>();
  const keys = new Map<string, LexiconWord[]>();
  let longest = 0;
  let total = 0;
  for (const word of words.values()) {
    longest = Math.max(longest, word.text.length, word.reading.length);
    total += word.count;
    if (word.kind === 'function') continue;
    push(keys, word.key, word);
    const reading = word.reading || toHiragana(word.text);
    if (reading.length > 1 && isHiragana(reading) && reading !== word.text)
      push(readings, reading, word);
  }
  for (const list of [...readings.values(), ...keys.values()]) list.sort(byCount);
  const counts = new Map(
    [...keys].map(([key, list]) => [key, list.reduce((sum, { count }) => sum + count, 0)]),
  );
  return {
    find: (text) => words.get(text),
    read: (kana) => (readings.get(kana) ?? []).slice(0, maxHomophones),
    keyCount: (key) => counts.get(key) ?? 0,
    textsOf: (key) => (keys.get(key) ?? []).map(({ text }) => text),
    words: [...words.values()],
    longest,
    total,
  };
}
