import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/voc/catalogue.ts';
import type { Counts } from '../../src/voc/count/counts.ts';
import { emptyCounts } from '../../src/voc/count/empty-counts.ts';
import { estimate } from '../../src/voc/estimate/estimates.ts';
import { rank } from '../../src/voc/rank/rank.ts';
import { article, helpCentre } from './fixture.ts';

/** The worked example of src/voc/README.md: the numbers there are these. */
const content = helpCentre({
  articles: [
    article('billing/refund', { reasons: ['refund'] }),
    article('billing/invoice', { reasons: ['invoice'] }),
  ],
  reasons: ['billing/refund', 'billing/invoice'],
});
const days = Array.from({ length: 30 }, (_, day) => day);
const ofReason = (reason: string, perDay: number) => ({
  days: days.map((day) => ({ reason, day, contacts: perDay })),
  costs: {
    ...{ reason, channel: 'phone', contacts: 30 * perDay },
    ...{ costed: 30 * perDay, costMilli: 30 * perDay * 500_000, timed: 0, handleMs: 0 },
  },
});
const [refund, invoice] = [ofReason('refund', 12), ofReason('invoice', 6)];
const page = { list: 'category:billing:ja', build: 0 };
const readers = { locale: 'ja', source: 'category' as const, week: 0, escalations: 15, yes: 0 };
const counts: Counts = {
  ...emptyCounts,
  period: { ...emptyCounts.period, contactFrom: 0, contactTo: 29, eventFrom: 0, eventTo: 29 },
  contactDays: [...refund.days, ...invoice.days],
  contactCosts: [refund.costs, invoice.costs],
  keyedContacts: [{ channel: 'phone', contacts: 200, keyed: 200, episodes: 160 }],
  listViews: [
    { list: 'home:ja', views: 30 * 36 },
    { list: page.list, views: 900 },
  ],
  places: [
    { ...page, position: 1, article: 'billing/refund' },
    { ...page, position: 2, article: 'billing/invoice' },
  ],
  listBuilds: [{ ...page, views: 900 }],
  listClicks: [
    { ...page, article: 'billing/refund', clicks: 270, lastClicks: 200 },
    { ...page, article: 'billing/invoice', clicks: 90, lastClicks: 80 },
  ],
  exposures: [
    {
      ...{ ...readers, article: 'billing/refund', exposures: 270 },
      ...{ settled: 189, towardContact: 54, no: 30, settledNo: 12 },
    },
    {
      ...{ ...readers, article: 'billing/invoice', exposures: 90 },
      ...{ settled: 36, towardContact: 40, no: 20, settledNo: 8 },
    },
  ],
  unsolved: [
    { article: 'billing/refund', channel: 'phone', sessions: 30 },
    { article: 'billing/refund', channel: '', sessions: 30 },
  ],
};
const catalogue = catalogueOf(content);
const estimates = estimate(counts, catalogue, { halfLifeDays: 28 });
const { lists, articles, worklist } = rank(estimates, catalogue);
const [one, two] = estimates.articles;

test('270 of 900 visits opened the first article: 30 %', () => {
  expect(one?.interest.rate).toBeCloseTo(0.3, 2);
});

test('the second place gets 2 to the power of −0.9 of the attention: 90 / (900 · 0.536) is 18.7 %', () => {
  expect(90 / (900 * 2 ** -0.9)).toBeCloseTo(0.187, 3);
  expect(two?.interest.rate).toBeCloseTo(0.187, 2);
});

test('by behaviour a half is helped, and the belief lies between that and what articles are like', () => {
  // Quiet leavers: (20 + 40 · (20 + 14) / 90) / (50 + 40) or about 0.39; settled 189 / 270 = 0.7.
  expect((0.7 - 0.39) / (1 - 0.39)).toBeCloseTo(0.508, 3);
  expect(one?.solved.mean).toBeCloseTo(0.357, 3);
  // 36 of 90 settle, no more than leave quietly anyway.
  expect(two?.solved.mean).toBeLessThan(0.1);
});

test('a half of those who were not helped made contact: with the pulls to what is usual, 50.6 %', () => {
  const overall = (30 + 0.6 * 10) / (60 + 10);
  expect(one?.contactIfUnsolved.mean).toBeCloseTo((30 + overall * 40) / (60 + 40), 9);
  expect(one?.contactIfUnsolved.mean).toBeCloseTo(0.506, 3);
});

test('a problem costs ¥500 for each of its 200 / 160 contacts: ¥625', () => {
  expect(one?.problemCost).toBeCloseTo(625, 9);
});

test('the score on the home page is 36 · 0.300 · 0.357 · 0.506 · 625, ¥1,218 a day', () => {
  expect(36 * 0.3 * 0.357 * 0.506 * 625).toBeCloseTo(1218, -1);
  expect(lists['home:ja']?.map(({ id }) => id)).toEqual(['billing/refund', 'billing/invoice']);
  expect(articles['billing/refund']).toMatchObject({ score: 1218.42, lo: 406.07, hi: 2144.8 });
});

test('the example’s reason is told with its counts', () => {
  expect(articles['billing/refund']?.because).toBe(
    'この記事の理由での問い合わせは30日で360件。読んだ270件のうち20 %がその後に問い合わせへ進んでいます。',
  );
  expect(articles['billing/refund']).toMatchObject({ demand: 360, exposures: 270, settled: 189 });
});

test('writers should first mend what costs most and is answered least', () => {
  expect(worklist.reasons).toEqual(['invoice', 'refund']);
});
