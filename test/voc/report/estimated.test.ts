import { expect, test } from 'vitest';
import type { ExposureCount } from '../../../src/voc/count/exposures.ts';
import type { ArticleEstimate } from '../../../src/voc/estimate/estimates.ts';
import { costAvoided } from '../../../src/voc/report/cost-avoided.ts';
import { promotions } from '../../../src/voc/report/promote.ts';
import { selfService } from '../../../src/voc/report/self-service.ts';
import { estimateOf, type EstimateFields } from '../support/estimate.ts';

const weeks = [0, 1, 2, 3, 4, 5, 6, 7];
const visits = weeks.map((week) => ({ week, end: 'silent' as const, visits: 1000 }));
const about = (reason: string): EstimateFields => ({ shares: [{ reason, share: 1 }] });

/** An article with 100 readers a week, 60 of whom settle. */
const read = (id: string, solved: number, fields: EstimateFields = {}): ArticleEstimate => {
  const estimate = estimateOf(id, solved, { readers: 800, ...fields });
  return { ...estimate, counts: { ...estimate.counts, settled: 480 } };
};
const exposures = (...ids: readonly string[]): ExposureCount[] =>
  ids.flatMap((article) =>
    weeks.map((week) => ({
      ...{ article, locale: 'ja', source: 'home' as const, week, exposures: 100, settled: 60 },
      ...{ towardContact: 0, escalations: 0, yes: 0, no: 0, settledNo: 0 },
    })),
  );

test('of the readers who settled, as many were helped as is believed of their article', () => {
  const service = selfService(visits, exposures('a', 'b'), [read('a', 0.3), read('b', 0.15)]);
  // 100 × 0.3 + 100 × 0.15 of 1,000 visits a week.
  expect(service?.rate.value).toBeCloseTo(0.045);
});

test('doubt on one reason goes together, on different reasons it does not', () => {
  const width = (...articles: readonly ArticleEstimate[]) => {
    const { rate } = selfService(visits, exposures('a', 'b'), articles) ?? {};
    return rate === undefined ? 0 : rate.hi - rate.lo;
  };
  const together = width(read('a', 0.3, about('refund')), read('b', 0.3, about('refund')));
  const apart = width(read('a', 0.3, about('refund')), read('b', 0.3, about('invoice')));
  expect(together).toBeGreaterThan(1.2 * apart);
});

test('nobody is helped who did not stay, and without visits there is no rate', () => {
  const left = estimateOf('a', 0.3, { readers: 800 });
  const none = exposures('a').map((row) => ({ ...row, settled: 0 }));
  expect(selfService(visits, none, [left])?.rate.value).toBe(0);
  expect(selfService([], exposures('a'), [read('a', 0.3)])).toBeUndefined();
  const open = visits.map((row) => ({ ...row, end: 'open' as const }));
  expect(selfService(open, exposures('a'), [read('a', 0.3)])).toBeUndefined();
});

test('cost avoided is readers × helped × would have made contact × what that costs', () => {
  const { perDay, helpedPerDay, contactsPerDay, isMeasured, articles } = costAvoided(
    [read('a', 0.5), read('b', 0.25)],
    80,
  );
  expect([helpedPerDay, contactsPerDay, perDay.value]).toEqual([7.5, 3.75, 375]);
  // However many readers there are, the method itself may be a fifth off (one standard error).
  expect(perDay.lo).toBeLessThan(375 * (1 - 1.6 * 0.2));
  expect(perDay.hi).toBeGreaterThan(375 * (1 + 1.6 * 0.2));
  expect(isMeasured).toBe(true);
  expect(articles).toEqual([
    { id: 'a', perDay: 250 },
    { id: 'b', perDay: 125 },
  ]);
});

test('an assumed share of contacts makes the interval of the cost wide, for all articles alike', () => {
  const contactIfUnsolved = { mean: 0.5, relativeVariance: 0.09, measured: false };
  const known = costAvoided([read('a', 0.5)], 80).perDay;
  const assumed = costAvoided([read('a', 0.5, { contactIfUnsolved })], 80);
  expect(assumed.isMeasured).toBe(false);
  expect(assumed.perDay.hi - assumed.perDay.lo).toBeGreaterThan(1.5 * (known.hi - known.lo));
});

test('only what surely helps more than usual is promoted, and nothing that has to be mended', () => {
  const cost = new Map([
    ['refund', 1000],
    ['invoice', 10],
  ]);
  const articles = [
    read('billing/good', 0.7, about('refund')),
    read('billing/good-but-rare', 0.7, about('invoice')),
    read('billing/usual', 0.3, about('refund')),
    read('billing/unsure', 0.7, { ...about('refund'), solved: { mean: 0.7, variance: 0.3 } }),
    read('billing/fallen', 0.7, { ...about('refund'), hasFallen: true }),
    read('billing/mended', 0.7, about('refund')),
    {
      ...read('billing/few', 0.9, about('refund')),
      counts: { ...read('x', 0).counts, exposures: 29 },
    },
    read('billing/poor', 0.1, about('refund')),
  ];
  // What a problem costs holds all its contacts; a contact of them costs the half.
  const estimates = { articles, reasonCostPerDay: cost, contactsPerProblem: 2 };
  const repaired = new Set(['billing/mended']);
  const list = promotions(estimates, { locale: 'ja', repaired });
  expect(list.map(({ id, atMostPerDay }) => [id, Math.round(atMostPerDay)])).toEqual([
    ['billing/good', 350],
    ['billing/good-but-rare', 4],
  ]);
  expect(promotions(estimates, { locale: 'en', repaired })).toEqual([]);
});
