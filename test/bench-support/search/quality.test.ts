import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  kindTable,
  qualityByKind,
  qualityOf,
  qualityRates,
  qualityTable,
  shareInterval,
  type Answered,
} from '../../bench/search/quality.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`);
/** An answer with the right article at a rank; 0 leaves it out. */
const at = (rank: number, kind?: string): Answered => ({
  relevant: ['right'],
  ids: rank === 0 ? ids(20) : [...ids(rank - 1), 'right', 'y', 'z'],
  ...(kind !== undefined && { kind }),
});

test('hits count up to their rank, and a reciprocal rank up to 10', () => {
  const answers = [at(1), at(3), at(4), at(6), at(10), at(11), at(0), { relevant: ['a'], ids: [] }];
  const quality = qualityOf(answers);
  expect(quality).toEqual({
    queries: 8,
    first: 1,
    firstThree: 2,
    firstFive: 3,
    reciprocalRanks: expect.closeTo(1 + 1 / 3 + 1 / 4 + 1 / 6 + 1 / 10, 12),
    empty: 1,
  });
  expect(qualityRates(quality)).toEqual({
    hitAt1: 1 / 8,
    hitAt3: 2 / 8,
    hitAt5: 3 / 8,
    mrrAt10: expect.closeTo(1.85 / 8, 12),
    zeroResults: 1 / 8,
  });
});

test('the best of several right articles counts, and one that is named twice counts once', () => {
  const { reciprocalRanks } = qualityOf([{ relevant: ['c', 'b'], ids: ['a', 'a', 'b', 'c'] }]);
  expect(reciprocalRanks).toBe(1 / 2);
});

test('of no queries there are no rates', () => {
  expect(qualityOf([])).toEqual({
    queries: 0,
    first: 0,
    firstThree: 0,
    firstFive: 0,
    reciprocalRanks: 0,
    empty: 0,
  });
  expect(qualityRates(qualityOf([])).hitAt1).toBeNaN();
});

test('kinds are counted apart, in order of their names; a query without a kind is in none', () => {
  const kinds = qualityByKind([at(1, 'typo'), at(2, 'kana'), at(0, 'typo'), at(1)]);
  expect([...kinds.keys()]).toEqual(['kana', 'typo']);
  expect(kinds.get('typo')).toMatchObject({ queries: 2, first: 1 });
  expect(kinds.get('kana')).toMatchObject({ queries: 1, first: 0, firstThree: 1 });
});

const answers = fc.array(
  fc.record({
    relevant: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    ids: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 15 }),
  }),
  { minLength: 1 },
);

test('a wider cut never counts fewer hits, and MRR lies between the first hits and all of them', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { queries, first, firstThree, firstFive, reciprocalRanks, empty } = qualityOf(given);
      expect(first).toBeLessThanOrEqual(firstThree);
      expect(firstThree).toBeLessThanOrEqual(firstFive);
      expect(firstFive + empty).toBeLessThanOrEqual(queries);
      expect(reciprocalRanks).toBeGreaterThanOrEqual(first);
      expect(reciprocalRanks).toBeLessThanOrEqual(first + (queries - first - empty) / 2);
    }),
  );
});

test('the order of the queries changes nothing but the last bits of a sum', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { reciprocalRanks, ...counts } = qualityOf(given);
      const turned = qualityOf(given.toReversed());
      expect(turned).toMatchObject(counts);
      expect(turned.reciprocalRanks).toBeCloseTo(reciprocalRanks, 9);
    }),
  );
});

test('the interval of a share is that of Wilson', () => {
  // 0 of 10: up to 1.96² / (10 + 1.96²) = 3.8416 / 13.8416.
  expect(shareInterval(0, 10)).toEqual([0, expect.closeTo(3.8416 / 13.8416, 12)]);
  // 5 of 10: 0.5 ± 1.96 / 13.8416 × √(25 / 10 + 3.8416 / 4).
  const [lo, hi] = shareInterval(5, 10);
  expect([lo, hi]).toEqual([expect.closeTo(0.2366, 4), expect.closeTo(0.7634, 4)]);
  expect(shareInterval(10, 10)[1]).toBe(1);
  expect(shareInterval(0, 0)).toEqual([0, 1]);
});

test('the table has an engine a line, and says why one has no figures', () => {
  const quality = qualityOf([at(1), at(2), at(0), { relevant: ['a'], ids: [] }]);
  const table = qualityTable([
    { name: 'ours', quality, bytes: 1_234_567, bytesPerQuery: 1250 },
    { name: 'theirs', note: 'a | b\nc' },
  ]);
  expect(table.split('\n')).toEqual([
    '| engine | queries | hit@1 | 95 % | hit@3 | hit@5 | MRR@10 | no result | first load kB | kB a query |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    '| ours | 4 | 0.250 | 0.05–0.70 | 0.500 | 0.500 | 0.375 | 0.250 | 1,235 | 1.3 |',
    '| theirs: a \\| b c | — | — | — | — | — | — | — | — | — |',
  ]);
});

test('the table by kind has an engine a column', () => {
  const table = kindTable(
    [
      { name: 'ours', kinds: qualityByKind([at(1, 'kana'), at(0, 'kana'), at(1, 'typo')]) },
      { name: 'theirs', kinds: qualityByKind([at(0, 'kana'), at(0, 'kana')]) },
    ],
    'hitAt1',
  );
  expect(table.split('\n')).toEqual([
    '| kind | queries | ours | theirs |',
    '| --- | --: | --: | --: |',
    '| kana | 2 | 0.500 | 0.000 |',
    '| typo | 1 | 1.000 | — |',
  ]);
});
