import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { answerQuery } from '../../../src/search/query/answer-query.ts';
import type { SearchIndex } from '../../../src/search/query/search-index.ts';
import { buildSearchIndex } from '../support/build-search-index.ts';
import { digests, entry, openBundle } from '../support/bundle.ts';

const entries: readonly SearchEntry[] = [
  entry('pay/receipt', {
    title: '領収書を受け取る',
    asks: ['レシートがほしい', 'レシートを再発行したい'],
    code: '417',
    blocks: ['請求のページを開きます。', '宛名は後から変えられません。'],
  }),
  entry('pay/method', {
    title: '支払い方法を変える',
    keywords: ['ＶＩＳＡ'],
    popular: 1,
    blocks: ['カードの番号を入力します。領収書はカード会社が出します。'],
  }),
  entry('line/slow', {
    title: 'データ通信が遅い',
    category: '電波・通信',
    appliesTo: ['プランA'],
    blocks: ['ｽﾏﾎを再起動します。'],
  }),
  entry('pay/refund', {
    locale: 'en',
    title: 'When do I get my refund?',
    category: 'Billing',
    blocks: ['Refunds are paid within ten days.'],
  }),
  entry('pay/cancel', {
    locale: 'en',
    title: 'Cancel your plan',
    category: 'Billing',
    blocks: ['Open the account page.'],
  }),
];

let root = '';
const opened = new Map<string, SearchIndex>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sakini-index-'));
  await buildSearchIndex({ entries, outDir: join(root, 'a') });
  for (const locale of ['ja', 'en']) opened.set(locale, await openBundle(join(root, 'a'), locale));
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(root, { recursive: true });
});

async function ask(query: string, locale = 'ja') {
  const index = opened.get(locale);
  if (index === undefined) throw new Error(`no index of ${locale}`);
  return answerQuery(index, { query, locale, limit: 10 });
}

test('the same articles give the same bytes, in any order', async () => {
  await buildSearchIndex({ entries: entries.toReversed(), outDir: join(root, 'b') });
  expect(await digests(join(root, 'b'))).toEqual(await digests(join(root, 'a')));
});

test('ready-made interfaces are not shipped', async () => {
  const names = await readdir(join(root, 'a'));
  expect(names.filter((name) => /(ui|highlight)/.test(name))).toEqual([]);
  expect(names).toContain('pagefind.js');
});

test('a sentence finds its article, though no article has all of its words', async () => {
  const { kind, hits } = await ask('レシートを失くしたので再発行してもらえますか');
  expect(kind).toBe('found');
  expect(hits[0]).toMatchObject({
    href: '/help/ja/pay/receipt/',
    title: '領収書を受け取る',
    category: 'お支払い',
    passage: { kind: 'ask', text: 'レシートを再発行したい' },
  });
});

test('a word in the title counts more than the same word in a body', async () => {
  const { hits } = await ask('領収書');
  expect(hits.map(({ href }) => href)).toEqual(['/help/ja/pay/receipt/', '/help/ja/pay/method/']);
});

test('width does not matter, on either side', async () => {
  expect((await ask('visa')).hits[0]?.href).toBe('/help/ja/pay/method/');
  expect((await ask('スマホ')).hits[0]?.href).toBe('/help/ja/line/slow/');
});

test('another form of an English word finds the article, and the locales do not mix', async () => {
  const { hits } = await ask('cancelling plans', 'en');
  expect(hits.map(({ href }) => href)).toEqual(['/help/en/pay/cancel/']);
  expect(hits[0]?.passage?.text).toBe('Open the account page.');
});

test('a spoken code finds its article', async () => {
  const { hits } = await ask('４１７');
  expect(hits[0]).toMatchObject({ href: '/help/ja/pay/receipt/', code: '417' });
});

test('what stands nowhere finds what most people look for', async () => {
  const { kind, hits } = await ask('xyzzy');
  expect(kind).toBe('none');
  expect(hits.map(({ href }) => href)).toEqual(['/help/ja/pay/method/']);
});

test('results can be narrowed by category and product', async () => {
  const index = opened.get('ja');
  const found = await index?.search(null, { category: '電波・通信', appliesTo: 'プランA' });
  expect(found).toHaveLength(1);
});
