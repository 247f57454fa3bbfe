import { expect, test } from 'vitest';
import { answersTerms, bestPassage } from '../../../src/search/query/best-passage.ts';
import type { WeighedTerm } from '../../../src/search/query/rank-matches.ts';

const term = (text: string, rarity = 1): WeighedTerm => ({
  text,
  rarity,
  weight: 1,
  strong: true,
  marked: true,
});
const light = (text: string): WeighedTerm => ({ ...term(text, 0.2), strong: false, marked: false });
const article = {
  title: '領収書を受け取る',
  asks: ['領収書を受け取る', 'レシートがほしい'],
  keywords: ['控え'],
  blocks: [
    '請求のページを開きます。発行を押すと、宛名を入力できます。',
    '宛名は後から変えられません。',
  ],
};

test('the customers’ question is shown where it matches', () => {
  expect(bestPassage(article, [term('レシート')])).toEqual({
    kind: 'ask',
    text: 'レシートがほしい',
    spans: [[0, 4]],
  });
});

test('else the sentence with most of the telling words, with its words marked', () => {
  expect(bestPassage(article, [term('宛名'), term('変え')])).toEqual({
    kind: 'sentence',
    text: '宛名は後から変えられません。',
    spans: [
      [0, 2],
      [6, 8],
    ],
  });
});

test('a rare word tells more than two common ones', () => {
  const passage = bestPassage(article, [term('宛名', 0.2), term('変え', 0.2), term('請求', 1)]);
  expect(passage?.text).toBe('請求のページを開きます。');
});

test('an ask that only repeats the title is not shown', () => {
  expect(bestPassage(article, [term('領収書')])?.kind).toBe('sentence');
});

test('without a match the article’s beginning is shown, unmarked', () => {
  expect(bestPassage(article, [term('電波')])).toEqual({
    kind: 'sentence',
    text: '請求のページを開きます。',
    spans: [],
  });
});

test('grammar finds a sentence but is not marked', () => {
  expect(bestPassage(article, [light('ません')])).toMatchObject({
    text: '宛名は後から変えられません。',
    spans: [],
  });
});

test('an article without text has nothing to show', () => {
  expect(bestPassage({ ...article, asks: [], blocks: [] }, [term('宛名')])).toBeUndefined();
});

test('an article answers where any word that carries meaning stands anywhere in it', () => {
  expect(answersTerms(article, [term('控え'), term('電波')])).toBe(true);
  expect(answersTerms(article, [term('電波'), light('ます')])).toBe(false);
});

test('a query of nothing but numbers is answered only by all of them, in what readers see', () => {
  const hotline = { ...article, keywords: ['99999'], blocks: ['電話は090-555-0100です。'] };
  const answers = (...numbers: string[]) =>
    answersTerms(
      hotline,
      numbers.map((text) => term(text)),
    );
  expect(answers('99999')).toBe(false);
  expect(answers('090', '1234', '5678')).toBe(false);
  expect(answers('090', '555', '0100')).toBe(true);
  expect(answers('090', '電話')).toBe(true);
});
