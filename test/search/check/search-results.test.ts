import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchResults, type TestedSite } from '../../../src/search/check/search-results.ts';
import { whyOf } from '../../../src/search/check/why.ts';
import { buildSearchIndex } from '../support/build-search-index.ts';
import { entry, openBundle } from '../support/bundle.ts';

// Rows and explanations, by the index and the code that readers use.

const folder = mkdtempSync(join(tmpdir(), 'sakini-check-'));
const bundle = join(folder, 'pagefind');
const idOf = (href: string) => href.replace(/^\/help\/\w+\/|\/$/g, '');
const site: TestedSite = {
  searchOf: async (locale) => (locale === 'ja' ? openBundle('ja', bundle) : undefined),
  idOf,
};

const articles = [
  entry('bill/high', {
    title: '請求が高い',
    asks: ['今月の請求が高い'],
    blocks: ['請求額を見ます。'],
    code: '101',
    popular: 1,
  }),
  entry('bill/check', { title: '請求額を確かめる', blocks: ['請求額は請求の画面にあります。'] }),
  entry('bill/late', { title: '支払いが遅れた', blocks: ['請求の支払いが遅れたときの手順。'] }),
  entry('net/signal', { title: '圏外になる', blocks: ['アンテナに電波が届かない場所です。'] }),
  // Enough others that a word of one of them tells something.
  ...['住所', '名義', '解約', '修理', '返品', '海外', '家族', '保険'].map((word, index) =>
    entry(`other/a${index}`, {
      title: `${word}の手続き`,
      blocks: [`${word}について書きました。`],
    }),
  ),
];

beforeAll(async () => {
  await buildSearchIndex({
    entries: articles,
    groups: [{ phrases: ['圏外', 'つながらない'], weight: 0.8 }],
    outDir: bundle,
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = (query: string, expected: string, more: { locale?: string; rank?: number } = {}) => ({
  query,
  locale: 'ja',
  expect: [expected],
  rank: 3,
  ...more,
});

test('a row is answered as a reader is: kind, first article, rank of the expected one', async () => {
  const results = await searchResults(
    [row('今月の請求が高い', 'bill/high'), row('請求額', 'bill/high')],
    site,
  );
  expect(results).toMatchObject([
    { row: 0, kind: 'found', rank: 1, first: { id: 'bill/high', title: '請求が高い' } },
    { row: 1, kind: 'found', rank: 2, first: { id: 'bill/check' } },
  ]);
});

test('an expected article is looked for beyond those that a row asks for', async () => {
  // Eight articles say it alike.
  expect(await searchResults([row('手続き', 'other/a6')], site)).toMatchObject([
    { rank: 7, first: { id: 'other/a0' } },
  ]);
});

test('any of the expected articles will do', async () => {
  const either = { ...row('圏外', 'no/such'), expect: ['no/such', 'net/signal'] };
  expect(await searchResults([either], site)).toMatchObject([{ rank: 1 }]);
});

test('what most people look for is no result of a query that finds nothing', async () => {
  expect(await searchResults([row('zzz', 'bill/high')], site)).toMatchObject([
    { kind: 'none', first: undefined, rank: undefined },
  ]);
});

test('a locale without articles finds nothing', async () => {
  expect(await searchResults([row('請求', 'bill/high', { locale: 'en' })], site)).toMatchObject([
    { kind: 'none', rank: undefined },
  ]);
});

test('a code leads to its article', async () => {
  expect(await searchResults([row('101', 'bill/high', { rank: 1 })], site)).toMatchObject([
    { kind: 'found', rank: 1 },
  ]);
  const why = await whyOf('101', await openBundle('ja', bundle), idOf);
  expect(why).toMatchObject({ kind: 'found', coded: { code: '101', id: 'bill/high' } });
});

test('a ranking is explained by where its terms come from', async () => {
  const why = await whyOf('けんがい', await openBundle('ja', bundle), idOf);
  expect(why).toMatchObject({ kind: 'found', mended: undefined, coded: undefined });
  expect(why.confidence).toBeGreaterThanOrEqual(0);
  expect(why.articles[0]).toMatchObject({ id: 'net/signal', title: '圏外になる' });
  expect(why.articles[0]?.terms).toContain('圏外');
  const [term] = why.terms;
  expect(term).toMatchObject({ text: '圏外', word: 'けんがい', origin: 'reading', articles: 1 });
  // What tells more has a higher rarity: one article of twelve has this word, three have that one.
  const common = await whyOf('請求', await openBundle('ja', bundle), idOf);
  expect(common.terms[0]).toMatchObject({ text: '請求', origin: 'word', articles: 3 });
  expect(common.terms[0]?.rarity).toBeLessThan(term?.rarity ?? 0);
});

test('a term is shown as the site writes it', async () => {
  const why = await whyOf('あんてな', await openBundle('ja', bundle), idOf);
  expect(why.terms[0]).toMatchObject({ text: 'アンテナ', word: 'あんてな', origin: 'word' });
  expect(why.articles[0]?.terms).toContain('アンテナ');
});

test('pairs of characters are explained without the marks that the index gives them', async () => {
  const { terms } = await whyOf('請求書', await openBundle('ja', bundle), idOf);
  expect(terms.map(({ text }) => text).join('')).not.toMatch(/[¹²]/);
  expect(terms.some(({ origin }) => origin === 'part')).toBe(true);
});
