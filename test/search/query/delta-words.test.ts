import { coarse } from '../../../src/search/coarse-numbers.ts';
import { expect, test } from 'vitest';
import { wordIndex } from '../../../src/search/index/word-index.ts';
import { withDelta } from '../../../src/search/query/delta-words.ts';
import { openWords, type WordReader } from '../../../src/search/query/word-reader.ts';
import type { DeltaArticle } from '../../../src/search/word-files.ts';
import { headOf, indexedArticle, indexFiles, memoryReader } from '../support/words-in-memory.ts';

const index = wordIndex(
  [
    indexedArticle(
      'a',
      { heads: [headOf(['plan']), headOf(['offer'])], words: [['plan', 2]], length: 8 },
      { code: '417', popular: 1, prior: 9, solves: true, facets: { category: ['Plans'] } },
    ),
    indexedArticle(
      'b',
      { heads: [headOf(['plan', 'end'])], words: [['plan', 5]], length: 11 },
      {
        code: '418',
        popular: 2,
        prior: 3,
        solves: true,
        facets: { category: ['Leaving'], appliesTo: ['A'] },
      },
    ),
  ],
  { keyCount: () => 0 },
);

const changed: DeltaArticle = {
  url: '/en/a/',
  title: 'A new plan',
  content: '',
  filters: { category: ['New'], appliesTo: ['A', 'B'], code: ['419'] },
  code: '419',
  length: 6,
  heads: [['new', 'plan'], ['change']],
  terms: [
    ['plan', 3],
    ['fresh', 1],
  ],
};

const opened = (): Promise<WordReader> => openWords(memoryReader(indexFiles('en', index)), 'en');

test('what is gone is no more, and what came has numbers after the others', async () => {
  const { postings, site } = withDelta(await opened(), { gone: ['a'], articles: [changed] });
  // Titles: two of a, one of b, then two of the changed article.
  expect(Object.fromEntries(await postings(['plan', 'offer', 'fresh', 'new', 'change']))).toEqual({
    plan: { heads: [2, 3], articles: [1, 2], counts: [5, 3], unlisted: 0 },
    fresh: { heads: [], articles: [2], counts: [1], unlisted: 0 },
    new: { heads: [3], articles: [], counts: [], unlisted: 0 },
    change: { heads: [4], articles: [], counts: [], unlisted: 0 },
  });
  expect(site).toMatchObject({
    articles: ['a', 'b', '/en/a/'],
    lengths: coarse([8, 11, 6]),
    heads: [2, 1, 2],
    popular: [1],
    solving: [1],
    priors: [9, 3, 0],
  });
  expect(site.norms).toHaveLength(2 + 1 + 2);
});

test('a code of what is gone leads nowhere, one of what came leads there', async () => {
  const { site } = withDelta(await opened(), { gone: ['a'], articles: [changed] });
  expect(site.codes).toEqual(['', '418', '419']);
});

test('facets of what came stand beside those that there were', async () => {
  const { site } = withDelta(await opened(), { gone: [], articles: [changed] });
  expect(site.facets).toEqual({
    category: { values: ['Leaving', 'Plans', 'New'], of: [[1], [0], [2]] },
    appliesTo: { values: ['A', 'B'], of: [[], [0], [0, 1]] },
  });
});

test('a facet that only what came has is empty for all the others', async () => {
  const base = await opened();
  const { category } = base.site.facets;
  const bare = { ...base, site: { ...base.site, facets: category ? { category } : {} } };
  const { site } = withDelta(bare, { gone: [], articles: [changed] });
  expect(site.facets['appliesTo']).toEqual({ values: ['A', 'B'], of: [[], [], [0, 1]] });
});

test('without a change everything is as it was', async () => {
  const base = await opened();
  const { postings, site } = withDelta(base, { gone: [], articles: [] });
  expect(await postings(['plan', 'offer'])).toEqual(await base.postings(['plan', 'offer']));
  expect(site).toEqual(base.site);
});

test('where nothing is known of what customers need, nothing is said of what came either', async () => {
  const base = await opened();
  const bare = { ...base, site: { ...base.site, priors: [] } };
  expect(withDelta(bare, { gone: [], articles: [changed] }).site.priors).toEqual([]);
});

test('a name that the index does not have is gone already', async () => {
  const { postings } = withDelta(await opened(), { gone: ['z'], articles: [] });
  expect((await postings(['plan'])).get('plan')?.articles).toEqual([0, 1]);
});
