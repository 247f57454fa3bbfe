import { expect, test } from 'vitest';
import { isUntried, withTrial } from '../../../src/voc/rank/trial-place.ts';

const entry = (id: string, hi: number, isNew = false) => ({ id, hi, isUntried: isNew });
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).join('');
const list = [
  entry('a', 9),
  entry('b', 8),
  entry('c', 7),
  entry('d', 1, true),
  entry('e', 4, true),
];

test('the new article that may be worth most gets the last place, and nothing else moves', () => {
  expect(ids(withTrial(list, 3))).toBe('abecd');
});

test('a new article that has a place by itself is trial enough', () => {
  expect(ids(withTrial([entry('n', 9, true), ...list], 3))).toBe('nabcde');
});

test('without a new article, or with room for all, the order stays', () => {
  expect(ids(withTrial(list.slice(0, 3), 2))).toBe('abc');
  expect(ids(withTrial(list, 10))).toBe('abcde');
});

test('new is younger than 60 days, untried is less than three visits', () => {
  const lastDay = Date.parse('2026-10-31') / 86_400_000;
  const article = { publishedOn: '2026-09-10', exposure: 1 };
  expect(isUntried(article, lastDay)).toBe(true);
  expect(isUntried({ ...article, publishedOn: '2026-08-01' }, lastDay)).toBe(false);
  expect(isUntried({ ...article, exposure: 3 }, lastDay)).toBe(false);
  expect(isUntried({ ...article, publishedOn: '' }, lastDay)).toBe(false);
});
