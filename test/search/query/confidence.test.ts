import { coarse } from '../../../src/search/coarse-numbers.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidence, evidenceOf, type Evidence } from '../../../src/search/query/confidence.ts';
import type { QueryPlan, QueryTerm } from '../../../src/search/query/query-plan.ts';
import type { RankedArticle } from '../../../src/search/query/rank-words.ts';
import type { Postings } from '../../../src/search/query/word-reader.ts';
import type { WordKind } from '../../../src/text/word.ts';

const term = (name: string, fields: Partial<QueryTerm> = {}): QueryTerm => ({
  term: name,
  weight: 1,
  origin: 'word',
  word: name,
  ...fields,
});
const plan = (terms: readonly QueryTerm[], kind: WordKind = 'content'): QueryPlan => ({
  terms,
  words: terms.map(({ word }) => ({ text: word, at: 0, kind, keys: [word] })),
});
const articles = (...scores: readonly number[]): RankedArticle[] =>
  scores.map((score, article) => ({ article, score, coverage: 0.5, head: 0 }));
const site = { lengths: coarse([5, 5, 5, 5]), heads: [1, 1, 0, 0] };

function evidence(
  asked: QueryPlan,
  standing: Readonly<Record<string, Partial<Postings>>>,
  ranked = articles(10),
) {
  const postings = new Map(
    Object.entries(standing).map(([name, own]) => [
      name,
      { heads: [], articles: [], counts: [], unlisted: 0, ...own },
    ]),
  );
  const rarities = new Map([...postings.keys()].map((name) => [name, 1]));
  return evidenceOf(asked, { postings, words: { articles: ranked, rarities }, site });
}

test('without an article nothing is known', () => {
  expect(evidence(plan([term('plan')]), {}, [])).toBeUndefined();
});

test('an article that has all words, in its text or a title, has the whole share', () => {
  const two = plan([term('plan'), term('offer')]);
  expect(evidence(two, { plan: { articles: [0] }, offer: { heads: [0] } })?.share).toBe(1);
});

test('words that only others have are missing by their rarity, and those that nobody has by more', () => {
  const two = plan([term('plan'), term('offer')]);
  const elsewhere = evidence(two, { plan: { articles: [0] }, offer: { heads: [1] } });
  expect(elsewhere?.share).toBe(1 / 2);
  const nowhere = evidence(two, { plan: { articles: [0] } });
  expect(nowhere?.share).toBeLessThan(1 / 2);
});

test('another word of the meaning counts for most of the word', () => {
  const terms = [term('plan'), term('offer', { origin: 'meaning', weight: 0.5, word: 'plan' })];
  const share = (standing: Readonly<Record<string, Partial<Postings>>>) =>
    evidence({ terms, words: plan([term('plan')]).words }, standing)?.share ?? 0;
  const meant = share({ plan: { articles: [1] }, offer: { articles: [0] } });
  expect(meant).toBeCloseTo(0.7, 12);
  expect(share({ plan: { articles: [0] }, offer: { articles: [0] } })).toBe(1);
  expect(share({ plan: { articles: [1] }, offer: { articles: [1] } })).toBe(0);
});

test('parts of words are no words', () => {
  const part = term('¹領', { origin: 'part', weight: 0.3, word: '領' });
  expect(evidence({ terms: [part], words: [] }, { '¹領': { articles: [0] } })?.share).toBe(0);
});

test('an article lacks a number of a query of nothing but numbers: nothing is known', () => {
  const numbers = plan([term('090'), term('1234')], 'number');
  expect(evidence(numbers, { '090': { articles: [0] } })).toBeUndefined();
  expect(evidence(numbers, { '090': { articles: [0] }, '1234': { articles: [0] } })?.share).toBe(1);
  const mixed = { ...numbers, words: [...numbers.words, ...plan([term('plan')]).words] };
  expect(evidence(mixed, { '090': { articles: [0] } })?.share).toBe(1 / (1 + missing));
});

/** What a word is worth here that no article has: 0.8 of the rarity of one that none of four has. */
const missing = 0.8 * Math.log(1 + (4 + 0.5) / 0.5);

test('how far the best article is ahead is a share of its score', () => {
  const known = { plan: { articles: [0] } };
  const one = plan([term('plan')]);
  expect(evidence(one, known, articles(10, 6, 5, 4, 3, 2))).toMatchObject({
    lead: 0.4,
    leadOfPage: 0.8,
  });
  expect(evidence(one, known)).toMatchObject({ lead: 1, leadOfPage: 1 });
  expect(evidence(one, known, articles(10, 10))).toMatchObject({ lead: 0 });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const some = fc.record({ coverage: share, share, lead: share, leadOfPage: share });

test('more of anything never makes an answer less sure', () => {
  const names = ['coverage', 'share', 'lead', 'leadOfPage'] as const;
  fc.assert(
    fc.property(some, fc.constantFrom(...names), share, (given: Evidence, name, value) => {
      const more = { ...given, [name]: Math.max(given[name], value) };
      expect(confidence(more)).toBeGreaterThanOrEqual(confidence(given));
    }),
  );
});

test('all evidence is sure, none is not, and to have all words is not enough', () => {
  const none = { coverage: 0, share: 0, lead: 0, leadOfPage: 0 };
  expect(confidence({ coverage: 1, share: 1, lead: 1, leadOfPage: 1 })).toBeGreaterThan(0);
  expect(confidence(none)).toBeLessThan(0);
  expect(confidence({ ...none, share: 1 })).toBeLessThan(0);
});
