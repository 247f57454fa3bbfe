import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import type { Question } from '../../../src/search/query/answer.ts';
import { openSearch, type SiteSearch } from '../../../src/search/query/site-search.ts';
import { buildSearchIndex } from '../support/build-search-index.ts';
import { bundleReader, entry, openBundle } from '../support/bundle.ts';

const entries: readonly SearchEntry[] = [
  entry('pay/receipt', {
    title: '領収書を受け取る',
    asks: ['レシートがほしい'],
    code: '417',
    appliesTo: ['プランA', 'プランB'],
    blocks: ['請求のページを開きます。', '領収書は翌月に出ます。', '記事の番号は417です。'],
  }),
  entry('pay/address', {
    title: '領収書の宛名を変える',
    code: '418',
    solves: true,
    popular: 2,
    appliesTo: ['プランA'],
    blocks: ['宛名は後から変えられません。417円の手数料がかかります。'],
  }),
  entry('line/slow', {
    title: 'データ通信が遅い',
    category: '電波・通信',
    popular: 1,
    blocks: ['スマホを再起動します。領収書とは関わりません。'],
  }),
  entry('leave/cancel', {
    title: '解約する',
    category: '解約',
    appliesTo: ['プランB'],
    blocks: ['パスワードを入力し、キャンセルではなく確定を押します。'],
  }),
  entry('line/sim', {
    title: 'SIMカードを入れる',
    category: '電波・通信',
    blocks: ['向きを見ます。'],
  }),
];
const groups = [{ phrases: ['解約', '退会', 'やめる'], weight: 0.8 }];

let root = '';
let search: SiteSearch;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sakini-search-'));
  await buildSearchIndex({ entries, groups, outDir: join(root, 'a') });
  search = await openBundle('ja', join(root, 'a'));
});
afterAll(() => rm(root, { recursive: true }));

const ask = (query: string, fields: Partial<Question> = {}) =>
  search.answer({ query, limit: 10, ...fields });
const ids = ({ hits }: Awaited<ReturnType<typeof ask>>) =>
  hits.map(({ href }) => href.slice('/help/ja/'.length, -1));

test('a query for what an article says is answered by it, with certainty', async () => {
  const answer = await ask('領収書の宛名を変えたい');
  expect(answer).toMatchObject({ kind: 'found', released: false });
  expect(ids(answer)[0]).toBe('pay/address');
  expect(answer.hits[0]).toMatchObject({
    title: '領収書の宛名を変える',
    category: 'お支払い',
    code: undefined,
    solves: true,
  });
  const [receipt] = (await ask('レシート')).hits;
  expect(receipt).toMatchObject({ href: '/help/ja/pay/receipt/', solves: false });
});

test('a query of which articles have little is answered by what comes closest', async () => {
  const answer = await ask('宇宙旅行の予約と月面ホテルの料金と領収');
  expect(answer.kind).toBe('near');
  expect(answer.hits.length).toBeGreaterThan(0);
});

test('where nothing matches, what most people look for stands in its order', async () => {
  const answer = await ask('xyzzy');
  expect(answer).toMatchObject({ kind: 'none', total: 0, released: false });
  expect(ids(answer)).toEqual(['line/slow', 'pay/address']);
  expect((await ask('')).kind).toBe('none');
  expect((await ask('どうすればいいですか')).kind).toBe('none');
});

test('a spoken code leads to its article first, and to it only once', async () => {
  const answer = await ask('番号４１７');
  expect(answer.kind).toBe('found');
  expect(answer.hits[0]).toMatchObject({ href: '/help/ja/pay/receipt/', code: '417' });
  expect(ids(answer)).toEqual([...new Set(ids(answer))]);
  // The other one names 417 yen.
  expect(ids(await ask('417'))).toEqual(['pay/receipt', 'pay/address']);
  expect(await ask('417', { limit: 1 })).toMatchObject({ total: 2, hits: [{ code: '417' }] });
});

test('a number that no article has is no answer, and no code', async () => {
  expect((await ask('999')).kind).toBe('none');
  expect((await ask('090-1234-417')).kind).not.toBe('found');
});

test('no more articles than asked for are shown, but all are counted', async () => {
  const answer = await ask('領収書', { limit: 1 });
  expect(answer.hits).toHaveLength(1);
  const all = await ask('領収書');
  expect(answer.total).toBe(all.hits.length);
  expect(all.total).toBe(all.hits.length);
  expect(all.total).toBeGreaterThan(1);
});

test('facets are counted over all that is worth showing, whatever is chosen', async () => {
  const all = await ask('領収書');
  expect(ids(all)).toEqual(expect.arrayContaining(['pay/receipt', 'pay/address']));
  expect(all.facets['appliesTo']).toEqual({ プランA: 2, プランB: 1 });
  const chosen = await ask('領収書', { facets: { appliesTo: 'プランB' } });
  expect(ids(chosen)).toEqual(['pay/receipt']);
  expect(chosen).toMatchObject({ total: 1, released: false, facets: all.facets });
  const both = await ask('領収書', { facets: { appliesTo: 'プランA', category: 'お支払い' } });
  expect(ids(both).sort()).toEqual(['pay/address', 'pay/receipt']);
});

test.each([
  { category: '解約' },
  { category: 'どこにもない' },
  { unknown: 'x' },
  { appliesTo: 'プランB', category: '電波・通信' },
])('facets that would leave nothing are let go: %j', async (facets) => {
  const answer = await ask('領収書', { facets });
  expect(answer.released).toBe(true);
  expect(ids(answer)).toEqual(ids(await ask('領収書')));
});

