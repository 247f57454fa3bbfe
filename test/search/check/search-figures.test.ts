import { expect, test } from 'vitest';
import {
  againstGoals,
  failingResults,
  figuresByLocale,
  goalsOf,
  searchFigures,
} from '../../../src/search/check/search-figures.ts';
import type { SearchResult } from '../../../src/search/check/search-results.ts';

/** What search answers to a row whose expected article is at a rank (0: nowhere). */
function result(query: string, rank: number, more: Partial<SearchResult> = {}): SearchResult {
  return {
    test: { query, locale: 'ja', expect: ['a/right'], rank: 3 },
    row: 0,
    kind: 'found',
    first: { id: rank === 1 ? 'a/right' : 'a/wrong', title: 'A' },
    rank: rank === 0 ? undefined : rank,
    ...more,
  };
}

const first = result('first', 1);
const third = result('third', 3, { kind: 'near' });
const wrong = result('wrong', 4);
const nothing = result('nothing', 0, { kind: 'none', first: undefined });
const all = [first, third, wrong, nothing];
const queries = (results: readonly SearchResult[]) => results.map(({ test: { query } }) => query);

test('a right first article is a hit, another one that is shown as the answer is wrong', () => {
  expect(searchFigures(all)).toEqual({ rows: 4, hit1: 1, hit3: 2, wrong1: 1, zero: 1, missed: 2 });
});

test('an answer that is shown as close is not wrong, however wrong its first article is', () => {
  expect(searchFigures([result('near', 5, { kind: 'near' })])).toMatchObject({
    wrong1: 0,
    missed: 1,
  });
});

test('a right article after a wrong one is a hit among three, and wrong all the same', () => {
  expect(searchFigures([result('second', 2)])).toMatchObject({
    hit1: 0,
    hit3: 1,
    wrong1: 1,
    missed: 0,
  });
});

test('a row misses the rank that it asks for itself', () => {
  const strict = { query: 'code', locale: 'ja', expect: ['a/right'], rank: 1 };
  const patient = { ...strict, rank: 10 };
  expect(searchFigures([result('', 2, { test: strict })]).missed).toBe(1);
  expect(searchFigures([result('', 10, { test: patient })])).toMatchObject({ missed: 0, hit3: 0 });
});

test('each locale has figures of its own, in order of its first row', () => {
  const english = result('e', 1, {
    test: { query: 'e', locale: 'en', expect: ['a/right'], rank: 3 },
  });
  expect(figuresByLocale([english, ...all]).map(([locale, { rows, hit1 }]) => [locale, rows, hit1]))
    // Worked out by hand: one English row, which is right; four Japanese ones, of which one is.
    .toEqual([
      ['en', 1, 1],
      ['ja', 4, 1],
    ]);
});

test('a share that is just reached is reached, both ways', () => {
  const exact = { atLeast: { hit1: 0.25, hit3: 0.5 }, atMost: { wrong1: 0.25, zero: 0.25 } };
  expect(goalsOf(all, exact)).toEqual([
    { measure: 'hit1', bound: 'atLeast', share: 0.25, isReached: true },
    { measure: 'hit3', bound: 'atLeast', share: 0.5, isReached: true },
    { measure: 'wrong1', bound: 'atMost', share: 0.25, isReached: true },
    { measure: 'zero', bound: 'atMost', share: 0.25, isReached: true },
  ]);
  const more = { atLeast: { hit1: 0.26, hit3: 0.51 }, atMost: { wrong1: 0.24, zero: 0.24 } };
  expect(goalsOf(all, more).map(({ isReached }) => isReached)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('of nothing stated, and of no rows, nothing is missing', () => {
  expect(goalsOf(all, { atLeast: {}, atMost: {} })).toEqual([]);
  expect(goalsOf([], { atLeast: { hit1: 1 }, atMost: {} })).toMatchObject([{ isReached: true }]);
});

test('the rows named against a goal are those that keep it from being reached', () => {
  const against = (atLeast: { hit1?: number; hit3?: number }, atMost = {}) =>
    queries(againstGoals(all, goalsOf(all, { atLeast, atMost })));
  expect(against({ hit1: 1 })).toEqual(['third', 'wrong', 'nothing']);
  expect(against({ hit3: 1 })).toEqual(['wrong', 'nothing']);
  expect(against({}, { wrong1: 0 })).toEqual(['wrong']);
  expect(against({}, { zero: 0 })).toEqual(['nothing']);
  // A goal that is reached names nobody.
  expect(against({ hit1: 0.2 }, { zero: 0 })).toEqual(['nothing']);
});

test('without anything stated, rows to look at are wrong or beyond their rank', () => {
  expect(queries(failingResults(all, []))).toEqual(['wrong', 'nothing']);
  const goals = goalsOf(all, { atLeast: { hit1: 1 }, atMost: {} });
  expect(queries(failingResults(all, goals))).toEqual(['third', 'wrong', 'nothing']);
});
