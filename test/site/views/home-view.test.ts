import { expect, test } from 'vitest';
import { homeView } from '../../../src/site/views/home-view.ts';
import { article, siteData } from '../fixture.ts';

test('the questions stand in the order of the ranking', () => {
  expect(homeView(siteData(), 'ja').top.map(({ id }) => id)).toEqual([
    'card/lost',
    'card/new-phone',
    'billing/refund',
    'billing/reissue-invoice',
  ]);
});

test('ten questions at most', () => {
  const articles = Array.from({ length: 12 }, (_, index) =>
    article('ja', `billing/q${index + 10}`, { title: `質問${index}` }),
  );
  const { top } = homeView(siteData({ content: { articles }, ranking: { lists: {} } }), 'ja');
  expect(top).toHaveLength(10);
  expect(top[0]?.id).toBe('billing/q10');
});

test('a locale shows its own articles only', () => {
  const view = homeView(siteData(), 'en');
  expect(view.top.map(({ href }) => href)).toEqual(['/en/billing/refund/']);
});

test('a choice leads to its next question, its article, or contact for its reason', () => {
  expect(homeView(siteData(), 'ja').situations?.choices.map(({ href }) => href)).toEqual([
    '/ja/situations/card/',
    '/ja/contact/lost/',
    '/ja/billing/refund/',
  ]);
});

test('without situations there is neither a block of them nor a link to them', () => {
  const view = homeView(siteData({ content: { situations: undefined } }), 'ja');
  expect([view.situations, view.tap]).toEqual([undefined, undefined]);
});

test('categories stand in shelf order with the number of their articles', () => {
  const shelves = homeView(siteData(), 'ja').categories;
  expect(shelves.map(({ id, count, icon }) => [id, count, icon])).toEqual([
    ['card', '2件', 'card'],
    ['billing', '2件', 'document'],
  ]);
});

test('a category without an article in the locale is not shown there', () => {
  expect(homeView(siteData(), 'en').categories.map(({ id, count }) => [id, count])).toEqual([
    ['billing', '1 article'],
  ]);
});

test('the promise is that of the help centre, none where it makes none', () => {
  expect(homeView(siteData(), 'en').promise).toBe('Solved in three minutes.');
  expect(homeView(siteData({ site: { promise: undefined } }), 'en').promise).toBeUndefined();
});
