import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildPlace, type BuildPlace } from '../support/build-place.ts';
import { differences, folderBytes } from '../support/build.ts';

// The options of a build, and builds that findings stop.

const folder = mkdtempSync(join(tmpdir(), 'sakini-ways-'));
let first: BuildPlace;
let right: string;
let place: BuildPlace;
let count = 0;

beforeAll(async () => {
  first = buildPlace({ folder: join(folder, 'first') });
  right = await first.fromNothing();
});
beforeEach(() => {
  place = buildPlace({ folder: join(folder, `place-${(count += 1)}`), templates: first.kb });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = 'articles/ja/guide/plain-0.mdx';
const addTo = (path: string, text: string) => place.edit(path, (before) => `${before}\n${text}\n`);
const page = (path: string) => readFileSync(join(place.out, path), 'utf8');

/** Changes every text of a table as somebody would who wants to be believed: with the right checksum. */
function lie(table: string, from: string, to: string): number {
  const db = new DatabaseSync(join(place.site(), 'site.db'));
  const rows = db.prepare(`SELECT name, value FROM ${table}`).all();
  const put = db.prepare(`UPDATE ${table} SET value = ?, sum = ? WHERE name = ?`);
  let changed = 0;
  for (const { name, value } of rows) {
    if (!(value instanceof Uint8Array) || typeof name !== 'string') throw new Error(table);
    const text = Buffer.from(value).toString();
    const other = Buffer.from(text.replaceAll(from, to));
    put.run(other, crc32(other), name);
    if (text.includes(from)) changed += 1;
  }
  db.close();
  return changed;
}

test('a build from nothing believes nothing that was kept', async () => {
  await place.build();
  expect(lie('bodies', 'マイページ', '嘘のページ')).toBeGreaterThan(0);
  // One edit that shows everything: a build that goes on from there prints the lie.
  place.edit('site.yaml', (text) => text.replace('すべての部品', '別の名前'));
  await place.build();
  expect(page('ja/guide/plain-0/index.html')).toContain('嘘のページ');
  const { rendered, compiled, analysed, pages, articles } = await place.build({ fresh: true });
  expect([rendered, compiled, analysed]).toEqual([pages, articles, articles]);
  expect(page('ja/guide/plain-0/index.html')).not.toContain('嘘のページ');
  expect(await place.wrong()).toEqual([]);
  // And the next build goes on from there.
  expect(await place.build()).toMatchObject({ rendered: 0, compiled: 0, analysed: 0 });
});

test('a build without search leaves search out, and the next one brings it back', async () => {
  await place.build({ search: false });
  expect(existsSync(join(place.out, 'pagefind'))).toBe(false);
  await place.build();
  expect(differences(place.out, right)).toEqual([]);
  await place.build({ search: false });
  expect(existsSync(join(place.out, 'pagefind'))).toBe(false);
  const { analysed } = await place.build();
  expect(analysed).toBe(0);
  expect(differences(place.out, right)).toEqual([]);
});

test('a preview has the pages of an ordinary build, and what changed beside the index', async () => {
  await place.build();
  addTo(plain, '猫の手も借りたい。');
  const { indexed } = await place.build({ preview: true });
  expect(indexed).toBe(1);
  const nothing = await place.fromNothing();
  const wrong = differences(place.out, nothing).filter((path) => path !== 'build-info.json');
  expect(wrong.filter((path) => !path.startsWith('pagefind/'))).toEqual([]);
  const site = readFileSync(join(place.out, 'pagefind/words/ja/site.kbw'));
  expect(gunzipSync(site).toString('utf8')).toContain('猫');
  // Once more without a change, and after another one.
  const before = folderBytes(place.out);
  await place.build({ preview: true });
  expect(folderBytes(place.out)).toEqual(before);
  addTo(plain, '犬も歩けば棒に当たる。');
  place.delete('articles/ja/billing/plain-1.mdx');
  await place.build({ preview: true });
  await place.build();
  expect(await place.wrong()).toEqual([]);
});

test('a preview without an earlier index, or of much that changed, is an ordinary build', async () => {
  await place.build({ preview: true });
  expect(differences(place.out, right)).toEqual([]);
  const many = Array.from({ length: 210 }, (_, index) => `articles/ja/guide/many-${index}.mdx`);
  for (const path of many) place.write(path, '---\ntitle: 多くの一つ\n---\n\n本文。\n');
  const { told } = await place.build({ preview: true });
  expect(told).toContainEqual(expect.objectContaining({ name: 'index', preview: false }));
});

test('warnings stop a strict build, which leaves the output and keeps what it learnt', async () => {
  await place.build();
  const before = folderBytes(place.out);
  addTo(plain, '追記。');
  // The fixture has a shelf that categories.yaml does not list: a warning.
  await expect(place.build({ strict: true })).rejects.toThrow(/category\/unlisted/);
  expect(folderBytes(place.out)).toEqual(before);
  // Its page, and the one that readers of the other language get of it.
  const { rendered, compiled } = await place.build();
  expect([rendered, compiled]).toEqual([2, 0]);
  expect(await place.wrong()).toEqual([]);
});

test('after a build that an error stopped, only what was mended is compiled', async () => {
  const broken = 'articles/ja/billing/plain-1.mdx';
  addTo(broken, '[消えた](./gone.mdx)\n\n![無い](./gone.png)');
  await expect(place.build()).rejects.toThrow(/link\/broken/);
  await expect(place.build()).rejects.toThrow(/image\/missing/);
  expect(existsSync(place.out)).toBe(false);
  place.edit(broken, (text) => text.replace(/\[消えた\][^]*$/, ''));
  const { compiled, rendered, pages } = await place.build();
  expect([compiled, rendered]).toEqual([1, pages]);
  expect(differences(place.out, await place.fromNothing())).toEqual([]);
});
