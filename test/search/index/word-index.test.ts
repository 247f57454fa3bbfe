import fc from 'fast-check';
import { coarse } from '../../../src/search/coarse-numbers.ts';
import { expect, test } from 'vitest';
import {
  bodyTerms,
  headTerms,
  wordIndex,
  type IndexedArticle,
  type WordIndex,
} from '../../../src/search/index/word-index.ts';
import { openWords } from '../../../src/search/query/word-reader.ts';
import { rarityOf } from '../../../src/search/terms.ts';
import {
  headOf,
  indexedArticle,
  indexFiles,
  memoryReader,
  termsOf,
} from '../support/words-in-memory.ts';

/** A site that has 領収 as a word, and nothing else that is made of two characters. */
const lexicon = { keyCount: (key: string) => (key === '領収' ? 1 : 0) };
const open = (index: WordIndex) => openWords(memoryReader(indexFiles('en', index)), 'en');

test('a pair that the site has as a word is that word, another one stands for itself', () => {
  const head = headOf(['領収', '書'], { pairs: ['領収', '収書'], characters: ['収'] });
  expect(headTerms(head, lexicon)).toEqual(['領収', '書', '²収書', '¹収']);
});

test('a word counts also where it is part of a longer one', () => {
  const pairs = [
    ['領収', 3],
    ['収書', 1],
  ] as const;
  const part = bodyTerms(termsOf({ words: [['書', 2]], pairs }), lexicon);
  expect(Object.fromEntries(part)).toEqual({ 書: 2, 領収: 3, '²収書': 1 });
  const both = bodyTerms(termsOf({ words: [['領収', 4]], pairs, characters: ['領'] }), lexicon);
  expect(Object.fromEntries(both)).toEqual({ 領収: 4, '²収書': 1, '¹領': 1 });
});

const articles: readonly IndexedArticle[] = [
  indexedArticle(
    'a',
    { heads: [headOf(['plan']), headOf(['offer'])], words: [['plan', 12]], length: 7 },
    { facets: { category: ['Plans'], appliesTo: ['A', 'B'] }, code: '417', popular: 2, prior: 9 },
  ),
  indexedArticle(
    'b',
    {
      words: [
        ['refund', 1],
        ['plan', 3],
      ],
      length: 5,
    },
    { facets: { category: ['Billing'] }, popular: 1, solves: true },
  ),
  indexedArticle('c', { heads: [headOf(['plan', 'refund'])] }),
];

test('titles and questions are numbered over all articles, and counts are kept up to eight', async () => {
  const { postings } = await open(wordIndex(articles, lexicon));
  expect(Object.fromEntries(await postings(['plan', 'offer', 'refund', 'other']))).toEqual({
    plan: { heads: [0, 2], articles: [0, 1], counts: [8, 3], unlisted: 0 },
    offer: { heads: [1], articles: [], counts: [], unlisted: 0 },
    refund: { heads: [2], articles: [1], counts: [1], unlisted: 0 },
  });
});

test('what the index says of articles stands in their order', () => {
  expect(wordIndex(articles, lexicon).site).toMatchObject({
    articles: ['a', 'b', 'c'],
    lengths: coarse([7, 5, 0]),
    heads: [2, 0, 1],
    codes: ['417', '', ''],
    popular: [1, 0],
    priors: [9, 0, 0],
    solving: [1],
    facets: {
      appliesTo: { values: ['A', 'B'], of: [[0, 1], [], []] },
      category: { values: ['Billing', 'Plans'], of: [[1], [0], []] },
    },
  });
});

test('where nothing is known of what customers need, nothing is said of it', () => {
  const unknown = articles.map((article) => ({ ...article, prior: undefined }));
  expect(wordIndex(unknown, lexicon).site.priors).toEqual([]);
});

test('the norm of a title is the sum of what its terms tell, less for what is no whole word', () => {
  const head = headOf(['plan'], { light: ['my'], pairs: ['収書'], characters: ['収'] });
  const { site } = wordIndex(
    [indexedArticle('a', { heads: [head] }), indexedArticle('b', {})],
    lexicon,
  );
  // One of two articles has each term: plan counts 1, my 0.3, the pair 0.35, the kanji 0.3.
  expect(site.norms).toBe(coarse([(1 + 0.3 + 0.35 + 0.3) * rarityOf(1, 2)]));
});

test('an index of nothing can be opened', async () => {
  const { postings, site } = await open(wordIndex([], lexicon));
  expect(site.articles).toEqual([]);
  expect(await postings(['plan'])).toEqual(new Map());
});

const term = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  fc.constantFrom('plan', 'refund', '支払', '²収書', '¹収', 'ろぐいん', '5012'),
);
const terms = fc.uniqueArray(term, { maxLength: 8 });
const counted = fc.uniqueArray(fc.tuple(term, fc.integer({ min: 1, max: 8 })), {
  selector: ([name]) => name,
  maxLength: 8,
});
const someSite = fc.array(fc.record({ heads: fc.array(terms, { maxLength: 3 }), words: counted }), {
  maxLength: 12,
});

test('what is written of any terms is what is read', async () => {
  await fc.assert(
    fc.asyncProperty(someSite, async (given) => {
      const made = given.map(({ heads, words }, at) =>
        indexedArticle(`${at}`, { heads: heads.map((each) => headOf(each)), words }),
      );
      const { postings } = await open(wordIndex(made, lexicon));
      const heads = given.flatMap((article) => article.heads);
      const asked = [...heads.flat(), ...given.flatMap(({ words }) => words.map(([name]) => name))];
      const found = await postings([...asked, 'nowhere']);
      expect(new Set(found.keys())).toEqual(new Set(asked));
      for (const [name, own] of found) {
        expect(own.heads).toEqual(heads.flatMap((each, at) => (each.includes(name) ? [at] : [])));
        const standing = given.flatMap(({ words }, at) =>
          words.flatMap(([each, count]) => (each === name ? [[at, count]] : [])),
        );
        expect(own.articles.map((article, at) => [article, own.counts[at]])).toEqual(standing);
      }
    }),
    { numRuns: 60 },
  );
});
