import {
  existsSync,
  linkSync,
  lutimesSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import type { FileRecord } from '../../src/build/cache/site-cache.ts';
import { eagerMemory } from '../../src/build/cache/sql-memory.ts';
import { pageStore } from '../../src/build/page-store.ts';
import { digestOf } from '../../src/content/files/file-stamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'sakini-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of pages; each build opens it anew. */
function newStore() {
  const pages = mkdtempSync(join(folder, 'pages-'));
  const records = eagerMemory<FileRecord>(new DatabaseSync(':memory:'), 'stored');
  return { pages, records, open: () => pageStore(pages, records) };
}
const page = '<p>請求</p>';

test('a text is kept under the digest of its bytes', () => {
  const { open } = newStore();
  const digest = open().put(page);
  expect(digest).toBe(digestOf(page));
  expect(open().has(digest)).toBe(true);
  expect(readFileSync(open().fileOf(digest), 'utf8')).toBe(page);
  expect(open().put(page)).toBe(digest);
  expect(open().has(digestOf('other'))).toBe(false);
});

test('a file that was changed, cut or removed is not there', () => {
  for (const harm of [
    (file: string) => writeFileSync(file, page.replace('請', '謂')),
    (file: string) => writeFileSync(file, ''),
    (file: string) => rmSync(file),
  ]) {
    const { open } = newStore();
    const digest = open().put(page);
    harm(open().fileOf(digest));
    expect(open().has(digest)).toBe(false);
    expect(open().put(page)).toBe(digest);
    expect(readFileSync(open().fileOf(digest), 'utf8')).toBe(page);
    expect(open().has(digest)).toBe(true);
  }
});

test('a file that only has another time, as in a restored cache, is there', () => {
  const { open } = newStore();
  const digest = open().put(page);
  lutimesSync(open().fileOf(digest), 1_700_000_000, 1_700_000_000);
  expect(open().has(digest)).toBe(true);
});

test('a file that no record vouches for may be half written, and is not there', () => {
  const { open, records } = newStore();
  const digest = open().put(page);
  records.keepOnly(new Set());
  expect(open().has(digest)).toBe(false);
});

test('a file is never written into, as an output may share it', () => {
  const { open } = newStore();
  const digest = open().put(page);
  const output = join(folder, 'index.html');
  linkSync(open().fileOf(digest), output);
  writeFileSync(output, 'mine');
  open().put(page);
  expect(readFileSync(output, 'utf8')).toBe('mine');
  expect(readFileSync(open().fileOf(digest), 'utf8')).toBe(page);
});

test('what no page needs any more is removed', () => {
  const { open, pages } = newStore();
  const [one, two] = [open().put('one'), open().put('two')];
  open().keepOnly(new Set([two]));
  expect([open().has(one), open().has(two)]).toEqual([false, true]);
  const files = readdirSync(pages, { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([two]);
});

test('a file of another cache stays where its bytes are right, and is never written into', () => {
  const { pages, open } = newStore();
  const digest = open().put(page);
  const file = open().fileOf(digest);
  lutimesSync(file, 1_700_000_000, 1_700_000_000);
  const empty = () => eagerMemory<FileRecord>(new DatabaseSync(':memory:'), 'stored');
  // No record vouches for it, so it is not there; but it need not be made again.
  expect(pageStore(pages, empty()).has(digest)).toBe(false);
  expect(pageStore(pages, empty()).put(page)).toBe(digest);
  expect(statSync(file).mtimeMs).toBe(1_700_000_000_000);
  const shared = join(pages, 'shared');
  writeFileSync(file, 'harmed');
  linkSync(file, shared);
  pageStore(pages, empty()).put(page);
  expect(readFileSync(file, 'utf8')).toBe(page);
  expect(readFileSync(shared, 'utf8')).toBe('harmed');
});

test('files that no record vouches for are swept away', () => {
  const { pages, open } = newStore();
  const left = open().put('left by another cache');
  const records = eagerMemory<FileRecord>(new DatabaseSync(':memory:'), 'stored');
  const store = pageStore(pages, records);
  const kept = store.put(page);
  store.sweep();
  expect(existsSync(store.fileOf(left))).toBe(false);
  expect(readFileSync(store.fileOf(kept), 'utf8')).toBe(page);
});
