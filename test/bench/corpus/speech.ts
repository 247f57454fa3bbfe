import type { Dice } from '../../../src/voc/sample/dice.ts';
import { nameOf, namesKnown } from './names.ts';
import * as english from './words-en.ts';
import * as japanese from './words-ja.ts';

export type BenchLocale = 'ja' | 'en';
export const benchLocales: readonly BenchLocale[] = ['ja', 'en'];

/** The templates of one language. */
interface Templates {
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly sentences: readonly string[];
  readonly steps: readonly string[];
  readonly points: readonly string[];
  readonly headings: readonly string[];
  readonly titles: readonly string[];
  readonly asks: readonly string[];
}

export const templates: Readonly<Record<BenchLocale, Templates>> = {
  ja: {
    words: japanese.wordsJa,
    sentences: japanese.sentencesJa,
    steps: japanese.stepsJa,
    points: japanese.pointsJa,
    headings: japanese.headingsJa,
    titles: japanese.titlesJa,
    asks: japanese.asksJa,
  },
  en: {
    words: english.wordsEn,
    sentences: english.sentencesEn,
    steps: english.stepsEn,
    points: english.pointsEn,
    headings: english.headingsEn,
    titles: english.titlesEn,
    asks: english.asksEn,
  },
};

const monthsEn =
  'January February March April May June July August September October November December';

/** What an article is about: fills the slots that stay the same throughout it. */
export interface Subject {
  /** Pairs of articles written before: how many names there are to speak of. */
  readonly pairs: number;
  readonly nameIndex: number;
  /** Place of the topic among the nouns, the same in both languages. */
  readonly topicIndex: number;
  readonly code: string;
}

/** A function that fills the slots of a template, `{noun}`, with words of a locale by these dice. */
export function speech(
  locale: BenchLocale,
  dice: Dice,
  subject: Subject,
  link: () => string,
): (template: string) => string {
  const { words } = templates[locale];
  const upTo = (count: number) => 1 + Math.floor(dice.throw() * count);
  const pick = (slot: string) => dice.pick(words[slot] ?? []) ?? slot;
  const kindOf = () => (dice.happens(0.4) ? `${pick('kind')}${locale === 'ja' ? '' : ' '}` : '');
  const thing = () => `${kindOf()}${pick('noun')}`;
  const otherName = () => {
    // Squared: a few names are in most mouths, and most are in few.
    const index = Math.floor(dice.throw() ** 2 * namesKnown(subject.pairs));
    return nameOf(index)[locale];
  };
  const ownName = (key: BenchLocale) => nameOf(subject.nameIndex)[key];
  const letter = () => String.fromCharCode(64 + upTo(26));
  const model = () => `${letter()}${letter()}-${upTo(40)}${upTo(9)}0`;
  const made: Readonly<Record<string, () => string>> = {
    topic: () => words['noun']?.[subject.topicIndex] ?? '',
    noun: thing,
    noun2: thing,
    name: () => (dice.happens(0.6) ? ownName(locale) : otherName()),
    name2: otherName,
    nameEn: () => ownName('en').toLowerCase(),
    code: () => (dice.happens(0.5) ? subject.code : `${letter()}-${1000 + upTo(8999)}`),
    model,
    model2: model,
    letter,
    number: () => String(upTo(dice.happens(0.7) ? 30 : 999)),
    month: () => (locale === 'ja' ? String(upTo(12)) : (dice.pick(monthsEn.split(' ')) ?? '')),
    day: () => String(upTo(28)),
    mm: () => String(upTo(12)).padStart(2, '0'),
    dd: () => String(upTo(28)).padStart(2, '0'),
    link,
  };
  return (template) => {
    // A slot that a template names twice says the same word twice.
    const said = new Map<string, string>();
    const fill = (text: string): string =>
      text.replace(/\{([a-z]+[A-Z0-9]?[a-z]*)\}/g, (_, slot: string) => {
        const word = said.get(slot) ?? fill(made[slot]?.() ?? pick(slot));
        said.set(slot, word);
        return word;
      });
    return fill(template);
  };
}
