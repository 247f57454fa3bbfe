import { expect, test } from 'vitest';
import { deadLinks } from './dead-links.ts';
import { pageOf } from './site-pages.ts';

const site = (pages: Readonly<Record<string, string>>, files: readonly string[] = []) => ({
  pages: Object.entries(pages).map(([file, html]) => pageOf(file, html)),
  files: new Set([...Object.keys(pages), ...files]),
  origin: 'https://help.example',
});

test('a page that does not exist is a dead link, whoever names it', () => {
  const found = deadLinks(
    site({
      '/ja/index.html': `<a href="/ja/none/">a</a><link rel="canonical" href="https://help.example/xx/">
        <meta http-equiv="refresh" content="0; url=/gone/"><form action="/ja/search/"></form>`,
    }),
  );
  expect(found.map((line) => line.split(': ')[0])).toEqual([
    '/ja/ → /ja/none/',
    '/ja/ → https://help.example/xx/',
    '/ja/ → /gone/',
    '/ja/ → /ja/search/',
  ]);
});

test('a fragment that no part of the page has is dead, also in Japanese', () => {
  const found = deadLinks(
    site({
      '/ja/a/index.html':
        '<h2 id="できないとき"></h2><a href="#できないとき">1</a><a href="/ja/b/#%E7%84%A1%E3%81%84">2</a>',
      '/ja/b/index.html':
        '<h2 id="有る"></h2><a href="../a/#%E3%81%A7%E3%81%8D%E3%81%AA%E3%81%84%E3%81%A8%E3%81%8D">3</a>',
    }),
  );
  expect(found).toEqual(['/ja/a/ → /ja/b/#%E7%84%A1%E3%81%84: the page has no such part']);
});

test('letter case and the slash at the end count, as on a static host', () => {
  const found = deadLinks(
    site({
      '/ja/a/index.html': '<a href="/ja/A/">1</a><a href="/ja/a">2</a><a href="/ja/a/?q=1">3</a>',
    }),
  );
  expect(found).toHaveLength(2);
});

test('each picture of a set must exist; other hosts, numbers and data are not looked at', () => {
  const html = `<img src="/_img/a.webp" srcset="/_img/a.webp 640w, /_img/b.webp 1280w">
    <a href="tel:0120">1</a><a href="https://partner.example/">2</a><img src="data:image/svg+xml,%3Csvg">`;
  expect(deadLinks(site({ '/index.html': html }, ['/_img/a.webp']))).toEqual([
    '/ → /_img/b.webp: there is no such page or file',
  ]);
});
