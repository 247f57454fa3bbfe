import { expect, test } from 'vitest';
import { categoryView } from '../../../src/site/views/category-view.ts';
import { article, siteData } from '../fixture.ts';

test('the articles of the category stand in its ranked order, no other among them', () => {
  const view = categoryView(siteData(), 'ja', 'billing');
  expect(view.articles.map(({ id }) => id)).toEqual(['billing/refund', 'billing/reissue-invoice']);
});

test('the other categories follow, not the page itself', () => {
  expect(categoryView(siteData(), 'ja', 'billing').others.map(({ id }) => id)).toEqual(['card']);
});

test('a category in no file is called by its id', () => {
  const articles = [article('ja', 'faq/one', { title: '質問' })];
  const view = categoryView(siteData({ content: { articles } }), 'ja', 'faq');
  expect(view.title.join('')).toBe('faq');
  expect(view.breadcrumb.crumbs.at(-1)).toEqual({ label: 'faq', href: undefined });
});

test('a language without such articles leads to its home', () => {
  const { languages, alternates } = categoryView(siteData(), 'ja', 'card').frame;
  expect(languages[1]?.href).toBe('/en/');
  expect(alternates.map(({ locale }) => locale)).toEqual(['ja']);
  expect(categoryView(siteData(), 'ja', 'billing').frame.languages[1]?.href).toBe('/en/billing/');
});
