import { expect, test } from 'vitest';
import type { EvalSet } from '../../bench/search/eval-set.ts';
import { parts, takeAway } from '../../bench/search/trust/take-away.ts';
import { runTrust } from '../../bench/search/trust/trust-bench.ts';
import { trustOf, trustSum, trustTable, type Said } from '../../bench/search/trust/trust.ts';

const doc = (id: string) => ({ id, locale: 'ja', title: id, body: id, asks: [] });
const ids = Array.from({ length: 40 }, (_, at) => `記事${at}`);
const set: EvalSet = {
  id: 'small',
  locale: 'ja',
  docs: ids.map(doc),
  queries: ids.map((id, at) => ({
    id: String(at),
    locale: 'ja',
    query: id,
    relevant: [id],
    related: at === 0 ? ['記事1'] : [],
  })),
};

test('each query loses its answers in one part, and every part takes some', () => {
  const reduced = Array.from({ length: parts }, (_, part) => takeAway(set, part));
  const lost = set.queries.map(
    (_, at) => reduced.filter(({ queries }) => queries[at]?.answerable === 'no').length,
  );
  // The second article goes with the first one, too, of which it answers a part.
  expect(lost.filter((_, at) => at > 1)).toEqual(ids.slice(2).map(() => 1));
  for (const { docs, queries } of reduced) {
    expect(docs.length).toBeLessThan(ids.length);
    const left = new Set(docs.map(({ id }) => id));
    for (const { relevant, answerable } of queries)
      if (answerable === 'yes') expect(relevant.some((id) => left.has(id))).toBe(true);
  }
});

test('what a query loses does not depend on the other queries', () => {
  const lost = (given: EvalSet) =>
    takeAway(given, 0).queries.flatMap(({ id, answerable }) => (answerable === 'no' ? [id] : []));
  const half = { ...set, queries: set.queries.slice(20) };
  expect(lost(half)).toEqual(lost(set).filter((id) => Number(id) >= 20));
});

test('a query of which only a part is left is neither answered nor unanswerable', () => {
  const lostIn = (id: string) =>
    Array.from({ length: parts }, (_, part) => part).find((part) =>
      takeAway({ ...set, queries: set.queries.slice(1) }, part).docs.every((one) => one.id !== id),
    );
  const other = ids.slice(3).find((id) => lostIn(id) !== lostIn('記事2')) ?? '';
  const query = { id: 'x', locale: 'ja', query: 'x' };
  const queries = [
    { ...query, relevant: ['記事2'], related: [other] },
    { ...query, relevant: [other], related: ['記事1'] },
    { ...query, relevant: [other], related: [] },
  ];
  const reduced = takeAway({ ...set, queries }, lostIn('記事2') ?? 0);
  expect(reduced.queries.map(({ answerable }) => answerable)).toEqual(['no', 'partly', 'no']);
  const whole = takeAway({ ...set, queries }, -1);
  expect(whole.queries.map(({ answerable }) => answerable)).toEqual(['yes', 'yes', 'yes']);
});

const said = (
  answerable: Said['answerable'],
  first: string | undefined,
  isFound: boolean,
): Said => ({
  answerable,
  relevant: ['right'],
  first,
  isFound,
});

test('trust counts what is shown as found, apart by whether it is right', () => {
  const trust = trustOf([
    said('yes', 'right', true),
    said('yes', 'right', false),
    said('yes', 'wrong', true),
    said('yes', undefined, false),
    said('no', 'wrong', true),
    said('no', 'wrong', false),
    said('no', undefined, false),
    said('partly', 'wrong', true),
  ]);
  expect(trust).toEqual({
    unanswerable: 3,
    misled: 1,
    right: 2,
    rightFound: 1,
    queries: 7,
    wrong: 3,
    wrongFound: 2,
  });
  expect(trustSum([trust, trust]).wrong).toBe(6);
  const table = trustTable([{ set: 'small', whole: trustOf([]), reduced: trust }]);
  expect(table.split('\n').at(-1)).toBe(
    '| small | 3 | 0.333 (0.06–0.79) | 2 | 0.500 (0.09–0.91) | 0.429 | 0.286 | — | — |',
  );
});

test('a site is asked whole and with each part of its answers taken away', async () => {
  const { whole, reduced } = await runTrust(set);
  expect([whole.queries, whole.unanswerable]).toEqual([40, 0]);
  expect(reduced.queries).toBe(parts * 40);
  expect(reduced.unanswerable).toBeGreaterThanOrEqual(40);
  expect(whole.right).toBe(40);
});
