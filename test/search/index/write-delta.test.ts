import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { entryHtml } from '../../../src/search/index/entry-html.ts';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { openSearchIndex } from '../../../src/search/index/search-feed.ts';
import { mergeParts, type SearchPart } from '../../../src/search/index/search-part.ts';
import { writeDelta } from '../../../src/search/index/write-delta.ts';
import { answerQuery } from '../../../src/search/query/answer-query.ts';
import type { SearchIndex } from '../../../src/search/query/search-index.ts';
import { buildSearchIndex } from '../support/build-search-index.ts';
import { digests, entry, openBundle } from '../support/bundle.ts';

const script = join(import.meta.dirname, '../../../src/search/index/delta-pagefind.js');

const entries: readonly SearchEntry[] = [
  entry('pay/receipt', {
    title: '領収書を受け取る',
    asks: ['レシートがほしい'],
    code: '417',
    blocks: ['請求のページを開きます。', '宛名は後から変えられません。'],
  }),
  entry('pay/method', {
    title: '支払い方法を変える',
    keywords: ['VISA'],
    blocks: ['カードの番号を入力します。', '領収書はカード会社が出します。'],
  }),
  entry('pay/late', { title: '支払いが遅れたとき', blocks: ['カードの番号を確かめます。'] }),
  entry('line/slow', { title: 'データ通信が遅い', blocks: ['スマホを再起動します。'] }),
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
  const locales = Map.groupBy(entries, ({ locale }) => locale);
  const feed = openSearchIndex({
    locales: new Map([...locales].map(([locale, own]) => [locale, own.map(({ url }) => url)])),
  });
  for (const each of entries)
    void feed.add({ locale: each.locale, url: each.url, html: entryHtml(each) });
  base = [...locales.keys()].map((locale) => ({ locale, dir: join(root, 'parts', locale) }));
  await Promise.all(base.map(({ locale, dir }) => feed.writePart(locale, dir)));
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(root, { recursive: true });
});

async function asked(folder: string, query: string, locale = 'ja') {
  const index = await openBundle(join(root, folder), locale);
  const { hits } = await answerQuery(index, { query, locale, limit: 10 });
  return hits.map(({ href, title }) => [href.replace(/^\/help\/..\//, ''), title]);
}

async function delta(
  folder: string,
  changed: readonly SearchEntry[],
  removed: readonly string[] = [],
) {
  const outDir = join(root, folder);
  if (!existsSync(outDir)) await mergeParts(base, outDir);
  return writeDelta({ base, changed, removed, script, outDir });
}

test('without a change, search says what the index says', async () => {
  await delta('same', []);
  expect(await asked('same', '領収書')).toEqual([
    ['pay/receipt/', '領収書を受け取る'],
    ['pay/method/', '支払い方法を変える'],
  ]);
});

test('a changed article is found by its new text, and no more by its old one', async () => {
  await delta('changed', [
    entry('pay/receipt', { title: '明細を印刷する', code: '418', blocks: ['帳票を選びます。'] }),
  ]);
  expect(await asked('changed', '帳票')).toEqual([['pay/receipt/', '明細を印刷する']]);
  expect(await asked('changed', '領収書')).toEqual([['pay/method/', '支払い方法を変える']]);
  expect(await asked('changed', '418')).toEqual([['pay/receipt/', '明細を印刷する']]);
  expect(await asked('changed', '417')).toEqual([]);
});

test('a removed article is found no more, a new one is', async () => {
  await delta('moved', [entry('pay/new', { title: '領収書の宛名' })], ['/help/ja/pay/receipt/']);
  expect(await asked('moved', '領収書')).toEqual([
    ['pay/new/', '領収書の宛名'],
    ['pay/method/', '支払い方法を変える'],
  ]);
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

test('a locale that the base has not yet is searched, too', async () => {
  await delta('locale', [entry('pay/x', { locale: 'fr', title: 'Payer une facture' })]);
  expect(await asked('locale', 'facture', 'fr')).toEqual([['pay/x/', 'Payer une facture']]);
});

test('one edit after another writes the small files only', async () => {
  const one = entry('pay/receipt', { title: '一' });
  expect(await delta('steps', [one])).toEqual(['delta.json', 'pagefind-base.js', 'pagefind.js']);
  const before = await digests(join(root, 'steps'));
  expect(await delta('steps', [{ ...one, title: '二' }])).toEqual(['delta.json']);
  expect(await delta('steps', [{ ...one, title: '二' }])).toEqual([]);
  const after = await digests(join(root, 'steps'));
  const other = after.filter((file) => !before.includes(file));
  expect(other).toEqual([expect.stringContaining('delta.json')]);
  expect(await readFile(join(root, 'steps/delta.json'), 'utf8')).toContain('二');
});

async function scores(index: SearchIndex, word: string): Promise<ReadonlyMap<string, number>> {
  const matches = await index.search(word);
  return new Map(
    await Promise.all(matches.map(async ({ load, score }) => [(await load()).url, score] as const)),
  );
}

test('Japanese results and their scores are those of a full index', async () => {
  // One word each, as ICU cuts them: the score of a term of several is not split by word.
  const words = ['領収', 'カード', '番号', '支払い', '宛名', '遅い', 'ページ'];
  const sentence = fc.array(fc.constantFrom(...words, 'を', 'の', '。'), { maxLength: 8 });
  const edited = fc.record({
    id: fc.constantFrom('pay/receipt', 'pay/method', 'pay/new'),
    title: fc.constantFrom(...words).map((word) => `${word}について`),
    block: sentence.map((each) => each.join('')),
  });
  await fc.assert(
    fc.asyncProperty(edited, fc.boolean(), async ({ id, title, block }, isRemoved) => {
      const changed = entry(id, { title, blocks: [block] });
      const gone = isRemoved ? '/help/ja/line/slow/' : '';
      const now = [...entries.filter(({ url }) => url !== changed.url && url !== gone), changed];
      await delta('joined', [changed], [gone]);
      await buildSearchIndex({ entries: now, outDir: join(root, 'full') });
      const [joined, full] = [
        await openBundle(join(root, 'joined'), 'ja'),
        await openBundle(join(root, 'full'), 'ja'),
      ];
      for (const word of words) {
        const wanted = await scores(full, word);
        const given = await scores(joined, word);
        expect([...given.keys()].sort()).toEqual([...wanted.keys()].sort());
        // The average length of an article is the base's: with four short articles, it moves much.
        for (const [url, score] of wanted)
          expect(Math.abs((given.get(url) ?? 0) / score - 1)).toBeLessThan(0.3);
      }
    }),
    { numRuns: 12 },
  );
});
