import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleList, type Candidate } from '../../../src/voc/rank/assemble-list.ts';

const candidate = (id: string, score: number, reason = id, data: Partial<Candidate> = {}) => ({
  ...{ id, score, solved: 0.5, shares: [{ reason, share: 1 }], opened: 0.65 },
  ...{ priority: 3, date: '' },
  ...data,
});
const even = new Map<string, number>();
const order = (candidates: readonly Candidate[], places = 10, weights = even) =>
  assembleList(candidates, { places, weights, attentionFall: 0.9 }).map(({ id }) => id);

test('articles on different problems stand by score', () => {
  const weights = new Map([...'abc'].map((reason) => [reason, 1]));
  const list = [candidate('b', 5), candidate('a', 9), candidate('c', 1)];
  expect(order(list, 10, weights)).toEqual(['a', 'b', 'c']);
});

test('a second article for the same problem gets only what the first one left', () => {
  const weights = new Map([
    ['refund', 1],
    ['lost', 1],
  ]);
  const list = [
    candidate('first', 100, 'refund'),
    candidate('second', 80, 'refund'),
    candidate('other', 60, 'lost'),
  ];
  // Placed first: 65 % open it, half are helped and 40 % of the rest stop: 0.65 · 0.7 are gone.
  // What is left of 80 is 80 · (1 − 0.455) = 43.6, less than 60.
  expect(order(list, 10, weights)).toEqual(['first', 'other', 'second']);
  // Beyond the places that people look at, the score alone decides.
  expect(order(list, 1, weights)).toEqual(['first', 'second', 'other']);
});

test('ties break by priority, then by the newest date, then by id', () => {
  expect(
    order([
      candidate('d', 1),
      candidate('c', 1),
      candidate('b', 1, 'b', { date: '2026-04-01' }),
      candidate('a', 1, 'a', { priority: 5 }),
    ]),
  ).toEqual(['a', 'b', 'c', 'd']);
});

test('every article stands in the list exactly once, in an order that the input order does not change', () => {
  const reasons = ['refund', 'lost', 'invoice'];
  const weights = new Map(reasons.map((reason, index) => [reason, index + 1]));
  const candidates = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      score: fc.integer({ min: 0, max: 5 }),
      reason: fc.constantFrom(...reasons),
    }),
    { selector: ({ id }) => id, maxLength: 25 },
  );
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 12 }), (drawn, places) => {
      const list = drawn.map(({ id, score, reason }) => candidate(id, score, reason));
      const ids = order(list, places, weights);
      expect(ids.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      expect(order(list.toReversed(), places, weights)).toEqual(ids);
    }),
  );
});
