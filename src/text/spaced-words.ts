import type { CutWords, Word } from './word.ts';
import { wordKey } from './word-key.ts';

/** Words between spaces, as they are written: letters and digits, joined by hyphens and the like. */
const written = /[\p{L}\p{M}\p{N}]+(?:[-_.'’][\p{L}\p{M}\p{N}]+)*/gu;
const part = /\p{N}+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** In other languages an apostrophe joins words: l’adresse, dell'ordine. */
const foreignPart = /\p{N}+|[\p{L}\p{M}]+/gu;
const isNumber = (text: string) => /^\p{N}+$/u.test(text);

/** English contractions, all of function words: I'd, it's, don't. */
const contraction =
  /['’](?:d|m|ve|re|ll|t)$|^(?:it|what|that|he|she|there|here|who|how|where|when|let)['’]s$/u;

/** Function words of English, and the light words of requests and questions. */
const englishFunctionWords = new Set(
  (
    'able also anyone anything help just kind like need please possible really somehow someone something ' +
    'sure tell try trying want way ' +
    'a about am an and any are as at be been but by can could did do does for from get had has have how ' +
    'i im if in into is it its me my no not of on or our should so some than that the their them then ' +
    'there these they this to us was we were what when where which who why will with would you your'
  ).split(' '),
);

/** A word without apostrophes and the possessive's s. */
const bare = (text: string) => text.replace(/['’]s$/u, '').replace(/['’]/gu, '');

/** Latin letters without their accents, which many leave out when they type. */
const withoutAccents = (text: string) =>
  text.replace(/[^\P{sc=Latin}a-z]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));

/**
 * The words of one run of letters and digits: its parts, and where it has several also the whole
 * (`wi-fi`: wi, fi, wifi; `E-5012`: e, 5012, e5012).
 */
export function runWords(run: string, at: number, isEnglish: boolean): Word[] {
  const parts = [...run.matchAll(isEnglish ? part : foreignPart)].map(
    ({ 0: text, index }): Word => {
      const word = isEnglish ? bare(text) : withoutAccents(text);
      const kind = isNumber(text)
        ? 'number'
        : isEnglish && (englishFunctionWords.has(word) || contraction.test(text))
          ? 'function'
          : 'content';
      return { text, at: at + index, kind, keys: [wordKey(word)] };
    },
  );
  if (parts.length < 2) return parts;
  const letters = run.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const joined = isEnglish ? letters : withoutAccents(letters);
  const kind = isNumber(joined) ? 'number' : 'content';
  const whole: Word = { text: run, at, kind, keys: [joined] };
  return [...parts, whole];
}

/** Runs whose words are kept: texts repeat theirs, and without an end codes would fill the memory. */
const maxRuns = 20_000;

/** The words of a language that is written with spaces. */
export function spacedWords(locale: string): CutWords {
  const isEnglish = /^en\b/i.test(locale);
  const known = new Map<string, readonly Word[]>();
  const wordsOf = (run: string): readonly Word[] => {
    const kept = known.get(run);
    if (kept) return kept;
    if (known.size === maxRuns) known.clear();
    const words = runWords(run, 0, isEnglish);
    known.set(run, words);
    return words;
  };
  return (normal) =>
    [...normal.matchAll(written)].flatMap(({ 0: run, index }) =>
      wordsOf(run).map(({ text, at, kind, keys }) => ({ text, at: at + index, kind, keys })),
    );
}
