import { describe, expect, test } from 'vitest';
import { articleView } from '../../../src/site/views/article-view.ts';
import { article, body, siteData } from '../fixture.ts';

const invoice = 'billing/reissue-invoice';
const view = (id = invoice, changes = {}) => articleView(siteData(changes), 'ja', id);

describe('the outcome', () => {
  test('of the frontmatter comes first', () => {
    expect(view().outcome).toEqual({
      label: 'この記事でできること',
      text: '領収書のPDFが手元にあります。',
    });
  });

  test('is not said twice where the body holds an Outcome', () => {
    const nodes = ['<p>はじめに</p>', { c: 'Outcome', p: {}, k: ['<p>領収書</p>'] }];
    const bodies = { [`ja/${invoice}`]: { ...body(), nodes } };
    expect(view(invoice, { bodies }).outcome).toBeUndefined();
  });
});

describe('what to do next', () => {
  test('is first what the writer named, then what ranks best of the category or for the reason', () => {
    // related: refund; then by rank card/new-phone (reason in common), and nothing of the rest.
    expect(view().next.related.map(({ id }) => id)).toEqual(['billing/refund', 'card/new-phone']);
  });

  test('is contact for the main reason', () => {
    expect(view().next.contact).toEqual({
      label: '「領収書」について問い合わせる',
      href: '/ja/contact/invoice/',
    });
  });

  test('is contact at large where no reason is known', () => {
    const articles = [article('ja', 'billing/one', { title: '質問', reasons: ['unheard-of'] })];
    expect(view('billing/one', { content: { articles } }).next.contact.href).toBe('/ja/contact/');
  });
});

describe('the vote', () => {
  test('asks in the words of the service', () => {
    const voteQuestion = { ja: '領収書は手に入りましたか' };
    expect(view(invoice, { site: { voteQuestion } }).vote.question).toBe(
      '領収書は手に入りましたか',
    );
  });

  test('asks in ours where the service has none', () => {
    expect(view().vote.question).toBe('この記事で解決しましたか');
  });
});

describe('the foot', () => {
  test('has the spoken code, and none where the article has none', () => {
    expect(view('billing/refund').code?.text).toBe('番号 101');
    expect(view().code).toBeUndefined();
  });

  test('has the day of the last change, which no time zone shifts', () => {
    expect(view(invoice, { site: { timeZone: 'America/New_York' } }).updated).toEqual({
      label: '更新日',
      day: '2026-04-01',
      text: '2026年4月1日',
    });
  });

  test('links to the source where the site says where that is', () => {
    const editUrl = 'https://git.example.com/edit/main/content/{file}';
    expect(view().edit).toBeUndefined();
    expect(view(invoice, { site: { editUrl } }).edit?.href).toBe(
      `https://git.example.com/edit/main/content/articles/ja/${invoice}.mdx`,
    );
  });
});

describe('a table of contents', () => {
  const headings = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ depth: 2, id: `h${index}`, text: `${index}` }));
  const withHeadings = (count: number) =>
    view(invoice, { bodies: { [`ja/${invoice}`]: { ...body(), headings: headings(count) } } });

  test('helps from four headings on', () => {
    expect([withHeadings(3).toc.length, withHeadings(4).toc.length]).toEqual([0, 4]);
  });
});

describe('an article that the locale does not have', () => {
  const foreign = articleView(siteData(), 'en', 'card/lost');

  test('is shown in the language that has it, with a notice in the language of the reader', () => {
    expect(foreign.lang).toBe('ja');
    expect(foreign.title.join('')).toBe('カードをなくした');
    expect(foreign.fallback).toBe(
      'This article is not available in English yet, so it is shown in Japanese.',
    );
  });

  test('is not listed by search engines under that address', () => {
    expect(foreign.frame.noindex).toBe(true);
  });

  test('leads to its category, which lists it there', () => {
    expect(foreign.breadcrumb.crumbs[1]).toEqual({ label: 'Cards', href: '/en/card/' });
  });

  test('of no locale at all is a bug of the caller', () => {
    expect(() => view('card/none')).toThrow('card/none');
  });
});

test('the language switch keeps the place; only a translation is told to search engines', () => {
  const frame = (id: string) => view(id).frame;
  for (const id of ['billing/refund', invoice, 'card/lost'])
    expect(frame(id).languages[1]?.href).toBe(`/en/${id}/`);
  const translated = (id: string) => frame(id).alternates.map(({ locale }) => locale);
  expect(translated('billing/refund')).toEqual(['ja', 'en']);
  expect(translated('card/lost')).toEqual(['ja']);
});

test('from a plain variant the language switch leads to what it is a variant of', () => {
  const articles = [
    article('ja', 'card/a', { title: 'カード', plain: 'card/a-easy' }),
    article('ja', 'card/a-easy', { title: 'カード（やさしい日本語）' }),
  ];
  const { languages, alternates } = view('card/a-easy', { content: { articles } }).frame;
  expect(languages[1]?.href).toBe('/en/card/a/');
  expect(alternates.map(({ locale }) => locale)).toEqual(['ja']);
});

test('a plain variant is linked only where it is shown', () => {
  const articles = [
    article('ja', 'card/a', { title: 'カード', plain: 'card/a-easy' }),
    article('ja', 'card/a-easy', { title: 'カード（やさしい日本語）' }),
    article('ja', 'card/b', { title: 'カード', plain: 'card/b-easy' }),
  ];
  const changes = { content: { articles } };
  expect(view('card/a', changes).plain?.href).toBe('/ja/card/a-easy/');
  expect(view('card/b', changes).plain).toBeUndefined();
});

test('a draft in a preview is kept from search engines', () => {
  const articles = [article('ja', 'card/a', { title: 'カード', status: 'draft' })];
  expect(view('card/a', { content: { articles } }).frame.noindex).toBe(true);
});

test('partners that the body does not place stand after it', () => {
  expect(view('card/new-phone').partners).toEqual([
    { name: 'みなとカード', what: '再発行', phone: '0120-000-111', verifiedOn: '2026-03-10' },
  ]);
});
