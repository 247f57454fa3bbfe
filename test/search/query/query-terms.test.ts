import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  maxQueryLength,
  normalizeQuery,
  queryTerms,
} from '../../../src/search/query/query-terms.ts';

const texts = (query: string, locale: string) => queryTerms(query, locale).map(({ text }) => text);

test('width and case do not matter', () => {
  expect(texts('ＳＩＭ ｶｰﾄﾞ', 'ja')).toEqual(['sim', 'カード']);
  expect(texts('SIM カード', 'ja')).toEqual(['sim', 'カード']);
});

test('single hiragana are dropped in Japanese, longer ones count less than content words', () => {
  const terms = queryTerms('カードが使えない', 'ja');
  expect(terms.map(({ text }) => text)).not.toContain('が');
  const weightOf = (text: string) => terms.find((term) => term.text === text)?.weight ?? 0;
  expect(weightOf('カード')).toBe(1);
  expect(weightOf('ない')).toBeLessThan(1);
  expect(weightOf('ない')).toBeGreaterThan(0);
});

test('an inflected word is also looked up by its characters', () => {
  expect(texts('忘れ', 'ja')).toEqual(['忘れ', '忘']);
});

test('a query of nothing but kana keeps its words as content words', () => {
  for (const { text, weight, strong } of queryTerms('つながらない', 'ja')) {
    expect(weight).toBe(1);
    expect(strong).toBe(text.length > 1);
  }
  expect(texts('の', 'ja')).toEqual(['の']);
});

test('English function words count little and are never shown as a match', () => {
  const terms = queryTerms('How do I cancel my plan', 'en');
  expect(terms.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['cancel', 'plan']);
  expect(terms.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['cancel', 'plan']);
});

test('a word stands once, however often it was typed', () => {
  expect(texts('plan plan PLAN', 'en')).toEqual(['plan']);
});

test('an empty query has no terms', () => {
  expect(queryTerms('', 'ja')).toEqual([]);
  expect(queryTerms('　。', 'ja')).toEqual([]);
});

test('a query is read up to its 200th character, and asks for at most 32 terms', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('㍿', '😀', 'あ', ' '), maxLength: 300, size: 'max' }),
      (query) => {
        expect(Array.from(normalizeQuery(query)).length).toBeLessThanOrEqual(maxQueryLength);
      },
    ),
  );
  const long = Array.from({ length: 90 }, (_, index) => `w${index}`).join(' ');
  expect(queryTerms(long, 'en').length).toBeLessThanOrEqual(32);
  expect(normalizeQuery('㍿'.repeat(200))).toHaveLength(maxQueryLength);
});

test('where words are too many, those that carry meaning stay', () => {
  const stops = 'how do i get to the in on at of for from with is are was it this that';
  const words = Array.from({ length: 20 }, (_, index) => `word${index}`);
  expect(texts(`${stops} ${words.join(' ')}`, 'en')).toEqual(expect.arrayContaining(words));
});
