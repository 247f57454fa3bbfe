import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import type { FileRecord } from '../../src/build/cache/site-cache.ts';
import { eagerMemory } from '../../src/build/cache/sql-memory.ts';
import type { OutputFile } from '../../src/build/output-files.ts';
import { inspectOutput, publish } from '../../src/build/publish.ts';
import { digestOf } from '../../src/content/files/file-stamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'sakini-publish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An output folder, and what builds of it remember. The text `gone` is one that cannot be read. */
function newOutput() {
  const own = mkdtempSync(join(folder, 'site-'));
  const [out, sources] = [join(own, 'dist'), join(own, 'sources')];
  mkdirSync(sources);
  const db = new DatabaseSync(':memory:');
  const records = eagerMemory<FileRecord>(db, 'output');
  const facts = eagerMemory<string>(db, 'facts');
  const fileOf = (text: string): OutputFile => {
    const digest = digestOf(text);
    const from = join(sources, digest);
    if (text !== 'gone' && !existsSync(from)) writeFileSync(from, text);
    return { digest, from, share: text.startsWith('shared') };
  };
  return {
    out,
    sources,
    records,
    path: (name: string) => join(out, name),
    inspect: () => inspectOutput(out, records, facts),
    /** Publishes texts by path. */
    publish(texts: Readonly<Record<string, string>>) {
      const state = inspectOutput(out, records, facts);
      const files = new Map(Object.entries(texts).map(([path, text]) => [path, fileOf(text)]));
      return publish(files, { out, state, records, facts, info: { generator: 'test' } });
    },
    /** What lies in the output, but for its mark. */
    texts: () =>
      Object.fromEntries(
        readdirSync(out, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'build-info.json')
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((file) => [file.slice(out.length + 1), readFileSync(file, 'utf8')]),
      ),
    mark: () => readFileSync(join(out, 'build-info.json'), 'utf8'),
  };
}
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`many/${index}.html`, `${index}`]),
  );

