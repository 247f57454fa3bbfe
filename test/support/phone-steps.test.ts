import { expect, test } from 'vitest';
import { digitsOf, phoneSteps } from './phone-steps.ts';
import { pageOf } from './site-pages.ts';

const steps = (pages: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    phoneSteps({
      pages: Object.entries(pages).map(([file, html]) => pageOf(file, html)),
      numbers: new Set(['0120000000']),
    }),
  );

test('steps are the links that are followed to a page with a number of the own phones', () => {
  expect(
    steps({
      '/ja/contact/index.html': '<a href="tel:0120-000-000">a</a>',
      '/ja/index.html': '<a href="/ja/contact/#phone">a</a>',
      '/ja/a/index.html': '<a href="../">a</a>',
      '/ja/b/index.html': '<a href="/ja/a/">a</a><a href="https://example.com/">b</a>',
    }),
  ).toEqual({ '/ja/contact/': 0, '/ja/': 1, '/ja/a/': 2, '/ja/b/': 3 });
});

test("a partner's number, a hidden link and a page without links lead to no phone", () => {
  const none = Number.POSITIVE_INFINITY;
  expect(
    steps({
      '/ja/partner/index.html': '<a href="tel:0999-999-999">a</a>',
      '/ja/hidden/index.html': '<a hidden href="tel:0120-000-000">a</a>',
      '/ja/end/index.html': '<p>0120-000-000</p>',
    }),
  ).toEqual({ '/ja/partner/': none, '/ja/hidden/': none, '/ja/end/': none });
});

test('a number is the same in any writing', () => {
  expect(digitsOf('０１２０-000-000')).toBe(digitsOf('tel:0120000000'));
});
