import { expect, test } from 'vitest';
import { sitePages } from '../../../../src/voc/ingest/convert/site-pages.ts';
import { pagePath } from '../../../../src/site/links.ts';
import { centre } from '../sources/converting.ts';

const content = { ...centre, site: { ...centre.site, base: '/help/' } };
const { ofPath, ofUrl } = sitePages(content);
const path = (...parts: string[]) => pagePath(content.site, 'ja', ...parts);

test('a path means the page that links of the site lead to', () => {
  expect(ofPath(path())).toEqual({ kind: 'home', locale: 'ja' });
  expect(ofPath(path('billing'))).toEqual({ kind: 'category', locale: 'ja', id: 'billing' });
  expect(ofPath(path('billing/refund'))).toMatchObject({ kind: 'article', id: 'billing/refund' });
  expect(ofPath(path('search'))).toEqual({ kind: 'search', locale: 'ja' });
  expect(ofPath(path('contact'))).toEqual({ kind: 'contact', locale: 'ja' });
  expect(ofPath(path('contact', 'refund'))).toEqual({ kind: 'contact', locale: 'ja' });
  expect(ofPath(path('situations', 'lost'))).toEqual({ kind: 'other', locale: 'ja' });
  expect(ofPath(path('278'))).toEqual({ kind: 'code', locale: 'ja', code: '278' });
});

test.each([
  '/help/ja/billing/refund',
  '/help/ja/billing/refund/index.html',
  '/help/ja/billing/refund/?a=1#b',
  '/help/ja/%62illing/refund/',
])('%s is the article, too', (written) => {
  expect(ofPath(written)).toMatchObject({ kind: 'article', id: 'billing/refund' });
});

test.each([
  '/',
  '/ja/',
  '/help/',
  '/help/fr/',
  '/help/ja/none/',
  '/help/ja/%E0%A4%A/',
  '/help/en/account/login/',
])('%s is no page of the site', (written) => {
  expect(ofPath(written)).toBeUndefined();
});

test('an address of another site is no page, even with the same path', () => {
  expect(ofUrl('https://HELP.example/help/ja/')).toEqual({ kind: 'home', locale: 'ja' });
  expect(ofUrl('https://other.example/help/ja/')).toBeUndefined();
  expect(ofUrl('android-app://help.example/help/ja/')).toBeUndefined();
});
