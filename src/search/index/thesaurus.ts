import type { Lexicon } from '../../text/lexicon.ts';
import { normalForm } from '../../text/normal-form.ts';
import type { CutWords } from '../../text/word.ts';
import { wordKey } from '../../text/word-key.ts';
import { queryCutter } from '../query-cutter.ts';
import type { ThesaurusGroup } from '../word-files.ts';

/** Phrases that may stand for each other, as people write them. */
export interface PhraseGroup {
  readonly phrases: readonly string[];
  /** How well one stands for another, in 0–1. */
  readonly weight: number;
  /** Whether only words that the site does not have are to be understood by it. */
  readonly onlyUnknown?: boolean;
}

/** How well words of one meaning stand for each other, by who says so. */
export const groupWeights = { glossary: 0.8, support: 0.5, general: 0.4 } as const;

/** Longest phrase, in words. */
const maxWords = 2;

/**
 * The groups of a hand-made list: one a line, phrases parted by `|`, comments after `#`.
 */
export function parseGroups(text: string, weight: number): PhraseGroup[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/u, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({
      phrases: line
        .split('|')
        .map((phrase) => phrase.trim())
        .filter((phrase) => phrase !== ''),
      weight,
    }));
}

/** By what phrases are understood. */
interface PhraseKnowledge {
  readonly lexicon: Lexicon;
  /** Cuts phrases by the language. */
  readonly cut: CutWords;
  readonly locale: string;
}

/** The key of a phrase that is one word of the site; empty where that word says nothing. */
function ownKey(normal: string, lexicon: Lexicon): string | undefined {
  const word = lexicon.find(normal);
  if (word === undefined) return undefined;
  return word.kind === 'function' ? '' : word.key;
}

const isUsed = (key: string | undefined): key is string => key !== undefined && key !== '';

/** The phrases of a group as the keys of their words, each once. */
function phraseKeys(phrases: readonly string[], { lexicon, cut }: PhraseKnowledge): string[] {
  const keys = phrases.map((phrase) => {
    const normal = normalForm(phrase);
    const own = ownKey(normal, lexicon);
    if (own !== undefined) return own;
    const words = cut(normal).filter(({ kind }) => kind !== 'function');
    return words.length > maxWords ? '' : words.map((word) => word.keys[0]).join(' ');
  });
  return [...new Set(keys.filter(isUsed))];
}

/** One word, of a length that people type. */
const typed = /^[^\s\p{P}]{2,10}$/u;

/** The words of a group that the site has, and those that nothing on it explains. */
function unknownKeys(
  phrases: readonly string[],
  { lexicon }: PhraseKnowledge,
  cutBySite: CutWords,
): string[] {
  const words = phrases.map((phrase) => {
    const normal = normalForm(phrase);
    return { normal, key: ownKey(normal, lexicon) };
  });
  const known = words.map(({ key }) => key).filter(isUsed);
  if (known.length === 0) return [];
  const others = words
    .filter(({ normal, key }) => key === undefined && typed.test(normal))
    .filter(({ normal }) => cutBySite(normal).some(({ kind }) => kind === 'unknown'))
    .map(({ normal }) => wordKey(normal));
  return others.length === 0 ? [] : [...new Set([...known, ...others])];
}

/**
 * What of some groups is of use on a site: those with a phrase that its articles have, and another
 * one. Phrases come as the keys of their words; groups in the order in which they were given.
 */
export function siteThesaurus(
  groups: readonly PhraseGroup[],
  knowledge: PhraseKnowledge,
): ThesaurusGroup[] {
  const { lexicon, locale } = knowledge;
  const cutBySite = queryCutter(locale, lexicon);
  const isOfSite = (keys: string) => keys.split(' ').every((key) => lexicon.keyCount(key) > 0);
  return groups.flatMap(({ phrases, weight, onlyUnknown = false }): ThesaurusGroup[] => {
    if (onlyUnknown) {
      const keys = unknownKeys(phrases, knowledge, cutBySite);
      return keys.length > 1 ? [{ phrases: keys, weight, onlyUnknown }] : [];
    }
    const keys = phraseKeys(phrases, knowledge);
    return keys.length > 1 && keys.some(isOfSite) ? [{ phrases: keys, weight }] : [];
  });
}
