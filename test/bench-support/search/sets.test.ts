import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../../src/model/input-error.ts';
import { contentSets } from '../../bench/search/content-sets.ts';
import { ndjsonSets } from '../../bench/search/ndjson-sets.ts';
import { contentRoot, minimal } from '../../support/content-root.ts';

const lines = (...objects: readonly object[]) =>
  objects.map((object) => `${JSON.stringify(object)}\n`).join('');
const doc = (id: string, more: object = {}) => ({ id, lang: 'ja', title: id, body: '文', ...more });
const query = (id: string, more: object = {}) => ({
  id,
  lang: 'ja',
  query: '質問',
  relevant: ['a'],
  ...more,
});
/** A folder of one set, of these lines. */
const folder = (docs: string, queries: string) =>
  contentRoot({ 'one.docs.ndjson': docs, 'one.queries.ndjson': queries });

test('a set is two files of one name, in order of the names', () => {
  const root = contentRoot({
    'b.docs.ndjson': lines(doc('a')),
    'b.queries.ndjson': lines(query('q')),
    'a.docs.ndjson': lines(doc('a', { asks: ['どこ'] }), doc('b')),
    'a.queries.ndjson': `${lines(query('q', { kind: 'kana', related: ['b'] }))}\n`,
    'README.md': 'text',
  });
  const [first, second] = ndjsonSets(root);
  expect([first?.id, second?.id]).toEqual(['a', 'b']);
  expect(first).toEqual({
    id: 'a',
    locale: 'ja',
    docs: [
      { id: 'a', locale: 'ja', title: 'a', body: '文', asks: ['どこ'] },
      { id: 'b', locale: 'ja', title: 'b', body: '文', asks: [] },
    ],
    queries: [
      { id: 'q', locale: 'ja', query: '質問', relevant: ['a'], related: ['b'], kind: 'kana' },
    ],
  });
});

test('without a folder, or with one that is not there, there is no set', () => {
  expect(ndjsonSets(undefined)).toEqual([]);
  expect(ndjsonSets(join(contentRoot({}), 'nowhere'))).toEqual([]);
  expect(ndjsonSets(contentRoot({}))).toEqual([]);
});

test('languages of one file are sets of their own, with their own articles', () => {
  const english = { lang: 'en' };
  const sets = ndjsonSets(
    folder(lines(doc('a'), doc('a', english)), lines(query('q'), query('r', english))),
  );
  expect(sets.map(({ id, docs, queries }) => [id, docs.length, queries.length])).toEqual([
    ['one-ja', 1, 1],
    ['one-en', 1, 1],
  ]);
  expect(sets[1]?.docs[0]?.locale).toBe('en');
});

const wrong: readonly (readonly [what: string, docs: string, queries: string, at: RegExp])[] = [
  ['a line that is no JSON', `${lines(doc('a'))}{"id": x}\n`, '', /one\.docs\.ndjson:2:8 .*JSON/],
  ['an article without a title', lines(doc('a', { title: '' })), '', /docs\.ndjson:1:1 [^]*title/],
  ['an unknown key', lines(doc('a', { name: 'b' })), '', /docs\.ndjson:1:1 [^]*name/],
  ['an id that is used twice', lines(doc('a'), doc('a')), '', /docs\.ndjson:2:1 .*"a"/],
  [
    'a query that nothing answers',
    lines(doc('a')),
    lines(query('p'), query('q', { relevant: ['b'] })),
    /queries\.ndjson:2:1 .*"q"/,
  ],
  [
    'a query that only another language answers',
    lines(doc('a')),
    lines(query('q', { lang: 'en' })),
    /queries\.ndjson:1:1 .*"q"/,
  ],
];

test.each(wrong)('%s is refused with its place', (_, docs, queries, at) => {
  const root = folder(docs, queries);
  expect(() => ndjsonSets(root)).toThrow(InputError);
  expect(() => ndjsonSets(root)).toThrow(at);
});

test('articles without queries are refused', () => {
  const root = contentRoot({ 'one.docs.ndjson': lines(doc('a')) });
  expect(() => ndjsonSets(root)).toThrow(/one\.queries\.ndjson/);
});

const article = (head: string, body: string) => `---\n${head}\n---\n\n${body}\n`;

test('a content root gives its published articles and its search tests by locale', async () => {
  const root = contentRoot({
    ...minimal,
    'articles/ja/billing/pay.mdx': article(
      'title: 支払う\ndescription: 支払い方法です。\nasks: [(どこ|いつ)で払う]\nkeywords: [コンビニ]',
      '<Callout type="note">**今月**の分は<Ruby rt="みせ">店</Ruby>で払えます。</Callout>\n\n- 現金',
    ),
    'articles/ja/billing/later.mdx': article('title: 下書き\nstatus: draft', '本文'),
    'articles/en/billing/pay.mdx': article('title: Pay', 'In a shop.'),
    'glossary.yaml': '- { term: 支払い, words: [払い込み] }\n',
    'search-tests.yaml':
      '- { locale: en, query: pay, expect: [billing/pay] }\n- { locale: ja, query: 払う, expect: [billing/pay, billing/check-bill], rank: 1 }\n',
  });
  const [english, japanese, ...more] = await contentSets(root);
  expect(more).toEqual([]);
  expect(english).toEqual({
    id: 'content-en',
    locale: 'en',
    docs: [{ id: 'billing/pay', locale: 'en', title: 'Pay', body: 'In a shop.', asks: [] }],
    queries: [{ id: '1', locale: 'en', query: 'pay', relevant: ['billing/pay'] }],
    glossary: [],
  });
  expect(japanese?.queries).toEqual([
    { id: '2', locale: 'ja', query: '払う', relevant: ['billing/pay', 'billing/check-bill'] },
  ]);
  expect(japanese?.glossary).toEqual([{ term: '支払い', locale: 'ja', words: ['払い込み'] }]);
  expect(japanese?.docs.map(({ id }) => id)).toEqual(['billing/check-bill', 'billing/pay']);
  expect(japanese?.docs[1]).toEqual({
    id: 'billing/pay',
    locale: 'ja',
    title: '支払う',
    body: '支払い方法です。\n今月の分は店で払えます。\n現金',
    asks: ['どこで払う', 'いつで払う', 'コンビニ'],
  });
});

test('a content root without search tests gives no set, one with a mistake its place', async () => {
  expect(await contentSets(contentRoot(minimal))).toEqual([]);
  const queries = { 'search-tests.yaml': '- { locale: ja, query: 請求, expect: [] }\n' };
  await expect(contentSets(contentRoot({ ...minimal, ...queries }))).rejects.toThrow(
    /search-tests\.yaml:1:/,
  );
  const broken = {
    'articles/ja/billing/broken.mdx': article('title: 壊れた', 'よい行\n\n<Callout>'),
  };
  await expect(contentSets(contentRoot({ ...minimal, ...broken }))).rejects.toThrow(
    /broken\.mdx:7:\d+ /,
  );
});
