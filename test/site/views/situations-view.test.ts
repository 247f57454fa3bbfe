import { describe, expect, test } from 'vitest';
import { situationTrails, situationsView } from '../../../src/site/views/situations-view.ts';
import { siteData } from '../fixture.ts';

const site = siteData();
const hrefs = (locale: string, trail: string[], data = site) =>
  situationsView(data, locale, trail).choices.map(({ href }) => href);

describe('the questions of the no-typing way', () => {
  test('are the first one, and one for each choice that asks further', () => {
    expect(situationTrails(site.content.situations)).toEqual([[], ['card']]);
  });
  test('are found at any depth', () => {
    const leaf = { id: 'leaf', label: 'leaf', reason: 'card' };
    const inner = { id: 'inner', label: 'inner', choices: [leaf] };
    const outer = { id: 'outer', label: 'outer', choices: [inner, leaf] };
    expect(situationTrails({ question: '?', choices: [outer, leaf] })).toEqual([
      [],
      ['outer'],
      ['outer', 'inner'],
    ]);
  });
});

describe('a choice', () => {
  test('leads to its own question, to contact for its reason, or to its article', () => {
    expect(hrefs('ja', [])).toEqual([
      '/ja/situations/card/',
      '/ja/contact/lost/',
      '/ja/billing/refund/',
    ]);
  });
  test('leads to the article in another language where the locale does not have it', () => {
    expect(hrefs('en', ['card'])).toEqual(['/en/card/new-phone/', '/en/contact/card/']);
  });
  test('carries the spoken code of its article, for paper', () => {
    const { choices } = situationsView(site, 'ja', []);
    expect(choices.map(({ code }) => code)).toEqual([undefined, undefined, '番号 101']);
  });
});

test('a printed question leads back to its page, where the site has an address', () => {
  const { url: _url, ...bare } = site.content.site;
  expect(situationsView(site, 'ja', ['card']).qr?.address).toBe(
    'https://help.example.com/ja/situations/card/',
  );
  const without = { ...site, content: { ...site.content, site: bare } };
  expect(situationsView(without, 'ja', ['card']).qr).toBeUndefined();
});

describe('a question', () => {
  test('goes by the words of its choice on the way, and back to the one before it', () => {
    const { breadcrumb, question, back, step } = situationsView(site, 'en', ['card']);
    expect(question.join('')).toBe('When?');
    expect(step).toBe('Question 2');
    expect(breadcrumb.crumbs.map(({ label }) => label)).toEqual([
      'Home',
      'Find help without typing',
      'My card does not work',
    ]);
    expect(back.map(({ href }) => href)).toEqual(['/en/situations/']);
  });
  test('ends with search and contact', () => {
    const { search, contact } = situationsView(site, 'ja', ['card']);
    expect([search.href, contact.href]).toEqual(['/ja/search/', '/ja/contact/']);
  });
  test('that does not exist is a bug', () => {
    expect(() => situationsView(site, 'ja', ['lost'])).toThrow('No question at lost.');
  });
});

test('a help centre without situations asks for the category', () => {
  const without = siteData({ content: { situations: undefined } });
  expect(situationTrails(undefined)).toEqual([[]]);
  expect(hrefs('ja', [], without)).toEqual(['/ja/card/', '/ja/billing/']);
});
