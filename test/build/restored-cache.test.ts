import {
  cpSync,
  lutimesSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPlace, type BuildPlace } from '../support/build-place.ts';
import { differences, engine as thisEngine } from '../support/build.ts';
import { engineCopy } from '../support/engine-copy.ts';

// What continuous integration does to `.kb/cache`: it saves the folder of one run and restores it
// in another, of another commit, in another folder, with other times, whole or (by bad luck) not.

const folder = mkdtempSync(join(tmpdir(), 'sakini-restored-'));
let templates: string;
/** What is right for the content that every test starts from, and with a body changed. */
let right: { readonly start: string; readonly changed: string };

beforeAll(async () => {
  const place = buildPlace({ folder: join(folder, 'first') });
  const start = await place.fromNothing();
  templates = place.kb;
  changeBody(place);
  right = { start, changed: await place.fromNothing() };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const newFolder = () => join(folder, `place-${(count += 1)}`);
const newPlace = () => buildPlace({ folder: newFolder(), templates });

const filesBelow = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Gives every file another time, as archives do that keep whole seconds or none. */
function touchAll(path: string, seconds: number): void {
  for (const file of filesBelow(path)) lutimesSync(file, seconds, seconds);
}

/** Edits that reach one page, many pages, and all pages. */
const changeBody = (place: BuildPlace) =>
  place.edit('articles/ja/guide/plain-0.mdx', (text) => `${text}\n追記。\n`);
const changeShelf = (place: BuildPlace) =>
  place.edit('categories.yaml', (text) => text.replace('使い方', '別の棚'));
const changeName = (place: BuildPlace) =>
  place.edit('site.yaml', (text) => text.replace('すべての部品', '別の名前'));

/** A copy of what a build remembers. */
function saved(place: BuildPlace): string {
  const copy = newFolder();
  cpSync(place.kb, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

function restore(place: BuildPlace, copy: string): void {
  rmSync(place.kb, { recursive: true });
  cpSync(copy, place.kb, { recursive: true });
}

/** A checkout of the engine with a help centre in it: the cache knows that by its path in there. */
function checkout(): { readonly place: BuildPlace; readonly engine: string } {
  const { folder: engine } = engineCopy(thisEngine, mkdtempSync(join(folder, 'engine-')));
  return { place: buildPlace({ folder: join(engine, 'here'), engine, templates }), engine };
}

test('in another checkout, with other times and without an output, nothing is made twice', async () => {
  const [here, there] = [checkout(), checkout()];
  await here.place.build();
  cpSync(join(here.place.kb, 'cache'), join(there.place.kb, 'cache'), { recursive: true });
  touchAll(there.place.folder, 1_700_000_000);
  const { rendered, compiled, indexed, analysed, pages } = await there.place.build();
  expect(pages).toBeGreaterThan(30);
  expect([rendered, compiled, indexed, analysed]).toEqual([0, 0, 0, 0]);
  expect(differences(there.place.out, right.start)).toEqual([]);
});

test.each([
  ['older', true],
  ['newer', false],
])('a cache that is %s than the output lying there gives the pages of now', async (_name, old) => {
  const place = newPlace();
  await place.build();
  const before = saved(place);
  const contentBefore = newFolder();
  cpSync(place.content, contentBefore, { recursive: true });
  changeBody(place);
  changeShelf(place);
  place.delete('articles/ja/billing/plain-1.mdx');
  const outBefore = newFolder();
  cpSync(place.out, outBefore, { recursive: true, preserveTimestamps: true });
  await place.build();
  if (old) restore(place, before);
  else {
    rmSync(place.out, { recursive: true });
    cpSync(outBefore, place.out, { recursive: true, preserveTimestamps: true });
  }
  await place.build();
  expect(await place.wrong()).toEqual([]);
  rmSync(place.content, { recursive: true });
  cpSync(contentBefore, place.content, { recursive: true });
  await place.build();
  expect(differences(place.out, right.start)).toEqual([]);
});

test('a cache that another version of the engine made is of no harm', async () => {
  const { place, engine } = checkout();
  await place.build();
  const change = (path: string, from: string | RegExp, to: string) => {
    const file = join(engine, path);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(file, text.replace(from, to));
  };
  // This process has read the modules of the engine; the cache cannot know and must not be used.
  change('src/content/compile/compile-article.ts', /^/, '// Another version.\n');
  change('src/layouts/Layout.astro', '<body', '<body data-version="2"');
  const { rendered, compiled, pages, articles } = await place.build();
  expect([rendered, compiled]).toEqual([pages, articles]);
  expect(readFileSync(join(place.out, 'ja/index.html'), 'utf8')).toContain('data-version="2"');
  expect(await place.wrong()).toEqual([]);
});

/** What may be missing or other than it was in a cache. */
const losses: Readonly<Record<string, (site: string) => void>> = {
  'its store of pages': (site) => rmSync(join(site, 'pages'), { recursive: true, force: true }),
  'its compiled bodies and its pages': (site) => {
    rmSync(join(site, 'pages'), { recursive: true, force: true });
    const db = new DatabaseSync(join(site, 'site.db'));
    db.exec('DELETE FROM bodies');
    db.close();
  },
  'its database': (site) => rmSync(join(site, 'site.db')),
  'its search index': (site) => rmSync(join(site, 'index'), { recursive: true }),
  'every third page': (site) =>
    filesBelow(join(site, 'pages'))
      .filter((_file, index) => index % 3 === 0)
      .forEach((file) => rmSync(file)),
  'the bytes of every third page': (site) =>
    filesBelow(join(site, 'pages'))
      .filter((_file, index) => index % 3 === 0)
      .forEach((file) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0x20, Math.floor(bytes.length / 2)));
      }),
};

test.each(Object.entries(losses))(
  'a cache without %s gives the right pages, with and without an output',
  async (name, lose) => {
    const place = newPlace();
    const search = name.includes('search');
    const wrong = (nothing: string) =>
      differences(place.out, nothing).filter((path) => search || !searchFiles.test(path));
    await place.build({ search });
    lose(place.site());
    await place.build({ search });
    expect(wrong(right.start)).toEqual([]);
    lose(place.site());
    rmSync(place.out, { recursive: true });
    changeBody(place);
    await place.build({ search });
    expect(wrong(right.changed)).toEqual([]);
  },
);

/** What an output has besides where search is made, and what then says other things. */
const searchFiles = /^(pagefind\/|build-info\.json$)/;

/** What may become of the one file in which a cache keeps all that it knows. */
function spoil(file: string, kind: 'cut' | 'text' | 'bytes', at: number, bytes: Uint8Array): void {
  const { size } = statSync(file);
  if (kind === 'text') writeFileSync(file, 'version https://git-lfs.github.com/spec/v1\n');
  else if (kind === 'cut') truncateSync(file, Math.floor(size * at));
  else {
    const whole = readFileSync(file);
    whole.set(bytes, Math.floor(Math.min(size - bytes.length, size * at)));
    writeFileSync(file, whole);
  }
}

test('a database that was cut, overwritten or replaced gives the right pages', async () => {
  const place = newPlace();
  await place.build();
  const [whole, out] = [saved(place), newFolder()];
  cpSync(place.out, out, { recursive: true, preserveTimestamps: true });
  changeShelf(place);
  changeName(place);
  const renamed = await place.fromNothing({ search: false });
  const damage = fc.record({
    kind: fc.constantFrom('bytes', 'bytes', 'bytes', 'bytes', 'cut', 'text'),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 400 }),
    withOutput: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ kind, at, bytes, withOutput }) => {
      restore(place, whole);
      rmSync(place.out, { recursive: true, force: true });
      if (withOutput) cpSync(out, place.out, { recursive: true, preserveTimestamps: true });
      spoil(join(place.site(), 'site.db'), kind, at, bytes);
      await place.build({ search: false });
      expect(differences(place.out, renamed)).toEqual([]);
    }),
    { numRuns: 24, seed: 20261122, endOnFailure: true },
  );
});
