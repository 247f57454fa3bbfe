import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderBytes } from '../support/build.ts';
import { buildPlace, type BuildPlace } from '../support/build-place.ts';

// What programs read of a site, from one build to the next.

const folder = mkdtempSync(join(tmpdir(), 'sakini-machine-'));
let place: BuildPlace;

beforeAll(async () => {
  place = buildPlace({ folder });
  await place.build();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = 'articles/ja/guide/plain-0.mdx';
const out = (path: string) => readFileSync(join(place.out, path), 'utf8');
const has = (path: string) => existsSync(join(place.out, path));
const add = (path: string, text: string) => place.edit(path, (before) => `${before}\n${text}\n`);

/** Names of the files whose bytes a change altered. */
async function changedBy(change: () => void): Promise<string[]> {
  const before = folderBytes(place.out);
  change();
  await place.build({ search: false });
  const after = folderBytes(place.out);
  return [...after.keys()].filter((path) => before.get(path) !== after.get(path));
}

test('what needs an absolute address waits for a url in site.yaml', async () => {
  expect([has('sitemap.xml'), has('ja/feed.xml')]).toEqual([false, false]);
  expect(out('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(out('ja/guide/plain-0/index.html')).not.toContain('feed.xml');
  expect(out('ja/guide/plain-0.md')).toContain('](/help/ja/guide/plain-0/)');
  place.edit('site.yaml', (text) => `${text}url: https://help.every-component.example\n`);
  await place.build({ search: false });
  expect([has('sitemap.xml'), has('ja/feed.xml'), has('en/feed.xml')]).toEqual([true, true, true]);
  expect(out('robots.txt')).toContain('https://help.every-component.example/help/sitemap.xml');
  expect(out('ja/guide/plain-0.md')).toContain(
    '](https://help.every-component.example/help/ja/guide/plain-0/)',
  );
});

test('the whole text holds each article of its locale once, the root that of the default one', () => {
  const full = out('ja/llms-full.txt');
  const articles = [...folderBytes(place.out).keys()].filter((path) =>
    /^ja\/[^/]+\/[^/]+\.md$/.test(path),
  );
  expect(articles.length).toBeGreaterThan(5);
  for (const path of articles) expect(full.split(out(path))).toHaveLength(2);
  expect(out('llms-full.txt')).toBe(full);
  expect(out('llms.txt')).toBe(out('ja/llms.txt'));
});

test('an edit of a text changes its pages, its Markdown and the whole text, nothing else', async () => {
  const changed = await changedBy(() => add(plain, '追記です。'));
  expect(changed.sort()).toEqual([
    'build-info.json',
    // English has no article of its own there and shows the same one.
    'en/guide/plain-0/index.html',
    'ja/guide/plain-0.md',
    'ja/guide/plain-0/index.html',
    'ja/llms-full.txt',
    'llms-full.txt',
  ]);
});

test('another day of an article comes to the feed, the list and the site map', async () => {
  const changed = await changedBy(() =>
    place.edit(plain, (text) => text.replace(/^updatedAt: .*/m, 'updatedAt: 2026-03-03')),
  );
  expect(changed).toEqual(
    expect.arrayContaining(['ja/feed.xml', 'articles.json', 'sitemap.xml', 'ja/guide/plain-0.md']),
  );
  expect(changed).not.toContain('en/feed.xml');
});

test('an article that is withdrawn is gone everywhere', async () => {
  place.edit(plain, (text) => text.replace(/^updatedAt:/m, 'status: draft\nupdatedAt:'));
  await place.build({ search: false });
  expect(has('ja/guide/plain-0.md')).toBe(false);
  for (const path of ['sitemap.xml', 'articles.json', 'ja/feed.xml', 'ja/llms.txt'])
    expect(out(path)).not.toContain('plain-0');
  expect(out('ja/llms-full.txt')).not.toContain('追記です。');
  place.edit(plain, (text) => text.replace('status: draft\n', ''));
  await place.build({ search: false });
  expect(has('ja/guide/plain-0.md')).toBe(true);
});

test("a help centre's own files win", async () => {
  place.write('public/robots.txt', 'User-agent: *\nDisallow: /\n');
  place.write('public/llms.txt', '# Own\n');
  await place.build({ search: false });
  expect(out('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(out('llms.txt')).toBe('# Own\n');
  expect(out('ja/llms.txt')).toContain('# すべての部品');
});

test('a file that somebody changed or removed in the output comes back', async () => {
  const wanted = out('ja/guide/plain-0.md');
  rmSync(join(place.out, 'ja/guide/plain-0.md'));
  rmSync(join(place.out, 'ja/feed.xml'));
  await place.build({ search: false });
  expect(out('ja/guide/plain-0.md')).toBe(wanted);
  expect(has('ja/feed.xml')).toBe(true);
});
