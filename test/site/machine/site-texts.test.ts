import { expect, test } from 'vitest';
import { siteMaps } from '../../../src/build/sitemap.ts';
import { articlesJson } from '../../../src/site/machine/articles-json.ts';
import { feed } from '../../../src/site/machine/feed.ts';
import { llmsText } from '../../../src/site/machine/llms.ts';
import { robotsText } from '../../../src/site/machine/robots.ts';
import { xmlText } from '../../../src/site/machine/xml.ts';
import { article, siteData } from '../fixture.ts';

const noUrl = siteData({ site: { url: undefined } });
const days = siteData({
  content: {
    articles: [
      article('ja', 'card/b', { title: 'B & <C>', updatedAt: '2026-04-02' }),
      article('ja', 'card/a', { title: 'A', publishedAt: '2026-04-02', description: 'x < y' }),
      article('ja', 'card/old', { title: 'Old', updatedAt: '2026-01-01' }),
      article('ja', 'card/none', { title: 'None' }),
      article('ja', 'card/draft', { title: 'Draft', updatedAt: '2026-05-01', status: 'draft' }),
      article('ja', 'card/gone', { title: 'Gone', updatedAt: '2026-05-01', status: 'archived' }),
      article('en', 'card/a', { title: 'A in English', updatedAt: '2026-04-03' }),
    ],
  },
});
const titles = (xml: string | undefined) =>
  [...(xml ?? '').matchAll(/<item>\n<title>(.*?)<\/title>/g)].map(([, title]) => title);

test('a feed holds the articles of its locale that changed last, newest first', () => {
  expect(titles(feed(days, 'ja'))).toEqual(['A', 'B &amp; &lt;C&gt;', 'Old']);
});

test('each change in a feed is a thing of its own, at the beginning of its day', () => {
  const xml = feed(days, 'ja');
  expect(xml).toContain('>https://help.example.com/ja/card/a/#2026-04-02</guid>');
  // Midnight in Tokyo.
  expect(xml).toContain('<pubDate>Wed, 01 Apr 2026 15:00:00 GMT</pubDate>');
  expect(xml).toContain('<lastBuildDate>Wed, 01 Apr 2026 15:00:00 GMT</lastBuildDate>');
  // HTML within XML.
  expect(xml).toContain('<description>x &amp;lt; y</description>');
});

test('a feed holds fifty changes at most, and without any it has no date', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    article('ja', `card/n${index}`, { title: `N${index}`, updatedAt: '2026-04-01' }),
  );
  expect(titles(feed(siteData({ content: { articles: many } }), 'ja'))).toHaveLength(50);
  const undated = siteData({ content: { articles: [article('ja', 'card/a', { title: 'A' })] } });
  expect(feed(undated, 'ja')).not.toMatch(/<item>|Date>/);
});

test('without a url in site.yaml there is neither a feed nor a site map', () => {
  expect(feed(noUrl, 'ja')).toBeUndefined();
  expect(siteMaps(noUrl, new Map([['ja/', { kind: 'home', noindex: false }]])).size).toBe(0);
  expect(robotsText(noUrl)).toBe('User-agent: *\nAllow: /\n');
});

test('robots may read everything, and are told of the site map', () => {
  expect(robotsText(siteData({ site: { base: '/help/' } }))).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://help.example.com/help/sitemap.xml\n',
  );
});

test('characters that XML forbids are left out', () => {
  expect(xmlText('a\u0000\u000Bb\uFFFE "&<😀')).toBe('ab &quot;&amp;&lt;😀');
});

test('llms.txt lists the published articles by shelf in their order, and how to reach a person', () => {
  const text = llmsText(siteData({ site: { description: '困りごとの答え' } }), 'ja');
  expect(text).toMatch(/^# みなとサポート\n\n> 困りごとの答え\n\n/);
  const lines = text.split('\n').filter((line) => /^(## |- )/.test(line));
  expect(lines).toEqual([
    '## カード',
    '- [カードをなくした](https://help.example.com/ja/card/lost.md)',
    '- [新しいスマホでカードが使えない](https://help.example.com/ja/card/new-phone.md)',
    '## お支払い',
    '- [返金はいつですか](https://help.example.com/ja/billing/refund.md)',
    '- [領収書を再発行したい](https://help.example.com/ja/billing/reissue-invoice.md): 領収書はマイページから何度でも発行できます。',
    '## お問い合わせ',
    '- [お問い合わせ](https://help.example.com/ja/contact/)',
    '- チャット: [チャットを始める](https://chat.example.com/)',
    '- 電話: [0120-000-000 に電話する](tel:0120000000)',
    '## Optional',
    '- [すべての記事の本文を1つにしたもの](https://help.example.com/ja/llms-full.txt)',
    '- [記事の一覧（JSON）](https://help.example.com/articles.json)',
    '- [English](https://help.example.com/en/llms.txt)',
  ]);
});

test('llms.txt links below the host where the url is unknown', () => {
  expect(llmsText(noUrl, 'ja')).toContain('](/ja/card/lost.md)');
});

test('articles.json holds what is published, with addresses and codes', () => {
  const rows: unknown = JSON.parse(articlesJson(siteData()));
  expect(rows).toHaveLength(5);
  expect(rows).toContainEqual({
    id: 'billing/refund',
    locale: 'ja',
    title: '返金はいつですか',
    url: 'https://help.example.com/ja/billing/refund/',
    markdown: 'https://help.example.com/ja/billing/refund.md',
    category: 'billing',
    categoryTitle: 'お支払い',
    code: '101',
  });
  expect(articlesJson(days)).not.toMatch(/Draft|Gone/);
});

const page = { kind: 'article', noindex: false };

test('the site map names translations of each other and the days of articles', () => {
  const pages = new Map([
    ['', { kind: 'root', noindex: true }],
    ['ja/card/a/', page],
    ['ja/card/b/', page],
    ['en/card/a/', page],
    ['en/card/b/', { kind: 'article', noindex: true }],
  ]);
  const map = siteMaps(days, pages).get('sitemap.xml') ?? '';
  const rows = map.split('\n').filter((line) => line.startsWith('<url>'));
  const at = 'https://help.example.com';
  const both = ['ja ja', 'en en', 'x-default ja'].map((each) => {
    const [lang, locale] = each.split(' ');
    return `<xhtml:link rel="alternate" hreflang="${lang}" href="${at}/${locale}/card/a/"/>`;
  });
  expect(rows).toEqual([
    `<url><loc>${at}/ja/card/a/</loc><lastmod>2026-04-02</lastmod>${both.join('')}</url>`,
    `<url><loc>${at}/ja/card/b/</loc><lastmod>2026-04-02</lastmod></url>`,
    `<url><loc>${at}/en/card/a/</loc><lastmod>2026-04-03</lastmod>${both.join('')}</url>`,
  ]);
});

test('a site map that is too long becomes several, and one that names them', () => {
  const pages = new Map(['a', 'b', 'c'].map((id) => [`ja/card/${id}/`, page]));
  const maps = siteMaps(days, pages, 2);
  expect([...maps.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(maps.get('sitemap.xml')).toContain('<loc>https://help.example.com/sitemap-2.xml</loc>');
  expect(maps.get('sitemap-2.xml')?.match(/<loc>/g)).toHaveLength(1);
});
