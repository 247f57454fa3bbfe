import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import type { SiteSearch } from '../../../src/search/query/site-search.ts';
import { openWords } from '../../../src/search/query/word-reader.ts';
import { buildSearchIndex } from '../support/build-search-index.ts';
import { bundleReader, digests, entry, openBundle } from '../support/bundle.ts';

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
const opened = new Map<string, SiteSearch>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sakini-index-'));
  await buildSearchIndex({ entries, outDir: join(root, 'a') });
  for (const locale of ['ja', 'en']) opened.set(locale, await openBundle(locale, join(root, 'a')));
});

afterAll(() => rm(root, { recursive: true }));

async function ask(query: string, locale = 'ja') {
  const search = opened.get(locale);
  if (search === undefined) throw new Error(`no index of ${locale}`);
  return search.answer({ query, limit: 10 });
}
const hrefs = async (query: string, locale = 'ja') =>
  (await ask(query, locale)).hits.map(({ href }) => href);

test('the same articles give the same bytes, in any order', async () => {
  await buildSearchIndex({ entries: entries.toReversed(), outDir: join(root, 'b') });
  expect(await digests(join(root, 'b'))).toEqual(await digests(join(root, 'a')));
});

test('ready-made interfaces are not shipped; the index of words stands beside Pagefind’s', async () => {
  const names = await readdir(join(root, 'a'));
  expect(names.filter((name) => /(ui|highlight)/.test(name))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'words']));
  const words = await readdir(join(root, 'a/words'), { recursive: true });
  expect(words).toEqual(expect.arrayContaining(['ja/site.kbw', 'ja/lexicon.kbw', 'ja/0.kbw']));
  expect(words).toEqual(expect.arrayContaining(['en/site.kbw', 'en/lexicon.kbw', 'en/0.kbw']));
});

test('an article without a word of its own is in no index, and the others are found', async () => {
  const odd = [entry('odd/0', { title: '？？' }), entry('odd/1', { title: '領収書' })];
  await buildSearchIndex({ entries: odd, outDir: join(root, 'odd') });
  const { site } = await openWords(bundleReader(join(root, 'odd')), 'ja');
  expect(site.articles).toHaveLength(1);
  const { answer } = await openBundle('ja', join(root, 'odd'));
  const { hits } = await answer({ query: '領収書', limit: 10 });
  expect(hits.map(({ href }) => href)).toEqual(['/help/ja/odd/1/']);
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
  expect(await hrefs('領収書')).toEqual(['/help/ja/pay/receipt/', '/help/ja/pay/method/']);
});

test('width does not matter, on either side', async () => {
  expect((await hrefs('visa'))[0]).toBe('/help/ja/pay/method/');
  expect((await hrefs('ｖｉｓａ'))[0]).toBe('/help/ja/pay/method/');
  expect((await hrefs('スマホ'))[0]).toBe('/help/ja/line/slow/');
});

test.each([
  ['しはらいほうほう', '/help/ja/pay/method/'],
  ['りょうしゅうしょ', '/help/ja/pay/receipt/'],
  ['支払方法', '/help/ja/pay/method/'],
  ['遅くなった', '/help/ja/line/slow/'],
  ['れしーと', '/help/ja/pay/receipt/'],
])('%s is found as a reader writes it', async (query, href) => {
  expect((await hrefs(query))[0]).toBe(href);
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
