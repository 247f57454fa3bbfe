import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { mergeParts, type SearchPart } from '../../../src/search/index/search-part.ts';
import { writeDelta } from '../../../src/search/index/write-delta.ts';
import type { SiteSearch } from '../../../src/search/query/site-search.ts';
import { buildSearchIndex, writeParts } from '../support/build-search-index.ts';
import { digests, entry, openBundle } from '../support/bundle.ts';

const entries: readonly SearchEntry[] = [
  entry('pay/receipt', {
    title: '領収書を受け取る',
    asks: ['レシートがほしい'],
    code: '417',
    popular: 1,
    blocks: ['請求のページを開きます。', '宛名は後から変えられません。'],
  }),
  entry('pay/method', {
    title: '支払い方法を変える',
    keywords: ['VISA'],
    blocks: ['カードの番号を入力します。', '領収書はカード会社が出します。'],
  }),
  entry('pay/late', { title: '支払いが遅れたとき', blocks: ['カードの番号を確かめます。'] }),
  entry('line/slow', { title: 'データ通信が遅い', popular: 2, blocks: ['スマホを再起動します。'] }),
  entry('pay/refund', {
    locale: 'en',
    title: 'When do I get my refund?',
    blocks: ['Refunds are paid within ten days.'],
  }),
  entry('pay/plan', { locale: 'en', title: 'Change a plan', blocks: ['Open the account page.'] }),
];

let root = '';
let base: readonly SearchPart[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sakini-delta-'));
  base = await writeParts({ entries }, join(root, 'parts'));
  await mergeParts(base, join(root, 'base'));
});

afterAll(() => rm(root, { recursive: true }));

const delta = (
  folder: string,
  changed: readonly SearchEntry[],
  removed: readonly string[] = [],
): Promise<readonly string[]> => writeDelta({ base, changed, removed, outDir: join(root, folder) });

const openDelta = (folder: string, locale = 'ja'): Promise<SiteSearch> =>
  openBundle(locale, join(root, folder), join(root, 'base'));

