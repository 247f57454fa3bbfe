import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPlace, type BuildPlace } from '../support/build-place.ts';
import { differences } from '../support/build.ts';

// What people and tools do to an output between two builds: a build never relies on what it finds.

const folder = mkdtempSync(join(tmpdir(), 'sakini-changed-output-'));
let place: BuildPlace;
let right: string;

beforeAll(async () => {
  place = buildPlace({ folder: join(folder, 'place') });
  right = await place.fromNothing();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inOut = (path: string) => join(place.out, path);
const firstOf = (path: string) => `${path}/${readdirSync(inOut(path)).sort()[0]}`;

/** What may become of an output, so that a build has to mend it. */
const harms: Readonly<Record<string, () => void>> = {
  'a page was edited': () => appendFileSync(inOut('ja/index.html'), '<!-- mine -->'),
  'a page was written anew': () => {
    rmSync(inOut('ja/index.html'));
    writeFileSync(inOut('ja/index.html'), 'mine');
  },
  'a page was removed': () => rmSync(inOut('ja/guide/plain-words/index.html')),
  'a folder of pages was removed': () => rmSync(inOut('ja'), { recursive: true }),
  'an image was edited': () => appendFileSync(inOut(firstOf('_img')), 'mine'),
  'a style was edited': () => appendFileSync(inOut(firstOf('_astro')), '/* mine */'),
  'a copied file was edited': () => appendFileSync(inOut('walkthrough.mp4'), 'mine'),
  'the script of search was edited': () =>
    appendFileSync(inOut('pagefind/pagefind.js'), '/* mine */'),
  'a part of the search index was edited': () =>
    appendFileSync(inOut(firstOf('pagefind/fragment')), 'mine'),
  'a part of the search index was removed': () => rmSync(inOut(firstOf('pagefind/index'))),
  'a file lies where a folder of pages was': () => {
    rmSync(inOut('ja'), { recursive: true });
    writeFileSync(inOut('ja'), 'mine');
  },
  'a folder lies where a page was': () => {
    rmSync(inOut('ja/index.html'));
    mkdirSync(inOut('ja/index.html'));
    writeFileSync(inOut('ja/index.html/mine'), 'mine');
  },
  'it does not say which build made it': () => writeFileSync(inOut('build-info.json'), '{}'),
  'the build of it did not finish': () =>
    writeFileSync(
      inOut('build-info.json'),
      readFileSync(inOut('build-info.json'), 'utf8').replace(/"digest": "\w+"/, '"digest": null'),
    ),
  'it was edited, and does not say which build made it': () => {
    appendFileSync(inOut('ja/index.html'), '<!-- mine -->');
    appendFileSync(inOut('pagefind/pagefind.js'), '/* mine */');
    writeFileSync(inOut('build-info.json'), '{}');
  },
  'it is gone': () => rmSync(place.out, { recursive: true }),
  'it was emptied': () => {
    rmSync(place.out, { recursive: true });
    mkdirSync(place.out);
  },
};

test.each(Object.entries(harms))('an output is whole again where %s', async (_name, harm) => {
  await place.build();
  harm();
  await place.build();
  expect(differences(place.out, right)).toEqual([]);
  // And what was mended is relied on again.
  const { rendered } = await place.build();
  expect(rendered).toBe(0);
  expect(differences(place.out, right)).toEqual([]);
});

test('an output without its mark is nobody’s, and is left alone', async () => {
  await place.build();
  rmSync(inOut('build-info.json'));
  writeFileSync(inOut('ja/index.html'), 'mine');
  await expect(place.build()).rejects.toThrow(/holds files that no build made[^]*Fix:/);
  expect(readFileSync(inOut('ja/index.html'), 'utf8')).toBe('mine');
  rmSync(place.out, { recursive: true });
});

test('a folder that somebody put in the place of the output is left alone', async () => {
  await place.build();
  rmSync(place.out, { recursive: true });
  mkdirSync(place.out);
  writeFileSync(inOut('photo.jpg'), 'mine');
  await expect(place.build()).rejects.toThrow(/Fix:/);
  expect(readdirSync(place.out)).toEqual(['photo.jpg']);
  rmSync(place.out, { recursive: true });
});

test('a file that somebody added stays while little changes, and goes when much does', async () => {
  await place.build({ search: false });
  writeFileSync(inOut('CNAME'), 'help.example.jp');
  place.edit('articles/ja/guide/plain-0.mdx', (text) => `${text}\n追記。\n`);
  await place.build({ search: false });
  expect(existsSync(inOut('CNAME'))).toBe(true);
  // More than 200 files: another output takes the place of this one.
  for (let index = 0; index < 210; index += 1) place.write(`public/many/${index}.txt`, 'x');
  await place.build({ search: false });
  expect(existsSync(inOut('CNAME'))).toBe(false);
  expect(await place.wrong({ search: false })).toEqual([]);
  place.delete('public/many');
  await place.build({ search: false });
  expect(existsSync(inOut('many'))).toBe(false);
  expect(await place.wrong({ search: false })).toEqual([]);
});

test('a file may take the place of a folder, and a folder that of a file', async () => {
  place.write('public/terms', 'a file');
  await place.build({ search: false });
  place.delete('public/terms');
  place.write('public/terms/index.txt', 'in a folder');
  await place.build({ search: false });
  expect(await place.wrong({ search: false })).toEqual([]);
  place.delete('public/terms');
  place.write('public/terms', 'a file');
  await place.build({ search: false });
  expect(await place.wrong({ search: false })).toEqual([]);
});

test('two help centres that are built into one folder in turn do not mix', async () => {
  const other = buildPlace({ folder: join(folder, 'other'), templates: place.kb, search: false });
  other.delete('articles/ja/billing/plain-1.mdx');
  other.edit('site.yaml', (text) => text.replace('すべての部品', '別の名前'));
  await place.build({ search: false });
  await other.build({ out: place.out });
  expect(differences(place.out, await other.fromNothing())).toEqual([]);
  await place.build({ search: false });
  expect(await place.wrong({ search: false })).toEqual([]);
});
