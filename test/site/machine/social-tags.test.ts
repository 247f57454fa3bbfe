import { expect, test } from 'vitest';
import { machineHead } from '../../../src/site/machine/machine-head.ts';
import { socialTags } from '../../../src/site/machine/social-tags.ts';
import { articleView } from '../../../src/site/views/article-view.ts';
import { homeView } from '../../../src/site/views/home-view.ts';
import { siteData } from '../fixture.ts';

const pairs = (frame: Parameters<typeof socialTags>[0]) =>
  socialTags(frame).map(({ name, content }) => [name, content]);

test('a link to an article shows its title, its description and its languages', () => {
  expect(pairs(articleView(siteData(), 'ja', 'billing/reissue-invoice').frame)).toEqual([
    ['og:title', '領収書を再発行したい'],
    ['og:description', '領収書はマイページから何度でも発行できます。'],
    ['og:type', 'article'],
    ['og:url', 'https://help.example.com/ja/billing/reissue-invoice/'],
    ['og:site_name', 'みなとサポート'],
    ['og:locale', 'ja_JP'],
    ['twitter:card', 'summary'],
  ]);
});

test('a page in several languages names the others', () => {
  const tags = pairs(articleView(siteData(), 'en', 'billing/refund').frame);
  expect(tags).toContainEqual(['og:locale', 'en_US']);
  expect(tags).toContainEqual(['og:locale:alternate', 'ja_JP']);
});

test('home is the help centre itself', () => {
  const tags = pairs(homeView(siteData({ site: { url: undefined } }), 'ja').frame);
  expect(tags).toContainEqual(['og:title', 'みなとサポート']);
  expect(tags).toContainEqual(['og:type', 'website']);
  expect(tags.map(([name]) => name)).not.toContain('og:url');
});

test('the head names the feed and the article as Markdown', () => {
  const head = machineHead(articleView(siteData(), 'ja', 'card/lost'));
  expect(head).toContain('type="application/rss+xml" title="更新した記事" href="/ja/feed.xml"');
  expect(head).toContain('type="text/markdown" href="/ja/card/lost.md"');
});
