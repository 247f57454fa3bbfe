import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxQueryLength, normalizeQuery } from '../../../src/search/query/normalize-query.ts';

test.each([
  ['ＳＩＭ　ｶｰﾄﾞ', 'sim カード'],
  [' How  do\nI ', 'how do i'],
  ['', ''],
  ['　', ''],
])('%j is looked up as %j', (typed, query) => {
  expect(normalizeQuery(typed)).toBe(query);
});

test('a query is read up to its 200th character, also where a character becomes several', () => {
  expect(normalizeQuery('あ'.repeat(300))).toBe('あ'.repeat(maxQueryLength));
  expect(normalizeQuery('㍿'.repeat(200))).toHaveLength(maxQueryLength);
  expect(normalizeQuery('ﾊﾟ'.repeat(150))).toBe('パ'.repeat(maxQueryLength / 2));
  // ㍿ becomes four, so that the space is the last one that is read.
  expect(normalizeQuery(`㍿${'あ'.repeat(195)} い`)).toBe(`株式会社${'あ'.repeat(195)}`);
});

test('a query as it is looked up is looked up as it is, and has no space too many', () => {
  const unit = fc.oneof(
    fc.constantFrom('㍿', '😀', 'あ', ' ', '　', 'ﾊﾟ', 'Ａ', '\n', '\uD83D', '\u00A0'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  const typed = fc.array(unit, { maxLength: 260, size: 'max' }).map((units) => units.join(''));
  fc.assert(
    fc.property(typed, (given) => {
      const query = normalizeQuery(given);
      expect(Array.from(query).length).toBeLessThanOrEqual(maxQueryLength);
      expect(query).not.toMatch(/^\s|\s$|\s\s/u);
    }),
  );
});
