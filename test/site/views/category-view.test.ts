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

test('a language without such articles has the page, but it is no translation', () => {
  const { languages, alternates } = categoryView(siteData(), 'ja', 'card').frame;
  expect(languages[1]?.href).toBe('/en/card/');
  expect(alternates.map(({ locale }) => locale)).toEqual(['ja']);
  expect(categoryView(siteData(), 'en', 'card').frame.noindex).toBe(true);
});

test('what the locale has in another language only stands apart, and leads to the page in its own frame', () => {
  const { articles, foreign } = categoryView(siteData(), 'en', 'card');
  expect(articles).toEqual([]);
  expect(foreign).toMatchObject([{ lang: 'ja', heading: 'Only in Japanese' }]);
  expect(foreign[0]?.articles.map(({ href }) => href)).toContain('/en/card/lost/');
  const billing = categoryView(siteData(), 'en', 'billing');
  const own = new Set(billing.articles.map(({ id }) => id));
  expect(billing.foreign.flatMap((shelf) => shelf.articles).some(({ id }) => own.has(id))).toBe(
    false,
  );
  expect(categoryView(siteData(), 'ja', 'card').foreign).toEqual([]);
});
