import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/model/site.ts';
import { embedArticles } from '../../../src/site/embed/embed-articles.ts';
import { embedSettings } from '../../../src/site/embed/embed-settings.ts';
import { routes } from '../../../src/site/routes.ts';
import { embedView } from '../../../src/site/views/embed-view.ts';
import { siteData, siteInput } from '../fixture.ts';

const site = siteData();
const embed = { origins: ['https://shop.example.com'] };
const parsed = siteSchema.parse({ ...siteInput, base: '/help/', embed });
const embedded = { ...site, content: { ...site.content, site: parsed } };

test('a help centre that names no other site makes nothing for any', () => {
  expect(embedArticles(site)).toEqual(new Map());
  expect(routes(site).filter(({ path }) => path.includes('_embed'))).toEqual([]);
});

test('there is a panel in every language, and the button says it in each', () => {
  const paths = routes(embedded).map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['ja/_embed/', 'en/_embed/']));
  const { locales, url } = embedSettings(parsed);
  expect(url).toBe('https://help.example.com');
  expect(locales['en']).toEqual({
    button: 'Help',
    close: 'Close',
    panel: 'Minato Help',
    visit: 'Minato Help (opens in a new tab)',
    frame: '/help/en/_embed/',
    home: '/help/en/',
  });
  // The name of the link holds its visible words (WCAG 2.2, 2.5.3).
  for (const { panel, visit } of Object.values(locales)) expect(visit.startsWith(panel)).toBe(true);
});

test('the file of articles stands in the order of the ranking, each with what it is asked for by', () => {
  const files = embedArticles(embedded);
  expect([...files.keys()]).toEqual(['ja/_embed/articles.json', 'en/_embed/articles.json']);
  const list: unknown = JSON.parse(files.get('ja/_embed/articles.json') ?? '');
  expect(list).toEqual([
    ['card/lost', 'カードをなくした', ['lost']],
    ['card/new-phone', '新しいスマホでカードが使えない', ['card', 'invoice']],
    ['billing/refund', '返金はいつですか', ['refund']],
    ['billing/reissue-invoice', '領収書を再発行したい', ['invoice']],
  ]);
});

test('the panel hides no channel, and is kept out of search engines', () => {
  const view = embedView(embedded, 'ja');
  expect(view.channels.channels.map(({ id }) => id)).toEqual(['chat', 'phone']);
  expect(view.jumps.map(({ href }) => href)).toContain('#channel-phone');
  expect(view.frame.noindex).toBe(true);
  expect(view.articles).toBe('/help/ja/_embed/articles.json');
  expect(view.origins).toBe('https://shop.example.com');
});

test.each([
  'https://shop.example.com/',
  'https://Shop.example.com',
  'https://shop.example.com:443',
  'https://*.example.com',
  'shop.example.com',
])('"%s" is no origin as browsers write it', (origin) => {
  expect(siteSchema.safeParse({ ...siteInput, embed: { origins: [origin] } }).success).toBe(false);
});

test.each(['https://shop.example.com', 'http://localhost:3000', 'http://127.0.0.1:8080'])(
  '"%s" is one',
  (origin) => {
    expect(siteSchema.safeParse({ ...siteInput, embed: { origins: [origin] } }).success).toBe(true);
  },
);
