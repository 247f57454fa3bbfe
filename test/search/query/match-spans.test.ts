import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasTerm,
  joinSpans,
  matchSpans,
  searchable,
} from '../../../src/search/query/match-spans.ts';

const marked = (text: string, ...terms: string[]) =>
  matchSpans(text, terms).map(([start, end]) => text.slice(start, end));

test('Japanese words are marked as they stand, in any width', () => {
  expect(marked('新しいﾊﾟｽﾜｰﾄﾞの再発行', 'パスワード', '発行')).toEqual(['ﾊﾟｽﾜｰﾄﾞ', '発行']);
});

test('words that touch are marked as one', () => {
  expect(marked('利用料金の支払い', '利用', '料金')).toEqual(['利用料金']);
});

test('a single character is marked only where nothing longer is', () => {
  expect(marked('請求書と領収書', '領収', '書')).toEqual(['領収書']);
  expect(marked('請求書', '書')).toEqual(['書']);
});

test('English words are marked whole, whatever their ending', () => {
  expect(marked('Deleted accounts delete nothing else', 'deleting')).toEqual(['Deleted', 'delete']);
});

test('the beginning of an English word is the word while it is typed', () => {
  expect(marked('Your password', 'pass')).toEqual(['password']);
  expect(marked('Your password', 'word')).toEqual([]);
});

test('a number is only itself', () => {
  expect(marked('15 of 2015', '15')).toEqual(['15']);
});

test('an empty term is nowhere', () => {
  expect(hasTerm(searchable('本文'), '')).toBe(false);
});

const character = fc.constantFrom(
  'ﾊ',
  'ﾟ',
  'ハ',
  'パ',
  '㍻',
  '平',
  'Ａ',
  'a',
  'é',
  '漢',
  '😀',
  ' ',
);
const text = fc.string({ unit: character, maxLength: 30 });
const term = fc.string({ unit: character, minLength: 1, maxLength: 3 });

test('marks are in order, apart, and inside the text, also where folding changes lengths', () => {
  fc.assert(
    fc.property(text, fc.array(term, { maxLength: 4 }), (original, terms) => {
      let last = -1;
      for (const [start, end] of matchSpans(original, terms)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(original.length);
        last = end;
      }
    }),
  );
});

test('joining spans twice changes nothing', () => {
  const span = fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }))
    .map(([start, length]) => [start, start + length] as const);
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      expect(joinSpans(joinSpans(spans))).toEqual(joinSpans(spans));
    }),
  );
});
