import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildPlace, type BuildPlace } from '../support/build-place.ts';
import { engine as thisEngine, folderBytes } from '../support/build.ts';
import { engineCopy } from '../support/engine-copy.ts';

// How much a build makes again: no more than what changed, and never less.

const folder = mkdtempSync(join(tmpdir(), 'sakini-made-again-'));
const content = join(folder, 'start');
let place: BuildPlace;

beforeAll(() => {
  place = buildPlace({ folder: join(folder, 'place'), search: false });
  cpSync(place.content, content, { recursive: true });
});
beforeEach(async () => {
  rmSync(place.content, { recursive: true });
  cpSync(content, place.content, { recursive: true });
  await place.build();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = 'articles/ja/guide/plain-0.mdx';
const page = (path: string) => readFileSync(join(place.out, path), 'utf8');

/** When each file of the output was written. */
const times = () =>
  readdirSync(place.out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, lstatSync(file).mtimeMs, lstatSync(file).ino]);

/** Paths of pages whose bytes are other than before. */
function changedSince(before: ReadonlyMap<string, string>): string[] {
  const now = folderBytes(place.out);
  return [...now]
    .filter(([path, bytes]) => path.endsWith('.html') && before.get(path) !== bytes)
    .map(([path]) => path);
}

test('without a change nothing is made and no file is written', async () => {
  await place.build({ search: true });
  const before = times();
  const { rendered, compiled, indexed, analysed, added, changed, removed } = await place.build({
    search: true,
  });
  expect({ rendered, compiled, indexed, analysed, added, changed, removed }).toEqual({
    rendered: 0,
    compiled: 0,
    indexed: 0,
    analysed: 0,
    added: 0,
    changed: 0,
    removed: 0,
  });
  expect(times()).toEqual(before);
});

test('an edit of a body renders its own pages only', async () => {
  await place.build({ search: true });
  const before = folderBytes(place.out);
  place.edit(plain, (text) => `${text}\n追記。\n`);
  const { rendered, compiled, analysed, added, changed, removed } = await place.build({
    search: true,
  });
  // It has no translation, so readers of the other language get it, too.
  expect([rendered, compiled, analysed, added, changed, removed]).toEqual([2, 1, 1, 0, 2, 0]);
  expect(changedSince(before)).toEqual([
    'en/guide/plain-0/index.html',
    'ja/guide/plain-0/index.html',
  ]);
  expect(await place.wrong({ search: true })).toEqual([]);
});

test('a file that is saved without a change makes nothing', async () => {
  place.edit(plain, (text) => text);
  place.edit('site.yaml', (text) => text);
  const { rendered, compiled, analysed } = await place.build();
  expect([rendered, compiled, analysed]).toEqual([0, 0, 0]);
});

test('an edit of a title renders the pages that show it, and compiles nothing', async () => {
  const before = folderBytes(place.out);
  place.edit(plain, (text) => text.replace(/^title: .*/m, 'title: 改題した記事'));
  const { rendered, compiled, pages, changed } = await place.build();
  expect(compiled).toBe(0);
  // Every page that was rendered shows it, and every page that shows it was rendered.
  const shown = [...folderBytes(place.out).keys()].filter(
    (path) => path.endsWith('.html') && page(path).replaceAll('<wbr>', '').includes('改題した'),
  );
  expect(changedSince(before)).toEqual(shown);
  expect([rendered, changed]).toEqual([shown.length, shown.length]);
  expect(rendered).toBeLessThan(pages / 2);
  expect(await place.wrong()).toEqual([]);
});

test('an edit of a category’s title compiles nothing and leaves other categories alone', async () => {
  const before = folderBytes(place.out);
  place.edit('categories.yaml', (text) => text.replace('使い方', '別の棚'));
  const { rendered, compiled, pages } = await place.build();
  expect(compiled).toBe(0);
  expect(rendered).toBe(changedSince(before).length);
  expect(rendered).toBeLessThan(pages);
  expect(changedSince(before)).not.toContain('en/guide/index.html');
  expect(await place.wrong()).toEqual([]);
});

test('an edit of a layout renders all pages and compiles nothing', async () => {
  const { folder: engine } = engineCopy(thisEngine, mkdtempSync(join(folder, 'engine-')));
  const other = buildPlace({ folder: join(folder, 'layout'), engine, templates: place.kb });
  await other.build();
  const file = join(engine, 'src/layouts/Layout.astro');
  writeFileSync(file, readFileSync(file, 'utf8').replace('<body', '<body data-new'));
  const { rendered, compiled, indexed, pages } = await other.build();
  expect([rendered, compiled, indexed]).toEqual([pages, 0, 0]);
  expect(readFileSync(join(other.out, 'ja/index.html'), 'utf8')).toContain('<body data-new');
  expect(await other.wrong()).toEqual([]);
});

test('an article that is removed leaves no folder', async () => {
  place.delete('articles/ja/billing');
  const { removed, compiled } = await place.build();
  // Its two articles and their shelf, in both languages.
  expect([removed, compiled]).toEqual([6, 0]);
  for (const locale of ['ja', 'en'])
    expect(existsSync(join(place.out, locale, 'billing'))).toBe(false);
  expect(await place.wrong()).toEqual([]);
});

test('an article that is renamed leaves no folder, and its old address leads to the new one', async () => {
  const moved = 'articles/ja/guide/renamed.mdx';
  renameSync(join(place.content, plain), join(place.content, moved));
  place.edit(moved, (text) =>
    text.replace('reasons: []', 'reasons: []\naliases: [/ja/guide/plain-0/]'),
  );
  await place.build();
  expect(page('ja/guide/plain-0/index.html')).toContain('url=/help/ja/guide/renamed/');
  expect(await place.wrong()).toEqual([]);
  place.edit(moved, (text) => text.replace(/^aliases: .*\n/m, ''));
  await place.build();
  expect(existsSync(join(place.out, 'ja/guide/plain-0'))).toBe(false);
  expect(await place.wrong()).toEqual([]);
});

test('an article that was a draft for a while is whole when it is shown again', async () => {
  const other = 'articles/ja/guide/plain-2.mdx';
  const status = (value: string) =>
    place.edit(plain, (text) =>
      text.replace(/^(status: .*\n)?title:/m, `status: ${value}\ntitle:`),
    );
  status('draft');
  place.edit(other, (text) => `${text}\n追記。\n`);
  await place.build();
  expect(existsSync(join(place.out, 'ja/guide/plain-0'))).toBe(false);
  status('published');
  place.edit(other, (text) => `${text}\nもう一つ。\n`);
  expect((await place.build()).compiled).toBe(2);
  expect(page('ja/guide/plain-0/index.html')).toContain('マイページ');
  expect(await place.wrong()).toEqual([]);
});

test('an image that changes changes the page that shows it', async () => {
  const image = 'articles/ja/guide/diagram.svg';
  place.edit(image, (text) => text.replace(/\s*$/, '<!-- other -->\n'));
  const { rendered, compiled } = await place.build();
  expect([rendered, compiled]).toEqual([1, 1]);
  expect(await place.wrong()).toEqual([]);
});

test('a public file that changes renders no page', async () => {
  place.write('public/note.txt', 'one');
  expect((await place.build()).rendered).toBe(0);
  place.write('public/note.txt', 'two');
  expect((await place.build()).rendered).toBe(0);
  expect(page('note.txt')).toBe('two');
  place.delete('public/note.txt');
  await place.build();
  expect(await place.wrong()).toEqual([]);
});
