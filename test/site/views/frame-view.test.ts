import { describe, expect, test } from 'vitest';
import { frameView, type FrameInput } from '../../../src/site/views/frame-view.ts';
import { siteData, type Changes } from '../fixture.ts';

const frame = (input: Partial<FrameInput> = {}, changes?: Changes) =>
  frameView(siteData(changes), { locale: 'ja', kind: 'article', ...input });

describe('the title', () => {
  test('names the page, then the help centre', () => {
    expect(frame({ title: '返金はいつですか' }).title).toBe('返金はいつですか | みなとサポート');
  });

  test('is that of the page alone where both together are longer than 70 letters', () => {
    // ' | みなとサポート' has 10 letters.
    expect(frame({ title: 'あ'.repeat(60) }).title).toHaveLength(70);
    expect(frame({ title: 'あ'.repeat(61) }).title).toBe('あ'.repeat(61));
  });

  test('of home is the name of the help centre alone, in the language of the page', () => {
    expect(frame({ kind: 'home' }).title).toBe('みなとサポート');
    expect(frame({ kind: 'home', locale: 'en' }).title).toBe('Minato Help');
  });
});

describe('languages', () => {
  test('keep the place', () => {
    const { languages } = frame({ parts: ['billing/refund'] });
    expect(languages.map(({ href }) => href)).toEqual([
      '/ja/billing/refund/',
      '/en/billing/refund/',
    ]);
    expect(languages.map(({ label }) => label)).toEqual(['日本語', 'English']);
    expect(languages.map(({ current }) => current)).toEqual([true, false]);
  });

  test('lead to the nearest place where the page itself is missing, and are no alternates of it', () => {
    const view = frame({ parts: ['card/lost'], elsewhere: { en: ['card'] } });
    expect(view.languages[1]?.href).toBe('/en/card/');
    expect(view.alternates.map(({ locale }) => locale)).toEqual(['ja']);
    expect(view.otherwise).toBeUndefined();
  });

  test('are not offered where there is one only', () => {
    expect(frame({}, { site: { locales: ['ja'] } }).languages).toEqual([]);
  });
});

describe('addresses for search engines', () => {
  test('are absolute and hold the base path', () => {
    const view = frame({ parts: ['billing/refund'] }, { site: { base: '/help/' } });
    expect(view.canonical).toBe('https://help.example.com/help/ja/billing/refund/');
    expect(view.alternates).toContainEqual({
      locale: 'en',
      href: 'https://help.example.com/help/en/billing/refund/',
    });
  });

  test('send readers of all other languages to the default one', () => {
    for (const locale of ['ja', 'en'])
      expect(frame({ locale, parts: ['billing/refund'] }).otherwise).toBe(
        'https://help.example.com/ja/billing/refund/',
      );
    expect(frame({ kind: 'search' }).otherwise).toBeUndefined();
  });

  test('are left out where nobody said where the site will be', () => {
    const view = frame({ parts: ['billing'] }, { site: { url: undefined } });
    expect(view.canonical).toBeUndefined();
    expect(view.alternates).toEqual([]);
  });

  test('are left out for pages that no search engine should list', () => {
    for (const kind of ['search', 'code', 'redirect', 'root', 'not-found'] as const) {
      const view = frame({ kind });
      expect([view.noindex, view.canonical, view.alternates]).toEqual([true, undefined, []]);
    }
    expect(frame().noindex).toBe(false);
    expect(frame({ noindex: true }).noindex).toBe(true);
  });
});

test('the search box stands in the header, but on home and the search page in the main part', () => {
  const kinds = ['home', 'search', 'article', 'contact', 'not-found'] as const;
  expect(kinds.map((kind) => frame({ kind }).searchInHeader)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('contact is one link away from every page', () => {
  expect(frame({ locale: 'en' }).contact).toEqual({ label: 'Contact us', href: '/en/contact/' });
});

test('brand colours bring their stylesheet; without them there is no request for it', () => {
  expect(frame().brandHref).toBeUndefined();
  const branded = { site: { base: '/help/', brand: { dark: '#8cc4ea' } } };
  expect(frame({}, branded).brandHref).toBe('/help/_brand.css');
});

test('events go to the beacon that site.yaml names, and nowhere by default', () => {
  const events = { kind: 'beacon', url: 'https://events.example.com/c' } as const;
  expect(frame().sink).toBeUndefined();
  expect(frame({}, { site: { events } }).sink).toBe('https://events.example.com/c');
});

test('the footer links to the free-form pages of site.yaml that the locale has', () => {
  const footer = { site: { footer: ['about', 'privacy'] } };
  expect(frame({}, footer).footer).toEqual([
    { label: 'このサイトについて', href: '/ja/pages/about/' },
  ]);
  expect(frame({ locale: 'en' }, footer).footer).toEqual([]);
});

describe('while something is broken', () => {
  const incident = {
    title: { ja: '通信障害', en: 'Outage' },
    text: { ja: '復旧は14時の見込みです。', en: 'Back by 2 pm.' },
    since: '2026-04-01T00:10:00Z',
    articles: ['card/lost', 'gone/gone'],
  };
  const broken = { site: { incident } };

  test('every page says so, since when in the time of the site, and links what helps', () => {
    const view = frame({}, broken).incident;
    expect(view?.title.join('')).toBe('通信障害');
    // 00:10 UTC is 9:10 in Tokyo.
    expect(view?.since).toBe('2026年4月1日 9:10から');
    expect(view?.articles.map(({ href }) => href)).toEqual(['/ja/card/lost/']);
  });

  test('home alone has the whole text, so that the banner stays small elsewhere', () => {
    expect(frame({ kind: 'home' }, broken).incident?.text).toBe('復旧は14時の見込みです。');
    expect(frame({}, broken).incident?.text).toBeUndefined();
  });

  test('otherwise there is no banner', () => {
    expect(frame().incident).toBeUndefined();
  });
});
