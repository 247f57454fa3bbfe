import { mkdtemp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryHtml } from '../../../src/search/index/entry-html.ts';
import { partPages } from '../../../src/search/index/part-pages.ts';
import { openSearchIndex } from '../../../src/search/index/search-feed.ts';
import { mergeParts } from '../../../src/search/index/search-part.ts';
import { digests, entry } from '../support/bundle.ts';

const texts = ['領収書を受け取る', '支払い方法を変える', 'データ通信が遅い', 'SIM を替える'];
const japanese = texts.map((title, index) => entry(`pay/${index}`, { title, blocks: texts }));
const english = ['Cancel your plan', 'Refunds'].map((title, index) =>
  entry(`pay/${index}`, { title, locale: 'en' }),
);
const urls = new Map([
  ['ja', japanese.map(({ url }) => url)],
  ['en', english.map(({ url }) => url)],
]);

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sakini-feed-'));
});
afterAll(() => rm(root, { recursive: true }));

const fed = (each: (typeof japanese)[number]) => ({
  locale: each.locale,
  url: each.url,
  html: entryHtml(each),
});

async function writeParts(entries: readonly (typeof japanese)[number][], folder: string) {
  const feed = openSearchIndex({ locales: urls });
  for (const each of entries) void feed.add(fed(each));
  const parts = ['ja', 'en'].map((locale) => ({ locale, dir: join(folder, locale) }));
  await Promise.all(parts.map(({ locale, dir }) => feed.writePart(locale, dir)));
  return parts;
}

test('the order in which articles arrive does not change a byte', async () => {
  const all = [...japanese, ...english];
  await writeParts(all, join(root, 'sorted'));
  const wanted = await digests(join(root, 'sorted'));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
      await writeParts(shuffled, join(root, 'shuffled'));
      expect(await digests(join(root, 'shuffled'))).toEqual(wanted);
    }),
    { numRuns: 8 },
  );
});

test('joined parts are the same in any order, share their files, and leave out what is no index', async () => {
  const parts = await writeParts([...japanese, ...english], join(root, 'parts'));
  await mergeParts(parts, join(root, 'a'));
  await mergeParts(parts.toReversed(), join(root, 'b'));
  expect(await digests(join(root, 'b'))).toEqual(await digests(join(root, 'a')));
  expect((await readdir(join(root, 'a'))).filter((name) => name === 'pages.json')).toEqual([]);
  const [fragment = ''] = await readdir(join(root, 'parts/ja/fragment'));
  const [from, to] = await Promise.all(
    ['parts/ja', 'a'].map((folder) => stat(join(root, folder, 'fragment', fragment))),
  );
  expect(to?.ino).toBe(from?.ino);
});

test('what belongs to a part is written before the part takes its place, or there is no part', async () => {
  const feed = openSearchIndex({ locales: new Map([['en', english.map(({ url }) => url)]]) });
  for (const each of english) void feed.add(fed(each));
  const dir = join(root, 'beside');
  await feed.writePart('en', dir, async (fresh) => {
    expect(fresh).not.toBe(dir);
    await expect(stat(dir)).rejects.toThrow('ENOENT');
    expect(Object.keys(partPages(fresh).ids)).toEqual(english.map(({ url }) => url));
    await writeFile(join(fresh, 'more'), 'words');
  });
  expect(await readFile(join(dir, 'more'), 'utf8')).toBe('words');
  const before = await digests(dir);
  const again = openSearchIndex({ locales: new Map([['en', []]]) });
  const failing = again.writePart('en', dir, () => Promise.reject(new Error('no room')));
  await expect(failing).rejects.toThrow('no room');
  expect(await digests(dir)).toEqual(before);
});

test('the names of what a part holds are known by URL', async () => {
  await writeParts([...japanese, ...english], join(root, 'named'));
  const { ids } = partPages(join(root, 'named/ja'));
  expect(Object.keys(ids).sort()).toEqual(urls.get('ja'));
  const files = (await readdir(join(root, 'named/ja/fragment'))).sort();
  const names = Object.values(ids).map((id) => `${id}.pf_fragment`);
  expect(names.sort()).toEqual(files);
});

test('an article without a word has no name, and the others keep theirs', async () => {
  const odd = ['領収書', '？？', '支払い'].map((title, index) => entry(`odd/${index}`, { title }));
  const feed = openSearchIndex({ locales: new Map([['ja', odd.map(({ url }) => url)]]) });
  for (const each of odd) void feed.add(fed(each));
  await feed.writePart('ja', join(root, 'odd'));
  const { ids } = partPages(join(root, 'odd'));
  expect(Object.keys(ids)).toEqual(['/help/ja/odd/0/', '/help/ja/odd/2/']);
});

test('a locale without articles has an empty part', async () => {
  const feed = openSearchIndex({ locales: new Map([['fr', []]]) });
  await feed.writePart('fr', join(root, 'empty'));
  expect(partPages(join(root, 'empty'))).toEqual({ ids: {} });
  await mergeParts([{ locale: 'fr', dir: join(root, 'empty') }], join(root, 'merged'));
  expect(await readdir(join(root, 'merged'))).toContain('pagefind.js');
});

test('parts of several versions of Pagefind are not joined', async () => {
  const [first] = await writeParts([...japanese, ...english], join(root, 'versions'));
  const old = join(root, 'versions/old');
  await mkdir(old);
  await writeFile(join(old, 'pagefind-entry.json'), '{"version":"0","languages":{}}');
  const parts = [...(first === undefined ? [] : [first]), { locale: 'zz', dir: old }];
  await expect(mergeParts(parts, join(root, 'mixed'))).rejects.toThrow('several versions');
});

test('an article that is missing or not expected is told, and a part stays as it was', async () => {
  await writeParts([...japanese, ...english], join(root, 'kept'));
  const before = await digests(join(root, 'kept'));
  const feed = openSearchIndex({ locales: urls });
  expect(() => feed.add({ locale: 'fr', url: '/fr/', html: '' })).toThrow('fr is not expected');
  expect(() => feed.add({ locale: 'ja', url: '/x/', html: '' })).toThrow('/x/ is not expected');
  for (const each of japanese.slice(1)) void feed.add(fed(each));
  await expect(feed.writePart('ja', join(root, 'kept/ja'))).rejects.toThrow('pay/0/ is missing');
  await feed.discard();
  expect(await digests(join(root, 'kept'))).toEqual(before);
});

test('what was discarded is not written, and discarding twice does no harm', async () => {
  const feed = openSearchIndex({ locales: urls });
  for (const each of japanese) void feed.add(fed(each));
  await Promise.all([feed.discard(), feed.discard()]);
  await feed.discard();
  await expect(feed.writePart('ja', join(root, 'never'))).rejects.toThrow('closed');
  await expect(stat(join(root, 'never'))).rejects.toThrow('ENOENT');
});
