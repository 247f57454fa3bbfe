import { expect, test } from 'vitest';
import { partnerItems, staleItems } from '../../../src/voc/worklist/review-items.ts';
import { catalogueOf } from '../../../src/voc/catalogue.ts';
import { emptyCounts } from '../../../src/voc/count/empty-counts.ts';
import { estimate } from '../../../src/voc/estimate/estimates.ts';
import { article, helpCentre } from '../fixture.ts';

const today = '2026-11-01';
const lastDay = Date.parse(today) / 86_400_000;

test('articles to read again: those whose day of review is over, then those unchanged for a year', () => {
  const articles = [
    article('a/due', { reviewBy: '2026-10-31', updatedAt: '2026-10-01' }),
    article('a/today', { reviewBy: today, updatedAt: '2026-10-01' }),
    article('a/old', { updatedAt: '2025-10-31' }),
    article('a/a-year', { updatedAt: '2025-11-01' }),
    article('a/draft', { reviewBy: '2020-01-01', status: 'draft' }),
    article('a/old', { publishedAt: '2024-01-01' }, 'en'),
    article('a/undated', {}),
  ];
  const content = helpCentre({ articles, reasons: [] });
  const estimates = estimate(emptyCounts, catalogueOf(content), { halfLifeDays: 28 });
  const fallen = estimates.articles.map((each) =>
    each.article.id === 'a/a-year' ? { ...each, hasFallen: true } : each,
  );
  const items = (given: Pick<typeof estimates, 'articles'>) =>
    staleItems(articles, given, { today, lastDay }).map(({ id, locale, why, since }) =>
      [locale, id, why, since].join(' '),
    );
  expect(items(estimates)).toEqual([
    'ja a/due review 2026-10-31',
    'en a/old old 2024-01-01',
    'ja a/old old 2025-10-31',
  ]);
  expect(items({ articles: fallen })[0]).toBe('ja a/a-year fallen 2025-11-01');
});

test('partners nobody checked for half a year are one piece of work each, with their articles', () => {
  const named = (id: string, name: string, verifiedOn?: string) =>
    article(id, { partners: [{ name, ...(verifiedOn ? { verifiedOn } : {}) }] });
  const articles = [
    named('a/one', 'Bank', '2026-05-04'),
    named('a/two', 'Bank', '2026-01-01'),
    named('a/three', 'Bank', '2026-10-01'),
    named('a/never', 'Post'),
    named('a/fresh', 'Shop', '2026-05-05'),
    article('a/draft', { status: 'draft', partners: [{ name: 'Nobody' }] }),
  ];
  expect(partnerItems(articles, today)).toEqual([
    { name: 'Post', verifiedOn: undefined, articles: ['ja/a/never'], minutes: 10 },
    { name: 'Bank', verifiedOn: '2026-01-01', articles: ['ja/a/one', 'ja/a/two'], minutes: 10 },
  ]);
});
