import { expect, test } from 'vitest';
import { alternateProblems, chainProblems, pageProblems, shownLists } from './page-laws.ts';
import { pageOf } from './site-pages.ts';

const page = (body: string, { file = '/ja/index.html', kind = 'home', head = '' } = {}) =>
  pageOf(
    file,
    `<html lang="ja"><head>${head}</head><body data-kb-page="${kind}"><a href="#main">x</a>${body}</body></html>`,
  );
const whole = '<main><h1>x</h1><input type="search" data-kb-search></main>';
const refresh = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`;

test('a page with all that a page has is fine', () => {
  expect(pageProblems(page(whole))).toEqual([]);
});

test('a second search box, a missing heading and a page that leads on by surprise are named', () => {
  expect(pageProblems(page(whole + whole))).toHaveLength(3);
  expect(pageProblems(page(whole.replace('<h1>x</h1>', '')))).toEqual(['/ja/: not exactly one h1']);
  expect(pageProblems(page(whole, { head: refresh('/en/') }))).toHaveLength(1);
});

test('a page that leads to one that leads on again is a chain', () => {
  const pages = [
    page(whole),
    page(whole, { file: '/index.html', kind: 'root', head: refresh('/ja/') }),
    page(whole, { file: '/old/index.html', kind: 'redirect', head: refresh('/') }),
  ];
  expect(chainProblems({ base: '/', folder: '', files: new Set(), pages })).toEqual(['/old/ → /']);
});

test('an alternate that does not name the page in return is named', () => {
  const alternate = (path: string) =>
    `<link rel="alternate" hreflang="x" href="https://help.example${path}">`;
  const pages = [
    page(whole, { head: alternate('/ja/') + alternate('/en/') }),
    page(whole, { file: '/en/index.html', head: alternate('/en/') }),
  ];
  const problems = alternateProblems(
    { base: '/', folder: '', files: new Set(), pages },
    'https://help.example',
  );
  expect(problems).toEqual(['/ja/: alternate /en/ does not name it']);
});

test('a list is read with its articles in order', () => {
  const body =
    '<ol data-kb-list="home"><li data-kb-article="b/2"></li><li data-kb-article="a/1"></li></ol><ol data-kb-list="related"></ol>';
  expect(shownLists(page(body))).toEqual([
    { path: '/ja/', locale: 'ja', list: 'home', articles: ['b/2', 'a/1'] },
    { path: '/ja/', locale: 'ja', list: 'related', articles: [] },
  ]);
});
