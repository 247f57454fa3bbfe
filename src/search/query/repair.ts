import type { Lexicon, LexiconWord } from '../../text/lexicon.ts';
import { scriptOf } from '../../text/scripts.ts';
import type { CutWords, Word } from '../../text/word.ts';

/** By what a misspelt query is mended. */
export interface RepairKnowledge {
  readonly cut: CutWords;
  readonly lexicon: Lexicon;
  /** Whether a word is understood although the site does not have it. */
  readonly isUnderstood: (key: string) => boolean;
}

/** Shortest word that is mended by a letter, by script: shorter ones are near to too much. */
const minLength = { han: 3, katakana: 3, hiragana: 4, letter: 5, digit: Infinity, other: Infinity };

/** Whether one text becomes the other by a letter more, less or other, or two side by side swapped. */
export function isOneEditAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [left, right] = [a.slice(same), b.slice(same)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}

/** Shortest English word in which one letter may stand for another: shorter ones are words of their own. */
const minSubstituted = 8;

/** Whether one letter stands for another, which in kana is easily mistyped, in English rarely. */
const isSubstituted = (a: string, b: string) =>
  a.length === b.length && Array.from(a).sort().join('') !== Array.from(b).sort().join('');

/** Whether a word may be a misspelling of another one. */
function isMisspelt(text: string, word: string): boolean {
  if (text.charAt(0) !== word.charAt(0) || !isOneEditAway(text, word)) return false;
  const isLetters = scriptOf(text.charAt(0)) === 'letter';
  return !(isLetters && text.length < minSubstituted && isSubstituted(text, word));
}

/** Whether the site knows a word, or what it means. */
function isKnown({ kind, keys, text }: Word, { lexicon, isUnderstood }: RepairKnowledge): boolean {
  if (kind === 'function' || kind === 'number') return true;
  if (lexicon.find(text)) return true;
  return keys.some((key) => lexicon.keyCount(key) > 0 || isUnderstood(key));
}

const swapped = (text: string, at: number) =>
  `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;

/** Where two characters of a word may have been swapped: of one script, in one word. */
function swapPlaces(normal: string, { text, at }: Word): number[] {
  return Array.from({ length: text.length - 1 }, (_, index) => at + index).filter((place) => {
    const [a, b] = [normal.charAt(place), normal.charAt(place + 1)];
    return a !== b && scriptOf(a) === scriptOf(b);
  });
}

/** The query with two characters of an unknown word swapped, if it then is words of the site; the fewest of them. */
function bySwap(normal: string, word: Word, knowledge: RepairKnowledge): string | undefined {
  const end = word.at + word.text.length;
  const mended = swapPlaces(normal, word).flatMap((place) => {
    const text = swapped(normal, place);
    const words = knowledge
      .cut(text)
      .filter(({ at, text: own }) => at < end && at + own.length > word.at);
    const isWhole = words.every(
      ({ kind, text: own }) =>
        (kind === 'content' || kind === 'suffix') && knowledge.lexicon.find(own) !== undefined,
    );
    const isLong = words.some(({ text: own }) => own.length > 1);
    return isWhole && isLong ? [{ text, count: words.length }] : [];
  });
  return mended.sort((a, b) => a.count - b.count)[0]?.text;
}

/** The word of the site that an unknown word is one letter away from, the most frequent one. */
function byLetter({ text }: Word, { lexicon }: RepairKnowledge): LexiconWord | undefined {
  if (text.length < minLength[scriptOf(text.charAt(0))]) return undefined;
  return lexicon.words
    .filter((word) => word.kind === 'content' && word.count > 0 && word.text.length >= 3)
    .filter((word) => isMisspelt(text, word.text))
    .reduce<LexiconWord | undefined>(
      (best, each) => (best === undefined || each.count > best.count ? each : best),
      undefined,
    );
}

/** Most words of a query that are mended. */
const maxRepairs = 2;

/**
 * The query with its misspelt words mended by the words of the site; undefined where nothing is
 * misspelt, or nothing on the site is near it.
 *
 * @param normal in its normal form
 */
export function repairQuery(normal: string, knowledge: RepairKnowledge): string | undefined {
  let text = normal;
  for (let round = 0; round < maxRepairs; round += 1) {
    const unknown = knowledge
      .cut(text)
      .filter((word) => word.text.length > 1 && !isKnown(word, knowledge));
    const mended = unknown
      .map((word) => {
        const near = byLetter(word, knowledge);
        return (
          bySwap(text, word, knowledge) ??
          (near && `${text.slice(0, word.at)}${near.text}${text.slice(word.at + word.text.length)}`)
        );
      })
      .find((each) => each !== undefined);
    if (mended === undefined) break;
    text = mended;
  }
  return text === normal ? undefined : text;
}

/** Shortest beginning of a word that stands for it while it is typed, and most words that it stands for. */
const minBeginning = 2;
const maxBeginnings = 4;

/** The words of the site that begin with an unknown last word of a query, the most frequent first. */
export function wordsBeginning({ text }: Word, lexicon: Lexicon): LexiconWord[] {
  if (text.length < minBeginning && scriptOf(text) !== 'han') return [];
  return lexicon.words
    .filter((word) => word.kind === 'content' && word.text.length > text.length)
    .filter((word) => word.text.startsWith(text))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, maxBeginnings);
}
