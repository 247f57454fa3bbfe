import { describe, expect, test } from 'vitest';
import { codeView } from '../../../src/site/views/code-view.ts';
import { freePageView } from '../../../src/site/views/free-page-view.ts';
import { notFoundView } from '../../../src/site/views/not-found-view.ts';
import { redirectView } from '../../../src/site/views/redirect-view.ts';
import { rootView } from '../../../src/site/views/root-view.ts';
import { article, siteData } from '../fixture.ts';

const codes = { '104': 'billing/refund', '119': 'card/lost' };
const site = siteData({ content: { codes } });

describe('a page that leads on', () => {
  test('of a spoken code leads to its article, which is the one to be listed', () => {
    const { target, frame, code } = codeView(site, 'en', '104');
    expect(target).toEqual({ label: 'When do I get my refund?', href: '/en/billing/refund/' });
    expect(frame.canonical).toBe('https://help.example.com/en/billing/refund/');
    expect(frame.noindex).toBe(true);
    expect(code).toBe('Number 104');
    expect(frame.languages.map(({ href }) => href)).toEqual(['/ja/104/', '/en/104/']);
  });
  test('leads to the article in another language where its own does not have it', () => {
    expect(codeView(site, 'en', '119').target.href).toBe('/en/card/lost/');
  });
  test('leads to a plain variant in its own language, which alone has it', () => {
    const articles = [
      article('ja', 'card/a', { title: 'カード', plain: 'card/easy' }),
      article('ja', 'card/easy', { title: 'やさしい' }),
    ];
    const plain = siteData({ content: { articles, codes: { '119': 'card/easy' } } });
    expect(codeView(plain, 'en', '119').target.href).toBe('/ja/card/easy/');
  });
  test('leads to contact where the article is gone', () => {
    expect(redirectView(site, 'ja', 'gone/gone').target.href).toBe('/ja/contact/');
  });
  test('at the root leads to the default locale and offers all', () => {
    const { target, languages } = rootView(site);
    expect(target).toEqual({ label: 'みなとサポート', href: '/ja/' });
    expect(languages.map(({ locale, href }) => [locale, href])).toEqual([
      ['ja', '/ja/'],
      ['en', '/en/'],
    ]);
  });
  test('keeps the base path', () => {
    expect(rootView(siteData({ site: { base: '/help/' } })).target.href).toBe('/help/ja/');
  });
  test('of a code that does not exist is a bug', () => {
    expect(() => codeView(site, 'ja', '999')).toThrow('no spoken code "999"');
  });
});

test('the page for missing addresses is no dead end in any locale', () => {
  const { main, others } = notFoundView(site);
  expect(
    [main, ...others].map(({ locale, links }) => [locale, ...links.map(({ href }) => href)]),
  ).toEqual([
    ['ja', '/ja/search/', '/ja/situations/', '/ja/', '/ja/contact/'],
    ['en', '/en/search/', '/en/situations/', '/en/', '/en/contact/'],
  ]);
});

test('a free-form page leads to home in a locale that does not have it', () => {
  const [page] = site.content.pages;
  if (!page) throw new Error('The fixture has no free-form page.');
  const { frame, title } = freePageView(site, page);
  expect(title.join('')).toBe('このサイトについて');
  expect(frame.languages.map(({ href }) => href)).toEqual(['/ja/pages/about/', '/en/']);
});
