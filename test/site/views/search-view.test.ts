import { expect, test } from 'vitest';
import { searchBoxView } from '../../../src/site/views/search-box-view.ts';
import { searchView } from '../../../src/site/views/search-view.ts';
import { article, siteData } from '../fixture.ts';

test('the search box leads to the search page of its locale, under the base path', () => {
  const box = searchBoxView(siteData({ site: { base: '/help/' } }), 'en');
  expect(box).toMatchObject({
    popup: true,
    action: '/help/en/search/',
    bundle: '/help/pagefind/',
    home: '/help/en/',
    contact: { href: '/help/en/contact/' },
  });
});

test('the search page answers in its main part and is not listed by search engines', () => {
  const view = searchView(siteData(), 'ja');
  expect(view.searchBox.popup).toBe(false);
  expect(view.frame).toMatchObject({ noindex: true, searchInHeader: false });
});

test('without a query the search page is the category index', () => {
  const { categories } = searchView(siteData(), 'ja');
  expect(categories.map(({ href }) => href)).toEqual(['/ja/card/', '/ja/billing/']);
});

test('results can be narrowed by a category only where there is more than one', () => {
  expect(searchView(siteData(), 'ja').facets).toMatchObject([
    { name: 'category', values: ['カード', 'お支払い'] },
  ]);
  expect(searchView(siteData(), 'en').facets).toEqual([]);
});

test('products narrow in order, each once', () => {
  const articles = [
    article('ja', 'card/a', { title: 'A', appliesTo: ['eSIM', 'SIM'] }),
    article('ja', 'card/b', { title: 'B', appliesTo: ['SIM'] }),
  ];
  expect(searchView(siteData({ content: { articles } }), 'ja').facets).toMatchObject([
    { name: 'appliesTo', values: ['SIM', 'eSIM'] },
  ]);
});

test('the way without typing is offered where the help centre has one', () => {
  expect(searchView(siteData(), 'ja').situations?.href).toBe('/ja/situations/');
  const without = siteData({ content: { situations: undefined } });
  expect(searchView(without, 'ja').situations).toBeUndefined();
});
