import { seededDice } from '../../../src/voc/sample/dice.ts';
import { categories } from './categories.ts';
import { nameOf, namesKnown } from './names.ts';
import { speech, templates, type BenchLocale, type Subject } from './speech.ts';

/** What is fixed about a pair of articles (one a locale) before a word of them is written. */
export interface ArticleHead {
  /** `<category>/<slug>`, the same in both locales. */
  readonly id: string;
  readonly category: string;
  readonly subject: Subject;
  readonly title: Readonly<Record<BenchLocale, string>>;
}

/** The head of pair `number`, from 0. It depends on nothing else, so any article can link to any. */
export function articleHead(seed: string, number: number): ArticleHead {
  const dice = seededDice(`${seed}/head/${number}`);
  const nouns = templates.en.words['noun'] ?? [];
  const category = dice.pick(categories, ({ weight }) => weight)?.id ?? '';
  const topicIndex = Math.floor(dice.throw() * nouns.length);
  const nameIndex = Math.floor(dice.throw() * namesKnown(number));
  const code = `E-${1000 + Math.floor(dice.throw() * 9000)}`;
  const subject = { pairs: number, nameIndex, topicIndex, code };
  const kind = Math.floor(dice.throw() * templates.ja.titles.length);
  const titleIn = (locale: BenchLocale) => {
    const title = templates[locale].titles[kind] ?? '';
    return speech(locale, dice, subject, () => '')(title);
  };
  const words = `${nouns[topicIndex] ?? ''} ${nameOf(nameIndex).en} ${number + 1}`;
  const slug = words.toLowerCase().replaceAll(' ', '-');
  const title = { ja: titleIn('ja'), en: titleIn('en') };
  return { id: `${category}/${slug}`, category, subject, title };
}
