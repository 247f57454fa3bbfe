import { expect, test } from 'vitest';
import { catalogueOf } from '../../../src/voc/catalogue.ts';
import { emptyCounts } from '../../../src/voc/count/empty-counts.ts';
import { estimate, type ArticleEstimate } from '../../../src/voc/estimate/estimates.ts';
import { worklistReasons } from '../../../src/voc/rank/worklist-reasons.ts';
import { reasonItems } from '../../../src/voc/worklist/reason-items.ts';
import { article, helpCentre } from '../fixture.ts';

const names = ['none', 'draft', 'title', 'content', 'place', 'unread', 'fair'];
const content = helpCentre({
  articles: [
    article('a/draft', { reasons: ['draft'], status: 'draft' }),
    article('a/aside', { reasons: ['fair', 'none'] }),
    article('a/title', { reasons: ['title'] }),
    article('a/content', { reasons: ['content'] }),
    article('a/place', { reasons: ['place'] }),
    article('a/unread', { reasons: ['unread'] }),
  ],
  reasons: [...names.map((name) => `a/${name}`), 'a/accident'],
});
const catalogue = catalogueOf(content);
const before = estimate(emptyCounts, catalogue, { halfLifeDays: 28 });

/** What is believed of an article: readers, share whom it helps, how it is opened beside the usual. */
const believed = (
  each: ArticleEstimate,
  readers: number,
  { helped, drawn, clicks = 100 }: { helped: number; drawn: number; clicks?: number },
): ArticleEstimate => ({
  ...each,
  counts: { ...each.counts, exposures: readers },
  solved: { mean: helped, variance: 0.0025 },
  interest: { rate: drawn * 0.1, usual: 0.1, variance: 0.001, exposure: 1000, clicks },
});
const known: Readonly<Record<string, (each: ArticleEstimate) => ArticleEstimate>> = {
  'a/aside': (each) => believed(each, 400, { helped: 0.52, drawn: 1.02 }),
  'a/title': (each) => believed(each, 100, { helped: 0.6, drawn: 0.5 }),
  'a/content': (each) => believed(each, 100, { helped: 0.2, drawn: 0.9 }),
  'a/place': (each) => believed(each, 30, { helped: 0.5, drawn: 1 }),
  'a/unread': (each) => believed(each, 29, { helped: 0.1, drawn: 0.5, clicks: 2 }),
};
const estimates = {
  ...before,
  articles: before.articles.map((each) => known[each.article.id]?.(each) ?? each),
  reasonStakePerDay: new Map([...names, 'accident'].map((name, at) => [name, 1000 - at])),
  reasonCostPerDay: new Map(names.map((name) => [name, 600])),
  contactsPerProblem: 1.2,
  evidence: true,
};
const counts = {
  ...emptyCounts,
  period: { ...emptyCounts.period, contactTo: 100, eventTo: 100 },
  contactDays: [
    { reason: 'none', day: 71, contacts: 10 },
    { reason: 'none', day: 70, contacts: 50 },
    { reason: 'title', day: 100, contacts: 9 },
  ],
};
const places: Readonly<Record<string, number>> = { 'a/place': 4 };
const items = (
  given: Parameters<typeof reasonItems>[0] = {
    counts,
    catalogue,
    estimates,
    voteReasons: [],
  },
) =>
  new Map(
    reasonItems(given, {
      forPeople: new Set(['accident']),
      placeOf: ({ id }) => ({ now: places[id] ?? 1, next: places[id] ?? 1 }),
    }).map((item) => [item.reason, item]),
  );

test('each reason has the cause at which the way to its article breaks', () => {
  expect(Object.fromEntries([...items()].map(([reason, { cause }]) => [reason, cause]))).toEqual({
    none: 'missing', // only an article on something else mentions it
    draft: 'missing',
    title: 'unopened',
    content: 'unsolved',
    place: 'unreached', // both shares are good, and it stands fourth
    unread: 'unreached', // 29 readers and 2 clicks tell nothing of title and content
    fair: 'fair',
  });
});

test('the order is that of the ranking, without the reasons that are for people', () => {
  const order = worklistReasons(estimates);
  expect(order).toContain('accident');
  expect([...items().keys()]).toEqual(order.filter((reason) => reason !== 'accident'));
});

test('a draft helps nobody: as much is to be gained as without it', () => {
  // 999 a day are at stake, and a good article would help a half of the people.
  expect(items().get('draft')?.gainPerDay).toBe(499.5);
});

test('a draft on a reason without article is named, and takes less time than a new one', () => {
  const all = items();
  expect(all.get('draft')).toMatchObject({ draft: 'a/draft', article: undefined, minutes: 30 });
  expect(all.get('none')).toMatchObject({ draft: undefined, article: undefined, minutes: 60 });
});

test('contacts of the newest 30 days are counted, and fewer than ten of them tell no cost either', () => {
  const all = items();
  // 600 a day stands for problems; each causes 1.2 contacts.
  expect(all.get('none')).toMatchObject({ contacts30: 10, costPerDay: 500 });
  expect(all.get('title')).toMatchObject({ contacts30: undefined, costPerDay: undefined });
});

test('the work alone brings what its cause takes away, and never more than a good article would', () => {
  const all = items();
  // Opened by half as many as usual (0.65): 998 × (0.65 − 0.325) × 0.6.
  expect(all.get('title')?.fixGainPerDay).toBeCloseTo(998 * 0.325 * 0.6, 6);
  // Helps 0.2 of those 0.585 who open it, and could help a half.
  expect(all.get('content')?.fixGainPerDay).toBeCloseTo(997 * 0.585 * 0.3, 6);
  for (const { fixGainPerDay, gainPerDay } of all.values())
    expect(fixGainPerDay).toBeLessThanOrEqual(gainPerDay);
});

test('shares have an interval, and are not given for few readers or few clicks', () => {
  const all = items();
  const helped = all.get('content')?.article?.helped;
  expect(helped?.mean).toBe(0.2);
  expect(helped?.lo).toBeCloseTo(0.2 - 1.645 * 0.05, 6);
  expect(helped?.hi).toBeCloseTo(0.2 + 1.645 * 0.05, 6);
  expect(all.get('content')?.article?.opened?.mean).toBeCloseTo(0.585, 6);
  expect(all.get('unread')?.article).toMatchObject({ readers: 29, opened: undefined });
});

test('without web events nobody knows why', () => {
  const blind = { ...counts, period: { ...counts.period, eventTo: null } };
  expect(
    items({ counts: blind, catalogue, estimates, voteReasons: [] }).get('content')?.cause,
  ).toBe('unseen');
});

test('what ten readers say was wrong stands with the article, the most frequent first', () => {
  const said = { article: 'a/content', locale: 'ja' };
  const voteReasons = [
    { ...said, reason: 'unclear', readers: 10 },
    { ...said, reason: 'steps-fail', readers: 14 },
    { ...said, reason: 'other-case', readers: 9 },
    { ...said, article: 'a/title', reason: 'not-covered', readers: 20 },
    { ...said, locale: 'en', reason: 'not-covered', readers: 30 },
  ] as const;
  const all = items({ counts, catalogue, estimates, voteReasons });
  expect(all.get('content')?.article?.wrong).toEqual([
    { reason: 'steps-fail', readers: 14 },
    { reason: 'unclear', readers: 10 },
  ]);
  expect(all.get('unread')?.article?.wrong).toEqual([]);
});
