import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  mergeMatches,
  rankMatches,
  relevantMatches,
} from '../../../src/search/query/rank-matches.ts';
import type { Match } from '../../../src/search/query/search-index.ts';

const match = (id: string, score: number): Match => ({
  id,
  score,
  load: () => Promise.reject(new Error('not read')),
});
const list = (weight: number, ...matches: Match[]) => ({ weight, matches });
const shape = (matches: readonly Match[]) => matches.map(({ id, score }) => [id, score]);

test('scores are multiplied by the weight of their word and summed by article', () => {
  const merged = mergeMatches([
    list(1, match('a', 2), match('b', 3)),
    list(0.5, match('a', 4), match('c', 1)),
  ]);
  // a: 2 + 0.5 × 4 = 4; b: 3; c: 0.5 × 1
  expect(shape(merged)).toEqual([
    ['a', 4],
    ['b', 3],
    ['c', 0.5],
  ]);
});

test('equal scores stand in order of id', () => {
  expect(shape(mergeMatches([list(1, match('b', 1), match('a', 1))]))).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});

test('no words, no matches', () => {
  expect(mergeMatches([])).toEqual([]);
});

test('the order of the words does not matter', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const matches = fc.uniqueArray(fc.tuple(id, fc.integer({ min: 1, max: 9 })), {
    selector: ([key]) => key,
  });
  fc.assert(
    fc.property(fc.array(matches, { maxLength: 4 }), (found) => {
      const lists = found.map((each) => list(1, ...each.map(([key, score]) => match(key, score))));
      expect(shape(mergeMatches(lists.toReversed()))).toEqual(shape(mergeMatches(lists)));
    }),
  );
});

const term = (text: string) => ({ text, weight: 1, strong: true, marked: true });

test('a rare word is more telling than a common one', async () => {
  const found: Readonly<Record<string, readonly Match[]>> = {
    rare: [match('a', 1)],
    common: [match('a', 1), match('b', 1), match('c', 1)],
  };
  const index = { search: async (word: string | null) => found[word ?? ''] ?? [] };
  const { matches, terms } = await rankMatches(index, [term('rare'), term('common')]);
  expect(matches.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  const [rare, common] = terms.map(({ rarity }) => rarity);
  expect(rare).toBeGreaterThan(common ?? 1);
});

test('a match far below the best one is not worth counting', () => {
  const kept = relevantMatches([match('a', 10), match('b', 3), match('c', 2.9)]);
  expect(kept.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(relevantMatches([])).toEqual([]);
});

test('a term that is nowhere finds the words that begin as it does', async () => {
  const asked: string[] = [];
  const words = ['キャンセル', '暴力'];
  const index = {
    search: (word: string | null) => {
      asked.push(word ?? '');
      const found = words.filter((each) => each.startsWith(word ?? ''));
      return Promise.resolve(found.map((each) => match(each, 1)));
    },
  };
  const found = async (text: string) =>
    (await rankMatches(index, [term(text)])).matches.map(({ id }) => id);
  expect(await found('キャセル')).toEqual(['キャンセル']);
  expect(await found('暴走族')).toEqual(['暴力']);
  expect(await found('メモ')).toEqual([]);
  expect(await found('xyz')).toEqual([]);
  expect(asked).toEqual(['キャセル', 'キャ', '暴走族', '暴走', '暴', 'メモ', 'xyz', 'xy']);
});