async function asked(folder: string, query: string, locale = 'ja') {
  const search = await openDelta(folder, locale);
  const { hits, kind } = await search.answer({ query, limit: 10 });
  if (kind === 'none') return [];
  return hits.map(({ href, title }) => [href.replace(/^\/help\/..\//, ''), title]);
}

test('without a change, search says what the index says', async () => {
  await delta('same', []);
  const [same, full] = [await openDelta('same'), await openBundle('ja', join(root, 'base'))];
  for (const query of ['領収書', '支払いが遅い', '417', 'かーど', 'xyzzy'])
    expect(await same.answer({ query, limit: 10 })).toEqual(
      await full.answer({ query, limit: 10 }),
    );
});

test('a changed article is found by its new text, and no more by its old one', async () => {
  await delta('changed', [
    entry('pay/receipt', {
      title: '明細を印刷する',
      asks: ['控えがほしい'],
      code: '418',
      blocks: ['帳票を選びます。'],
    }),
  ]);
  expect(await asked('changed', '帳票')).toEqual([['pay/receipt/', '明細を印刷する']]);
  expect(await asked('changed', '控え')).toEqual([['pay/receipt/', '明細を印刷する']]);
  expect(await asked('changed', '領収書')).toEqual([['pay/method/', '支払い方法を変える']]);
  expect(await asked('changed', 'レシート')).toEqual([]);
  expect(await asked('changed', '418')).toEqual([['pay/receipt/', '明細を印刷する']]);
  expect(await asked('changed', '417')).toEqual([]);
});

test('a changed article is shown as it is now, and an unchanged one as it was', async () => {
  await delta('shown', [
    entry('pay/receipt', { title: '明細', category: '新設', blocks: ['領収書の控えです。'] }),
  ]);
  const search = await openDelta('shown');
  const full = await openBundle('ja', join(root, 'base'));
  const hitsOf = async (from: SiteSearch) =>
    new Map((await from.answer({ query: '領収書', limit: 10 })).hits.map((hit) => [hit.href, hit]));
  const [now, then] = [await hitsOf(search), await hitsOf(full)];
  expect(now.get('/help/ja/pay/receipt/')).toMatchObject({
    title: '明細',
    category: '新設',
    passage: { text: '領収書の控えです。', spans: [[0, 3]] },
  });
  const method = '/help/ja/pay/method/';
  expect(now.get(method)).toEqual(then.get(method));
});

test('a removed article is found no more, a new one is', async () => {
  await delta('moved', [entry('pay/new', { title: '領収書の宛名' })], ['/help/ja/pay/receipt/']);
  expect(await asked('moved', '領収書')).toEqual([
    ['pay/new/', '領収書の宛名'],
    ['pay/method/', '支払い方法を変える'],
  ]);
});

test('a removed article is not among those that most people look for', async () => {
  await delta('popular', [], ['/help/ja/pay/receipt/']);
  const { kind, hits } = await (await openDelta('popular')).answer({ query: 'xyzzy', limit: 10 });
  expect([kind, hits.map(({ href }) => href)]).toEqual(['none', ['/help/ja/line/slow/']]);
});

test('results can be narrowed to what only a changed article has', async () => {
  await delta('facets', [entry('pay/new', { title: '領収書の宛名', appliesTo: ['プランB'] })]);
  const search = await openDelta('facets');
  const { hits, facets } = await search.answer({
    query: '領収書',
    limit: 10,
    facets: { appliesTo: 'プランB' },
  });
  expect(hits.map(({ href }) => href)).toEqual(['/help/ja/pay/new/']);
  expect(facets['appliesTo']).toEqual({ プランB: 1 });
});

test('an English article is found by other forms of its words, beside those of the index', async () => {
  await delta('forms', [
    entry('pay/end', { locale: 'en', title: 'Cancelling your plan', blocks: ['Refund fees.'] }),
  ]);
  const [first] = await asked('forms', 'how can I cancel', 'en');
  expect(first).toEqual(['pay/end/', 'Cancelling your plan']);
  const refunds = (await asked('forms', 'refunds', 'en')).map(([href]) => href);
  expect(refunds.sort()).toEqual(['pay/end/', 'pay/refund/']);
});

test('a word that only a changed article has is not taken for a misspelt one of the others', async () => {
  const fresh = entry('pay/card', { locale: 'en', title: 'Take a plane', blocks: ['Refunded.'] });
  await delta('spelt', [fresh]);
  const search = await openDelta('spelt', 'en');
  const { hits, mended } = await search.answer({ query: 'planes', limit: 10 });
  expect(mended).toBeUndefined();
  expect(hits.map(({ href }) => href)).toEqual([fresh.url]);
  const full = await openBundle('en', join(root, 'base'));
  expect((await full.answer({ query: 'plane', limit: 10 })).mended).toBe('plan');
});

test('one edit after another writes one small file a locale, and only what changed', async () => {
  const one = entry('pay/receipt', { title: '一' });
  const [ja, en] = ['words/ja/site.kbw', 'words/en/site.kbw'];
  expect((await delta('steps', [one])).toSorted()).toEqual([en, ja]);
  expect(await delta('steps', [{ ...one, title: '二' }])).toEqual([ja]);
  const before = await digests(join(root, 'steps'));
  expect(await delta('steps', [{ ...one, title: '二' }])).toEqual([]);
  expect(await digests(join(root, 'steps'))).toEqual(before);
  const files = await readdir(join(root, 'steps'), { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile())).toHaveLength(2);
});

test('a folder that holds no index of words cannot be laid under changes', async () => {
  const none = { locale: 'ja', dir: join(root, 'none') };
  const writing = writeDelta({ base: [none], changed: [], removed: [], outDir: join(root, 'x') });
  await expect(writing).rejects.toThrow();
});

/** Words of which no two share a character pair or a kanji; the last two are new to the base. */
const words = ['領収', 'カード', '番号', '宛名', '通信', 'ページ', 'スマホ', '帳票', 'レンタル'];

/** The texts of an article, in which a word stands or does not. */
const textOf = ({ title, asks, keywords, blocks }: SearchEntry): string =>
  [title, ...asks, ...keywords, ...blocks].join('\n');

async function found(search: SiteSearch, word: string): Promise<string[]> {
  const { articles } = await search.explain(word, 100);
  return articles.map(({ url }) => url).sort();
}

/** Whether a word is in what an article is called or asked by, so that it is always worth showing. */
const isAbout = ({ title, asks }: SearchEntry, word: string): boolean =>
  [title, ...asks].some((text) => text.includes(word));

test('an article is found by the words that it has now, in a preview as in an index made anew', async () => {
  const sentence = fc.array(fc.constantFrom(...words, 'を', 'の', '。'), { maxLength: 8 });
  const edited = fc.record({
    id: fc.constantFrom('pay/receipt', 'pay/method', 'pay/new'),
    title: fc.constantFrom(...words).map((word) => `${word}について`),
    asks: fc.array(
      fc.constantFrom(...words).map((word) => `${word}がほしい`),
      { maxLength: 2 },
    ),
    block: sentence.map((each) => each.join('')),
  });
  await fc.assert(
    fc.asyncProperty(edited, fc.boolean(), async ({ id, title, asks, block }, isRemoved) => {
      const changed = entry(id, { title, asks, blocks: [block] });
      const gone = isRemoved ? '/help/ja/line/slow/' : '';
      const now = [...entries.filter(({ url }) => url !== changed.url && url !== gone), changed];
      await delta('joined', [changed], [gone]);
      await buildSearchIndex({ entries: now, outDir: join(root, 'full') });
      const preview = await openDelta('joined');
      const full = await openBundle('ja', join(root, 'full'));
      for (const word of words) {
        const wanted = now.filter((each) => each.locale === 'ja' && textOf(each).includes(word));
        const having = wanted.map(({ url }) => url);
        const about = wanted.filter((each) => isAbout(each, word)).map(({ url }) => url);
        for (const search of [full, preview]) {
          const urls = await found(search, word);
          expect(urls.length).toBeGreaterThanOrEqual(Math.min(1, wanted.length));
          expect(urls).toEqual(expect.arrayContaining(about));
          expect(having).toEqual(expect.arrayContaining(urls));
        }
      }
    }),
    { numRuns: 12 },
  );
});
