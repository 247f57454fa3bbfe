import { expect, test } from 'vitest';
import { z } from 'zod';
import type { BodyNode, Compiled } from '../../../src/model/compiled.ts';
import { machineHead } from '../../../src/site/machine/machine-head.ts';
import { openingHours } from '../../../src/site/machine/opening-hours.ts';
import { structuredData } from '../../../src/site/machine/structured-data.ts';
import { articleView } from '../../../src/site/views/article-view.ts';
import { contactView } from '../../../src/site/views/contact-view.ts';
import { homeView } from '../../../src/site/views/home-view.ts';
import type { PageView } from '../../../src/site/views/page-view.ts';
import { searchView } from '../../../src/site/views/search-view.ts';
import { article, siteData } from '../fixture.ts';

const graphSchema = z.object({ '@graph': z.array(z.looseObject({ '@type': z.string() })) });
const things = (view: PageView) => {
  const data = structuredData(view);
  return data === undefined ? [] : graphSchema.parse(JSON.parse(data))['@graph'];
};
const thing = (view: PageView, type: string) => things(view).find((each) => each['@type'] === type);
const id = 'billing/reissue-invoice';
const withNodes = (nodes: readonly BodyNode[]): Record<string, Compiled> => ({
  [`ja/${id}`]: { nodes, headings: [], blocks: [], anchors: [] },
});

test('an article says its title, its days, its page and who publishes it', () => {
  const own = article('ja', id, {
    title: '領収書',
    publishedAt: '2026-01-02',
    updatedAt: '2026-04-01',
  });
  const data = siteData({
    content: { articles: [own] },
    site: { organization: 'みなと株式会社' },
  });
  expect(thing(articleView(data, 'ja', id), 'Article')).toEqual({
    '@type': 'Article',
    headline: '領収書',
    inLanguage: 'ja',
    datePublished: '2026-01-02',
    dateModified: '2026-04-01',
    mainEntityOfPage: `https://help.example.com/ja/${id}/`,
    publisher: {
      '@type': 'Organization',
      name: 'みなと株式会社',
      url: 'https://help.example.com/ja/',
    },
  });
});

test('the breadcrumb is the one that readers see', () => {
  expect(thing(articleView(siteData(), 'ja', id), 'BreadcrumbList')).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'ホーム', item: 'https://help.example.com/ja/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'お支払い',
        item: 'https://help.example.com/ja/billing/',
      },
      { '@type': 'ListItem', position: 3, name: '領収書を再発行したい' },
    ],
  });
});

const steps = (...items: readonly string[]): BodyNode => ({
  c: 'Steps',
  p: {},
  k: [`\n<ol>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ol>\n`],
});

test('the steps of an article are a how-to, each with the text that readers see', () => {
  const nodes = [
    '<p>前</p>\n',
    steps('<strong>開く</strong>。', '押す&#x26;待つ。'),
    '\n<p>後</p>',
  ];
  const view = articleView(siteData({ bodies: withNodes(nodes) }), 'ja', id);
  expect(thing(view, 'HowTo')?.['step']).toEqual([
    { '@type': 'HowToStep', text: '開く。' },
    { '@type': 'HowToStep', text: '押す&待つ。' },
  ]);
});

test('several lists of steps are sections, each under its heading or its tab', () => {
  const tab = (label: string): BodyNode => ({
    c: 'Tab',
    p: { label },
    k: [steps(`${label}で押す`)],
  });
  const nodes = [
    '<h2 id="a">準備</h2>\n<hr>\n',
    steps('用意する'),
    { c: 'Tabs', p: {}, k: [tab('Android'), tab('iOS')] },
  ];
  const view = articleView(siteData({ bodies: withNodes(nodes) }), 'ja', id);
  const sections = z
    .array(z.looseObject({ '@type': z.literal('HowToSection'), name: z.string() }))
    .parse(thing(view, 'HowTo')?.['step']);
  expect(sections.map(({ name }) => name)).toEqual(['準備', 'Android', 'iOS']);
});

test('an article without steps is no how-to', () => {
  expect(thing(articleView(siteData(), 'ja', id), 'HowTo')).toBeUndefined();
});

test('the contact page tells the phones, with their hours', () => {
  expect(thing(contactView(siteData(), 'ja'), 'Organization')).toMatchObject({
    name: 'みなとサポート',
    contactPoint: [
      {
        '@type': 'ContactPoint',
        contactType: 'customer support',
        name: '電話',
        telephone: '0120000000',
        hoursAvailable: [{ opens: '00:00', closes: '23:59' }],
      },
    ],
  });
});

test('hours are grouped by span, and days that are otherwise follow', () => {
  expect(openingHours('mon=09:00-12:00,13:00-24:00;tue=09:00-12:00;2026-01-01=')).toEqual([
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: ['Monday', 'Tuesday'],
      opens: '09:00',
      closes: '12:00',
    },
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: ['Monday'],
      opens: '13:00',
      closes: '23:59',
    },
    {
      '@type': 'OpeningHoursSpecification',
      validFrom: '2026-01-01',
      validThrough: '2026-01-01',
      opens: '00:00',
      closes: '00:00',
    },
  ]);
});

test('without a url in site.yaml nothing has an address, and there is no breadcrumb', () => {
  const data = siteData({ site: { url: undefined } });
  const head = machineHead(articleView(data, 'ja', id));
  expect(head).not.toMatch(/https?:\/\/(?!schema\.org)/);
  expect(things(articleView(data, 'ja', id)).map((each) => each['@type'])).toEqual(['Article']);
  expect(things(homeView(data, 'ja'))).toEqual([]);
});

test('a page that is not to be found says nothing', () => {
  expect(machineHead(searchView(siteData(), 'ja'))).toBe('');
  expect(machineHead(articleView(siteData(), 'en', 'card/lost'))).toBe('');
});

test('no title ends the script element or an attribute', () => {
  const own = article('ja', id, { title: '</script><b a="x">&amp;', description: '"><i>' });
  const head = machineHead(articleView(siteData({ content: { articles: [own] } }), 'ja', id));
  expect(head.match(/<\/script>/g)).toHaveLength(1);
  expect(head).not.toMatch(/<b|<i>/);
  expect(head).toContain('content="&lt;/script&gt;&lt;b a=&quot;x&quot;&gt;&amp;amp;"');
  const [, data = ''] = /ld\+json">(.*)<\/script>/.exec(head) ?? [];
  expect(graphSchema.parse(JSON.parse(data))['@graph'][0]?.['headline']).toBe(own.data.title);
});
