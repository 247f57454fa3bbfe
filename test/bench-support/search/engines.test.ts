import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { allEngines } from '../../bench/search/engines/all-engines.ts';
import { browserCode, firstLoad, sentBytes } from '../../bench/search/engines/first-load.ts';
import { hasFunctions, loadInstalled } from '../../bench/search/engines/installed.ts';
import { plainPage } from '../../bench/search/engines/pagefind.ts';
import { sakini } from '../../bench/search/engines/sakini.ts';
import { packagesOf, searchPlace } from '../../bench/search/engines/search-engine.ts';
import { countedFiles } from '../../bench/search/ours/counted-files.ts';
import { contentRoot } from '../../support/content-root.ts';

const engines = allEngines(searchPlace('/nowhere'));

test('engines have names of their own', () => {
  expect(new Set(engines.map(({ id }) => id)).size).toBe(engines.length);
  expect(new Set(engines.map(({ name }) => name)).size).toBe(engines.length);
});

test('what engines need is pinned to one version, and each package by one engine', () => {
  const packages = engines.flatMap((engine) => Object.entries(engine.packages));
  expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(Object.entries(packagesOf(engines))).toEqual(packages);
});

/** A folder with one package, which is a function with a property. */
const home = contentRoot({
  'package.json': '{}',
  'node_modules/finder/package.json': '{ "name": "finder", "version": "2.0.0" }',
  'node_modules/finder/index.js': `module.exports = () => ${JSON.stringify('found')};
module.exports.unused = () => 'text that is long';
module.exports.version = '2.0.0';`,
});

test('a package is loaded from the folder that is named, and from nowhere else', async () => {
  const finder = await loadInstalled(home, 'finder');
  expect(hasFunctions(finder, 'unused', 'call')).toBe(true);
  expect(hasFunctions(finder, 'unused', 'version')).toBe(false);
  expect(hasFunctions(undefined, 'call')).toBe(false);
  await expect(loadInstalled(contentRoot({}), 'finder')).rejects.toThrow(/finder/);
});

test('code is counted as a browser gets it: bundled and minified', async () => {
  const code = await browserCode(home, `import find from 'finder';\nexport const found = find();`);
  expect(code).toContain('"found"');
  expect(code).not.toContain('import');
  expect(code).not.toContain('\nexport');
});

test('what is sent is gzip where that is smaller, code and data apart', () => {
  const text = 'あ'.repeat(1000);
  const packed = gzipSync(text, { level: 9 });
  expect(sentBytes(text)).toBe(packed.length);
  expect(sentBytes(packed)).toBe(packed.length);
  expect(sentBytes('あ')).toBe(3);
  expect(firstLoad(text, { a: 1 })).toBe(packed.length + '{"a":1}'.length);
});

test('a file of a bundle is unpacked, and counted once and packed', async () => {
  const packed = gzipSync('あ'.repeat(100));
  const { read, bytes } = countedFiles(contentRoot({ 'words/a.kbw': packed, 'b.kbw': packed }));
  for (const path of ['words/a.kbw', 'words/a.kbw'])
    expect(new TextDecoder().decode(await read(path))).toBe('あ'.repeat(100));
  expect(bytes()).toBe(sentBytes(packed));
  await read('b.kbw');
  expect(bytes()).toBe(2 * sentBytes(packed));
});

test('our own engine answers by the numbers of articles on a site that is built', async () => {
  const docs = ['請求書を見る', '解約する', '住所を変える'].map((title, at) => ({
    id: `x/${at}`,
    locale: 'ja',
    title,
    body: `${title}には、まず<設定>を開きます。`,
    asks: at === 1 ? ['やめたい'] : [],
  }));
  const opened = await sakini({ home: contentRoot({}) }).index(docs, 'ja');
  expect(await opened.answer('住所変更')).toContain('x/2');
  expect((await opened.answer('やめたい'))[0]).toBe('x/1');
  // Nothing matches; what most people look for is no answer.
  expect(await opened.answer('zzzz')).toEqual([]);
  // The box and its worker alone are more than 10 kB.
  expect(opened.bytes).toBeGreaterThan(10_000);
  const loaded = opened.loadedSince?.();
  await opened.answer('住所変更');
  expect(opened.loadedSince?.()).toBe(loaded);
  await opened.close();
}, 120_000);

test('a plain page says its language and holds all text as text', () => {
  const page = plainPage({
    id: 'a',
    locale: 'ja',
    title: 'A & <B>',
    body: '一行目\n<script>',
    asks: ['どこ<'],
  });
  expect(page).toBe(
    '<!doctype html><html lang="ja"><head><title>A &amp; &lt;B&gt;</title></head><body><h1>A &amp; &lt;B&gt;</h1>\n<ul><li>どこ&lt;</li></ul>\n<p>一行目</p>\n<p>&lt;script&gt;</p></body></html>',
  );
  expect(plainPage({ id: 'a', locale: 'en', title: 'A', body: 'b', asks: [] })).not.toContain('ul');
});
