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
const exposures = { locale: 'ja', escalations: 0, yes: 0 };
const counts: Counts = {
  ...emptyCounts,
  period: { ...emptyCounts.period, contactFrom: 0, contactTo: 29, eventFrom: 0, eventTo: 29 },
  contactDays: [...refund.days, ...invoice.days],
  contactCosts: [refund.costs, invoice.costs],
  listViews: [{ list: 'home:ja', views: 30 * 36 }],
  exposures: [
    {
      ...{ ...exposures, article: 'billing/refund', exposures: 90 },
      ...{ settled: 63, towardContact: 18, no: 10, settledNo: 4 },
    },
    {
      ...{ ...exposures, article: 'billing/invoice', exposures: 100 },
      ...{ settled: 36, towardContact: 40, no: 20, settledNo: 8 },
    },
  ],
};
const catalogue = catalogueOf(content);
const estimates = estimate(counts, catalogue, { halfLifeDays: 28 });
const { lists, articles } = rank(estimates, catalogue);

test('the example’s shares of helped readers are 48 % and hardly any', () => {
  // General rate (5.5 + 99) / (10 + 190) = 0.5225; quiet share (3.5 + 12) / (10 + 30) = 0.3875.
  // Refund: settled (63 + 5.225) / 100 = 0.68225, helped (0.68225 − 0.3875) / 0.6125 = 0.48122.
  // Invoice: settled (36 + 5.225) / 110 = 0.37477, fewer than leave quietly anyway: the least, 0.02.
  expect(estimates.articles.map(({ solved }) => solved.mean)).toEqual([
    expect.closeTo(0.48122, 5),
    0.02,
  ]);
});

test('the example’s score is 2,703 a day, with its interval', () => {
  // 12 a day · ¥500 · 1.2 = ¥7,200 at stake; 36 visits for 18 contacts a day = 2;
  // 7,200 · 2 · 0.65 · 0.48122 · 0.6 = 2,702.6.
  const score = 7200 * 2 * 0.65 * ((0.68225 - 0.3875) / 0.6125) * 0.6;
  expect(score).toBeCloseTo(2702.56, 1);
  expect(lists['home:ja']?.map(({ id }) => id)).toEqual(['billing/refund', 'billing/invoice']);
  expect(articles['billing/refund']?.score).toBeCloseTo(score, 1);
  expect(articles['billing/refund']?.lo).toBeGreaterThan(500);
  expect(articles['billing/refund']?.hi).toBeLessThan(8000);
});

test('the example’s reason is told with its counts', () => {
  expect(articles['billing/refund']?.because).toBe(
    'この記事の理由での問い合わせは30日で360件。読んだ90件のうち20 %がその後に問い合わせへ進んでいます。',
  );
  expect(articles['billing/refund']).toMatchObject({ demand: 360, exposures: 90, settled: 63 });
});

test('the contact page, whose readers are about to make contact, is worth more per visit', () => {
  // No views of it were counted: 1/8 visit for each contact, and nobody gives up: 0.6 becomes 1.
  const [first] = lists['contact:ja'] ?? [];
  expect(first?.score).toBeCloseTo((2702.56 * 0.125) / 2 / 0.6, 0);
});

test('writers should first mend what costs most and is answered least', () => {
  // Refund: 7,200 · (0.5 − 0.65 · 0.481) = 1,348. Invoice: 3,600 · (0.5 − 0.65 · 0.02) = 1,753.
  expect(rank(estimates, catalogue).worklist.reasons).toEqual(['invoice', 'refund']);
});