/** The marked words of the first article's passage. */
function marks({ hits }: Awaited<ReturnType<typeof ask>>): string[] {
  const { text = '', spans = [] } = hits[0]?.passage ?? {};
  return spans.map(([from, to]) => text.slice(from, to));
}

test('a misspelt word is mended, and said to be, unless the query is to be taken as it is', async () => {
  const mended = await ask('キャセンルと確定');
  expect(mended.mended).toBe('キャンセルと確定');
  expect(ids(mended)[0]).toBe('leave/cancel');
  expect(marks(mended)).toContain('キャンセル');
  const exact = await ask('キャセンルと確定', { exact: true });
  expect(exact.mended).toBeUndefined();
  expect(marks(exact)).not.toContain('キャンセル');
  expect((await ask('キャンセルと確定')).mended).toBeUndefined();
});

test('words of one meaning lead to the same article, with the word that it has marked', async () => {
  for (const query of ['退会したい', 'やめたい', 'かいやく']) {
    const answer = await ask(query);
    expect(ids(answer)[0]).toBe('leave/cancel');
    expect(answer.mended).toBeUndefined();
  }
});

test('the words of the query are marked where the article answers', async () => {
  const answer = await ask('ページを開く');
  expect(answer.hits[0]?.passage?.text).toBe('請求のページを開きます。');
  expect(marks(answer)).toContain('ページ');
});

test('any query has an answer of its form', async () => {
  for (const query of ['\uD842', '𠮷野家', '領収書'.repeat(200), '%00<script>', 'é', '　', '々'])
    for (const facets of [{}, { category: 'お支払い' }]) {
      const { kind, hits, total } = await ask(query, { facets });
      expect(['found', 'near', 'none']).toContain(kind);
      expect(hits.length).toBeLessThanOrEqual(10);
      expect(total === 0).toBe(kind === 'none');
    }
});

test('an explanation says which terms did what, and how sure the answer is', async () => {
  const { articles, confidence, mended, terms } = await search.explain('領収書の宛名', 2);
  expect(articles).toHaveLength(2);
  expect(articles[0]).toMatchObject({
    url: '/help/ja/pay/address/',
    title: '領収書の宛名を変える',
  });
  expect(articles[0]?.terms).toEqual(expect.arrayContaining(['領収', '宛名']));
  expect(articles[0]?.score).toBeGreaterThan(articles[1]?.score ?? Infinity);
  expect(mended).toBeUndefined();
  expect(terms.find(({ term }) => term.term === '領収')?.spread).toBe(3);
  expect(terms.find(({ term }) => term.term === '宛名')?.spread).toBe(1);
  expect(confidence >= 0).toBe((await ask('領収書の宛名')).kind === 'found');
  expect((await search.explain('xyzzy', 2)).confidence).toBe(-Infinity);
});

test('what customers need most scores up to 1.1 times as much, and no more', async () => {
  const scores = async (outDir: string, priors: Readonly<Record<string, number>>) => {
    const ranked = entries.map((each) => ({ ...each, prior: priors[each.id] }));
    await buildSearchIndex({ entries: ranked, outDir });
    const { articles } = await (await openBundle('ja', outDir)).explain('領収書', 10);
    return new Map(articles.map(({ url, score }) => [url, score]));
  };
  const plain = await scores(join(root, 'plain'), {});
  const needed = await scores(join(root, 'needed'), { 'pay/receipt': 9, 'line/slow': 3 });
  const ratio = (id: string) => {
    const url = `/help/ja/${id}/`;
    return (needed.get(url) ?? 0) / (plain.get(url) ?? 0);
  };
  expect(ratio('pay/receipt')).toBeCloseTo(1.1, 9);
  expect(ratio('line/slow')).toBeCloseTo(1 + 0.1 / 3, 9);
  expect(ratio('pay/address')).toBeCloseTo(1, 9);
});

test('an address outside the site is never linked', async () => {
  const outside = entry('x', { title: '電波', url: '//evil.example/' });
  await buildSearchIndex({ entries: [outside], outDir: join(root, 'outside') });
  const { answer } = await openBundle('ja', join(root, 'outside'));
  expect((await answer({ query: '電波', limit: 1 })).hits.map(({ href }) => href)).toEqual(['/']);
});

test('of an answer that nobody waits for any more no text is read', async () => {
  const read = bundleReader(join(root, 'a'));
  const asked: string[] = [];
  const noting = await openSearch((path) => {
    asked.push(path);
    return read(path);
  }, 'ja');
  const controller = new AbortController();
  const answered = noting.answer({ query: '領収書', limit: 10 }, controller.signal);
  controller.abort();
  await expect(answered).rejects.toThrow('aborted');
  expect(asked.filter((path) => path.startsWith('fragment/'))).toEqual([]);
  expect((await noting.answer({ query: '領収書', limit: 10 })).kind).toBe('found');
});

test('a text that could not be had is asked for again', async () => {
  const read = bundleReader(join(root, 'a'));
  let isOffline = true;
  const flaky = await openSearch(async (path) => {
    if (isOffline && path.startsWith('fragment/')) throw new Error('offline');
    return read(path);
  }, 'ja');
  await expect(flaky.answer({ query: '領収書', limit: 1 })).rejects.toThrow('offline');
  isOffline = false;
  expect((await flaky.answer({ query: '領収書', limit: 1 })).kind).toBe('found');
});
