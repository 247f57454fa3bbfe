import { expect, test } from 'vitest';
import type { ArticleEstimate, Estimates } from '../../../src/voc/estimate/estimates.ts';
import { rankedLists } from '../../../src/voc/rank/list-score.ts';
import { reasonGaps } from '../../../src/voc/rank/worklist-reasons.ts';
import { worklistRepair } from '../../../src/voc/rank/worklist-repair.ts';
import { worklistStale } from '../../../src/voc/rank/worklist-stale.ts';
import { estimateOf } from '../support/estimate.ts';

const lastDay = Date.parse('2026-10-31') / 86_400_000;
const estimatesOf = (...articles: readonly ArticleEstimate[]): Estimates => ({
  articles,
  reasonCostPerDay: new Map(),
  contactsPerDay: new Map(),
  costsKnown: true,
  contactsPerProblem: 1,
  listViewsPerDay: new Map([['home:ja', 100]]),
  interests: { scale: () => 1, ofReason: () => 0, attentionFall: 0.9 },
  reasonStakePerDay: new Map(),
  ...{ lastDay, lastSeenDay: lastDay, evidence: true },
});
const lists = rankedLists(['ja'], ['billing']);
const repair = (...articles: readonly ArticleEstimate[]) =>
  worklistRepair(estimatesOf(...articles), { lists, locale: 'ja' });

test('articles that surely help too few are to be mended, the one first that would save most', () => {
  const list = repair(
    estimateOf('good', 0.7),
    estimateOf('poor', 0.3),
    estimateOf('poorer', 0.1, { rate: 0.11 }),
    estimateOf('unsure', 0.47),
    estimateOf('hardly-read', 0.1, { readers: 29 }),
  );
  expect(list.map(({ id }) => id)).toEqual(['poorer', 'poor']);
  expect(list[1]).toMatchObject({ minutes: 45 });
  expect(list[1]?.why).toMatch(/100件.*30 %/);
});

test('one that draws people in and helps hardly any promises something else than it says', () => {
  const [clickbait] = repair(estimateOf('bait', 0.1, { rate: 0.15 }));
  expect(clickbait).toMatchObject({ id: 'bait', minutes: 15 });
  expect(clickbait?.why).toContain('見出し');
});

test('drawing people in is told by the other articles: a top quarter opened, a bottom quarter helped', () => {
  const causes = repair(
    estimateOf('bait', 0.2, { rate: 0.2 }),
    estimateOf('drawing', 0.3, { rate: 0.15 }),
    estimateOf('failing', 0.25, { rate: 0.1 }),
    ...[1, 2, 3, 4, 5].map((at) => estimateOf(`good-${at}`, 0.7)),
  ).map(({ id, minutes }) => [id, minutes]);
  expect(causes.toSorted()).toEqual([
    ['bait', 15],
    ['drawing', 45],
    ['failing', 45],
  ]);
});

test('votes that contradict the readers are to be looked at, also of an article that helps', () => {
  expect(repair(estimateOf('voted', 0.7, { oddVotes: true }))).toMatchObject([{ minutes: 10 }]);
});

test('drafts and other languages are not on the list of the default one', () => {
  const draft = estimateOf('draft', 0.1);
  const other = estimateOf('other', 0.1);
  expect(
    repair(
      { ...draft, article: { ...draft.article, published: false } },
      { ...other, article: { ...other.article, locale: 'en' } },
    ),
  ).toEqual([]);
});

test('what helps fewer than it did comes first, then what nobody changed for a year, each once', () => {
  const aged = (id: string, date: string, hasFallen = false) => {
    const estimate = estimateOf(id, 0.5, { hasFallen });
    return { ...estimate, article: { ...estimate.article, date } };
  };
  const english = aged('old', '2025-10-01');
  const estimates = estimatesOf(
    aged('fresh', '2026-10-01'),
    aged('old', '2025-10-01'),
    { ...english, article: { ...english.article, locale: 'en' } },
    aged('older', '2024-10-01'),
    aged('a-year', '2025-10-31'),
    aged('fallen', '2026-10-01', true),
    aged('undated', ''),
  );
  expect(worklistStale(estimates)).toEqual(['fallen', 'older', 'old']);
  expect(worklistStale({ ...estimates, evidence: false })).toEqual([]);
});

/** What reasons lack, each with a stake of 100 a day. */
function gapsOf(...articles: readonly ArticleEstimate[]) {
  const reasons = ['refund', 'invoice', 'plan'];
  const stakes = new Map(reasons.map((reason) => [reason, 100]));
  const gaps = reasonGaps({ ...estimatesOf(...articles), reasonStakePerDay: stakes });
  return new Map(gaps.map(({ reason, gainPerDay }) => [reason, gainPerDay]));
}
const on = (reason: string, id: string, solved: number, fields: Partial<ArticleEstimate> = {}) =>
  estimateOf(id, solved, { shares: [{ reason, share: 1 }], ...fields });
const surely = (mean: number) => ({ solved: { mean, variance: 1e-6 } });

test('a reason lacks what its best article surely leaves of a good one; without an article, a half', () => {
  const gaps = gapsOf(
    on('refund', 'a', 0.3, surely(0.3)),
    on('refund', 'b', 0.1, surely(0.1)),
    on('invoice', 'c', 0.9, surely(0.9)),
  );
  // Of the people with it 65 % open the article, and 30 % of those are helped.
  expect(gaps.get('refund')).toBeCloseTo(100 * (0.5 - 0.65 * 0.3), 0);
  expect(gaps.get('plan')).toBe(50);
  // 65 % of 90 % is more than a good article does.
  expect(gaps.has('invoice')).toBe(false);
});

test('of many articles of which little is known one may be good; a translation is not one more', () => {
  const unsure = { solved: { mean: 0.4, variance: 0.04 } };
  const one = gapsOf(on('refund', 'a', 0.4, unsure)).get('refund') ?? 0;
  const two = gapsOf(on('refund', 'a', 0.4, unsure), on('refund', 'b', 0.4, unsure));
  const twin = on('refund', 'a', 0.4, { ...unsure });
  const translated = gapsOf(on('refund', 'a', 0.4, unsure), {
    ...twin,
    article: { ...twin.article, locale: 'en' },
  });
  expect(two.get('refund')).toBeLessThan(one * 0.9);
  expect(translated.get('refund')).toBe(one);
});