test('an output holds exactly the files that are published, and says which they are', async () => {
  const { publish, texts, mark, inspect } = newOutput();
  const { written, removed, bytes } = await publish({ 'index.html': 'home', 'a/b.css': 'style' });
  expect(texts()).toEqual({ 'a/b.css': 'style', 'index.html': 'home' });
  expect(written.toSorted()).toEqual(['a/b.css', 'index.html']);
  expect(removed).toEqual([]);
  expect(bytes).toBe('home'.length + 'style'.length + mark().length);
  expect(JSON.parse(mark())).toEqual({
    generator: 'test',
    digest: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(inspect()).toEqual({ ours: true, broken: new Set() });
});

test('few changes are made in place: other files and the folder stay what they are', async () => {
  const { publish, path, texts, out } = newOutput();
  await publish({ 'index.html': 'home', 'a/x/index.html': 'x', 'b.html': 'b' });
  const before = [out, path('b.html')].map((each) => lstatSync(each).ino);
  const { written, removed } = await publish({
    'index.html': 'other',
    'b.html': 'b',
    'c.html': 'c',
  });
  expect([written.toSorted(), removed]).toEqual([['c.html', 'index.html'], ['a/x/index.html']]);
  expect([out, path('b.html')].map((each) => lstatSync(each).ino)).toEqual(before);
  expect(existsSync(path('a'))).toBe(false);
  expect(texts()).toEqual({ 'b.html': 'b', 'c.html': 'c', 'index.html': 'other' });
});

test('many changes come as a new folder', async () => {
  const { publish, out, texts, inspect } = newOutput();
  await publish({ 'index.html': 'home' });
  const before = lstatSync(out).ino;
  await publish({ 'index.html': 'home', ...many(201) });
  expect(lstatSync(out).ino).not.toBe(before);
  expect(Object.keys(texts())).toHaveLength(202);
  await publish({ 'index.html': 'home' });
  expect(texts()).toEqual({ 'index.html': 'home' });
  expect(inspect()).toEqual({ ours: true, broken: new Set() });
  expect(readdirSync(join(out, '..')).sort()).toEqual(['dist', 'sources']);
});

test('while files are changed in place, the output says that it is not finished', async () => {
  const { publish, mark, texts, inspect } = newOutput();
  await publish({ 'index.html': 'home', 'b.html': 'b' });
  const finished = mark();
  // A file that cannot be read stops the work half-way, as a crash does.
  await expect(publish({ 'index.html': 'other', 'b.html': 'b', 'z.html': 'gone' })).rejects.toThrow(
    /ENOENT/,
  );
  expect(texts()['index.html']).toBe('other');
  expect(mark()).toBe(finished.replace(/"digest": "\w+"/, '"digest": null'));
  expect(inspect().ours).toBe(false);
  await publish({ 'index.html': 'home', 'b.html': 'b' });
  expect([texts(), mark()]).toEqual([{ 'b.html': 'b', 'index.html': 'home' }, finished]);
});

test('what pages load is there before they are', async () => {
  const { publish, texts } = newOutput();
  await publish({ 'index.html': 'home' });
  await expect(
    publish({ 'index.html': 'home', 'a.html': 'gone', 'z.css': 'style' }),
  ).rejects.toThrow(/ENOENT/);
  expect(texts()).toMatchObject({ 'z.css': 'style', 'index.html': 'home' });
});

test('where a new folder cannot be made, the last output stays', async () => {
  const { publish, texts, out, mark } = newOutput();
  await publish({ 'index.html': 'home' });
  const before = mark();
  await expect(publish({ ...many(201), 'z.html': 'gone' })).rejects.toThrow(/ENOENT/);
  expect([texts(), mark()]).toEqual([{ 'index.html': 'home' }, before]);
  expect(readdirSync(join(out, '..')).sort()).toEqual(['dist', 'sources']);
});

test('files that somebody changed or removed are noticed and come back', async () => {
  const { publish, path, texts, mark, inspect } = newOutput();
  const all = { 'index.html': 'home', 'b.html': 'b', 'c.html': 'c' };
  await publish(all);
  const finished = mark();
  writeFileSync(path('index.html'), 'mine');
  rmSync(path('c.html'));
  expect(inspect()).toEqual({ ours: true, broken: new Set(['index.html', 'c.html']) });
  const { written } = await publish(all);
  expect(written.toSorted()).toEqual(['c.html', 'index.html']);
  expect([texts(), mark()]).toEqual([
    { 'b.html': 'b', 'c.html': 'c', 'index.html': 'home' },
    finished,
  ]);
});

test('without a change nothing is written', async () => {
  const { publish, path } = newOutput();
  await publish({ 'index.html': 'home' });
  const looks = () =>
    ['index.html', 'build-info.json'].map(
      (name) => lstatSync(path(name), { bigint: true }).ctimeNs,
    );
  const before = looks();
  expect(await publish({ 'index.html': 'home' })).toMatchObject({ written: [], removed: [] });
  expect(looks()).toEqual(before);
});

test('a file that may be shared is one with its source; another is a copy', async () => {
  const { publish, path, out, sources } = newOutput();
  await publish({ 'shared.html': 'shared page', 'copied.html': 'page' });
  const inode = (file: string) => lstatSync(file).ino;
  const source = (text: string) => inode(join(sources, digestOf(text)));
  expect(inode(path('shared.html'))).toBe(source('shared page'));
  expect(inode(path('copied.html'))).not.toBe(source('page'));
  // With another time it is put there again: a link onto a link to the same file.
  utimesSync(path('shared.html'), 1_700_000_000, 1_700_000_000);
  await publish({ 'shared.html': 'shared page', 'copied.html': 'page' });
  expect(readdirSync(out).sort()).toEqual(['build-info.json', 'copied.html', 'shared.html']);
});
