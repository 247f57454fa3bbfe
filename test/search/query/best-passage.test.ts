import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleText } from '../../../src/search/article-text.ts';
import * as passages from '../../../src/search/query/best-passage.ts';
import type { PassageTerm } from '../../../src/search/query/best-passage.ts';

const bestPassage = (article: ArticleText, terms: readonly PassageTerm[]) =>
  passages.bestPassage(passages.passagesOf(article), terms);

const term = (text: string, rarity = 1): PassageTerm => ({
  texts: [text],
  rarity,
  isMarked: true,
});
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

test('a question is shown before a sentence that says little more, not before one that says much more', () => {
  const both = { ...article, asks: ['宛名は'] };
  const kindOf = (rarity: number) =>
    bestPassage(both, [term('宛名', 1), term('変え', rarity)])?.kind;
  expect(kindOf(0.3)).toBe('ask');
  expect(kindOf(0.5)).toBe('sentence');
});

test('a rare word tells more than two common ones', () => {
  const passage = bestPassage(article, [term('宛名', 0.2), term('変え', 0.2), term('請求', 1)]);
  expect(passage?.text).toBe('請求のページを開きます。');
});

test('a word is found in any of its forms, and counts once', () => {
  const forms: PassageTerm = { texts: ['変わら', '変え', '後'], rarity: 1, isMarked: true };
  const passage = bestPassage(article, [forms, term('請求', 1.5)]);
  expect(passage?.text).toBe('請求のページを開きます。');
  expect(bestPassage(article, [forms])).toMatchObject({
    text: '宛名は後から変えられません。',
    // The single character before it is not marked beside a longer match.
    spans: [[6, 8]],
  });
});

test('an ask that only repeats the title is not shown', () => {
  expect(bestPassage(article, [term('領収書')])?.kind).toBe('sentence');
});

test('without a match the article’s beginning is shown, unmarked', () => {
  const start = { kind: 'sentence', text: '請求のページを開きます。', spans: [] };
  expect(bestPassage(article, [term('電波')])).toEqual(start);
  expect(bestPassage(article, [])).toEqual(start);
});

test('what says little finds a sentence but is not marked', () => {
  expect(bestPassage(article, [{ ...term('ません', 0.2), isMarked: false }])).toMatchObject({
    text: '宛名は後から変えられません。',
    spans: [],
  });
});

test('an article without text has nothing to show', () => {
  expect(bestPassage({ ...article, asks: [], blocks: [] }, [term('宛名')])).toBeUndefined();
});

test('a passage is as short as two lines, and its marks stand in it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'宛名をｶﾞ。 a1😀'), maxLength: 200 });
  const terms = fc.array(
    fc.constantFrom('宛名', '宛', 'ガ', 'a1').map((each) => term(each)),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(text, terms, (block, asked) => {
      const passage = bestPassage({ ...article, asks: [], blocks: [block] }, asked);
      if (passage === undefined) return;
      expect(passage.text.length).toBeLessThanOrEqual(122);
      expect(passage.text.isWellFormed()).toBe(true);
      let last = 0;
      for (const [from, to] of passage.spans) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(passage.text.length);
    }),
  );
});
