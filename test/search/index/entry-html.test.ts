import { expect, test } from 'vitest';
import { entryHtml } from '../../../src/search/index/entry-html.ts';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';

const entry: SearchEntry = {
  id: 'billing/receipt',
  locale: 'ja',
  url: '/help/ja/billing/receipt/',
  title: '"領収書" <b>＆</b> ＰＤＦ',
  asks: ['レシート'],
  keywords: ['控え'],
  category: 'お支払い, 請求: 全部',
  appliesTo: ['プランA', 'プランB'],
  code: '417',
  popular: 2,
  blocks: ['本文 ｶﾞｽ'],
};

test('text of writers stays text', () => {
  expect(entryHtml(entry)).not.toContain('<b>');
  expect(entryHtml(entry)).toContain('content="&quot;領収書&quot; &lt;b&gt;＆&lt;/b&gt; ＰＤＦ"');
});

test('title, asks and keywords weigh three times as much as the body', () => {
  const html = entryHtml(entry);
  expect(html.match(/<p data-pagefind-weight="3">/g)).toHaveLength(3);
  expect(html.match(/<p>/g)).toHaveLength(1);
});

test('what is looked up has its usual width', () => {
  const english = entryHtml({ ...entry, locale: 'en' });
  expect(english).toContain('PDF \uE001</p>');
  expect(english).toContain('本文 ガス \uE000</p>');
});

test('what is written without spaces is cut into words, in a language that Pagefind leaves as it is', () => {
  const html = entryHtml({ ...entry, asks: ['領収書がほしい。 急ぎ'] });
  expect(html).toContain('<html lang="x-ja">');
  expect(html).toContain('>領収 書 が ほしい 。 \uE005 急ぎ \uE004\uE002</p>');
  expect(entryHtml({ ...entry, locale: 'en' })).toContain('<html lang="en">');
});

test('facets carry their values whole, commas and colons included', () => {
  expect(entryHtml(entry)).toContain('category[data-v]" data-v="お支払い, 請求: 全部"');
  expect(entryHtml(entry).match(/appliesTo/g)).toHaveLength(2);
});

test('the description is searched and shown like the body', () => {
  expect(entryHtml({ ...entry, description: '要約です' })).toContain(
    '<p>要約 です \uE004\uE000</p>',
  );
});
