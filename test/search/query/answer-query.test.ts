import { expect, test } from 'vitest';
import { partText } from '../../../src/search/article-text.ts';
import { answerQuery } from '../../../src/search/query/answer-query.ts';
import type { Filters, Match, SearchIndex } from '../../../src/search/query/search-index.ts';

interface Doc {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly filters?: Filters;
}

/** An index that finds a word where it stands in the text, and whatever `wild` says. */
function fakeIndex(docs: readonly Doc[], wild: readonly string[] = []): SearchIndex {
  const toMatch = ({ url, title, text, filters = {} }: Doc): Match => ({
    id: url,
    score: 1,
    load: async () => ({
      url,
      title,
      content: partText('blocks', text),
      filters: Object.fromEntries(Object.entries(filters).map(([key, value]) => [key, [value]])),
    }),
  });
  return {
    search: async (word, filters = {}) =>
      docs
        .filter(({ filters: own = {} }) =>
          Object.entries(filters).every(([key, value]) => own[key] === value),
        )
        .filter(({ text, url }) => word === null || text.includes(word) || wild.includes(url))
        .map(toMatch),
  };
}

const docs: readonly Doc[] = [
  {
    url: '/ja/a/receipt/',
    title: '領収書を受け取る',
    text: '領収書はマイページにあります。',
    filters: { category: 'お支払い', code: '417' },
  },
  { url: '/ja/a/stop/', title: '料金が届かない', text: '料金の領収書も見られます。' },
  { url: '/ja/b/top/', title: 'よくある一', text: '一', filters: { popular: 'yes', place: '1' } },
  { url: '/ja/b/next/', title: 'よくある二', text: '二', filters: { popular: 'yes', place: '2' } },
];
const ask = (query: string, index = fakeIndex(docs), limit = 10) =>
  answerQuery(index, { query, locale: 'ja', limit });
const urls = ({ hits }: Awaited<ReturnType<typeof ask>>) => hits.map(({ href }) => href);

test('articles that have more of the words stand first', async () => {
  const answer = await ask('料金の領収書');
  expect(answer.kind).toBe('found');
  expect(urls(answer)).toEqual(['/ja/a/stop/', '/ja/a/receipt/']);
  expect(answer.hits[1]?.category).toBe('お支払い');
});

test('no more articles than asked for are read', async () => {
  expect(urls(await ask('領収書 料金', undefined, 1))).toEqual(['/ja/a/stop/']);
});

test('a spoken code leads to its article first', async () => {
  const answer = await ask('番号４１７');
  expect(answer.kind).toBe('found');
  expect(answer.hits[0]).toMatchObject({ href: '/ja/a/receipt/', code: '417' });
});

test('a code that no article has finds nothing by itself', async () => {
  expect((await ask('999')).kind).toBe('none');
});

test('articles that the index found without any telling word are only near', async () => {
  const answer = await ask('電波', fakeIndex(docs, ['/ja/a/stop/']));
  expect(answer.kind).toBe('near');
  expect(urls(answer)).toEqual(['/ja/a/stop/']);
});

test('where nothing matches, the popular articles stand in their order', async () => {
  const answer = await ask('電波');
  expect(answer.kind).toBe('none');
  expect(urls(answer)).toEqual(['/ja/b/top/', '/ja/b/next/']);
});

test('an address outside the site is never linked', async () => {
  const index = fakeIndex([{ url: '//evil.example/', title: 'x', text: '電波' }]);
  expect(urls(await ask('電波', index))).toEqual(['/']);
});
