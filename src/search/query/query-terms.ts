import { fold } from '../../text/fold.ts';
import { words } from '../../text/words.ts';

/** Longest query that is read, in characters. */
export const maxQueryLength = 200;

/** Most terms that one query asks the index for. */
const maxTerms = 32;

/** One word to look up: how much its matches count, and whether it carries meaning of its own. */
export interface Term {
  readonly text: string;
  /** Factor on the index's score, in 0–1. */
  readonly weight: number;
  /** Whether a match alone makes an article an answer. */
  readonly strong: boolean;
  /** Whether the place of a match is worth showing. */
  readonly marked: boolean;
}

const plain = { weight: 1, strong: true, marked: true } as const;
/** Grammar and light verbs: measured best a little under half of a content word. */
const light = { weight: 0.4, strong: false, marked: false } as const;
const inflected = { weight: 0.7, strong: true, marked: true } as const;
/** The characters of an inflected word: 忘れた and 忘れて meet in 忘. */
const stem = { weight: 0.5, strong: false, marked: false } as const;
const stopWord = { weight: 0.3, strong: false, marked: false } as const;

const hiragana = /^[\p{sc=Hiragana}ー]+$/u;
const okurigana = /^(\p{sc=Han}+)\p{sc=Hiragana}+$/u;

/** Function words of English, as every stop list has them. */
const stopWords = new Set(
  (
    'a about am an and any are as at be been but by can could did do does for from get had has have ' +
    "how i i'm if in into is it its me my no not of on or our should so some than that the their them " +
    'then there these they this to us was we were what when where which who why will with would you your'
  ).split(' '),
);

function japaneseTerms(word: string): Term[] {
  if (hiragana.test(word)) return word.length === 1 ? [] : [{ text: word, ...light }];
  const root = okurigana.exec(word)?.[1];
  if (root === undefined) return [{ text: word, ...plain }];
  return [
    { text: word, ...inflected },
    { text: root, ...stem },
  ];
}

function termsOf(word: string, language: string | undefined): Term[] {
  if (language === 'ja') return japaneseTerms(word);
  if (language === 'en' && stopWords.has(word)) return [{ text: word, ...stopWord }];
  return [{ text: word, ...plain }];
}

/** A word of a query that has no content words: kana that nobody converted may well be one. */
function asContent(text: string): Term {
  const isWord = text.length > 1;
  return { text, weight: 1, strong: isWord, marked: isWord };
}

/** A query as it is looked up: NFKC, lower case, single spaces, at most 200 characters. */
export function normalizeQuery(query: string): string {
  const capped = Array.from(query).slice(0, maxQueryLength).join('');
  const folded = fold(capped).replace(/\s+/gu, ' ').trim();
  return Array.from(folded).slice(0, maxQueryLength).join('').trim();
}

/**
 * The terms of a query, each once, in order, content words before others where there are too many.
 * A query of nothing but grammar keeps all its words, so that something is found.
 */
export function queryTerms(query: string, locale: string): Term[] {
  const all = words(normalizeQuery(query), locale);
  const [language] = locale.split('-');
  const terms = new Map<string, Term>();
  for (const term of all.flatMap((word) => termsOf(word, language)))
    if ((terms.get(term.text)?.weight ?? 0) < term.weight) terms.set(term.text, term);
  const kept = [...terms.values()];
  if (!kept.some(({ strong }) => strong))
    return [...new Set(all)].slice(0, maxTerms).map(asContent);
  if (kept.length <= maxTerms) return kept;
  return [...kept].sort((a, b) => b.weight - a.weight).slice(0, maxTerms);
}
