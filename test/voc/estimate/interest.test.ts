import { expect, test } from 'vitest';
import { interests } from '../../../src/voc/estimate/interest.ts';
import type { InterestData } from '../../../src/voc/estimate/list-stands.ts';

const list = 'category:billing:ja';
const reasons = ['refund', 'invoice', 'lost'];
const article = (id: string, reason: string | undefined, category = 'billing') => ({
  id,
  category,
  reason,
  shares: reason === undefined ? [] : [{ reason, share: 1 }],
});

/** Layouts of one list, each with its views and the clicks of its articles in order. */
function data(
  builds: readonly {
    readonly views: number;
    readonly order: readonly string[];
    readonly clicks: readonly number[];
  }[],
  articles: InterestData['articles'],
  given: Partial<InterestData> = {},
): InterestData {
  return {
    articles,
    places: builds.flatMap(({ order }, build) =>
      order.map((id, index) => ({ list, build, position: index + 1, article: id })),
    ),
    builds: builds.map(({ views }, build) => ({ list, build, views })),
    clicks: builds.flatMap(({ order, clicks }, build) =>
      order.flatMap((id, index) => {
        const own = clicks[index] ?? 0;
        return own > 0 ? [{ list, build, article: id, clicks: own, lastClicks: own }] : [];
      }),
    ),
    demand: new Map(reasons.map((reason) => [reason, 10])),
    categoryOf: new Map(reasons.map((reason) => [reason, 'billing'])),
    offset: () => 1,
    lastDay: builds.length,
    ...given,
  };
}
const three = [article('a', 'refund'), article('b', 'invoice'), article('c', 'lost')];

test('the share of visits that open an article in the first place is its rate', () => {
  const { of } = interests(
    data([{ views: 10_000, order: ['a', 'b', 'c'], clicks: [3000, 1000, 500] }], three),
  );
  expect(of('a').rate).toBeCloseTo(0.3, 2);
  expect(of('a').clicks).toBeGreaterThan(2900);
});

test('an article is not worth less for standing further down, or more for standing first', () => {
  // Each is as good as the others and stands everywhere in turn; attention falls by the place.
  const fair = [1, 2 ** -0.9, 3 ** -0.9].map((share) => Math.round(2000 * share));
  const even = interests(
    data(
      [
        { views: 10_000, order: ['a', 'b', 'c'], clicks: fair },
        { views: 10_000, order: ['a', 'c', 'b'], clicks: fair },
        { views: 10_000, order: ['b', 'a', 'c'], clicks: fair },
      ],
      three,
    ),
  );
  const [a, b, c] = ['a', 'b', 'c'].map((id) => even.of(id).rate);
  expect((a ?? 0) / (c ?? 1)).toBeGreaterThan(0.9);
  expect((a ?? 0) / (c ?? 1)).toBeLessThan(1.1);
  expect((b ?? 0) / (c ?? 1)).toBeGreaterThan(0.9);
  expect(even.attentionFall).toBeCloseTo(0.9, 1);
});

test('whom the article above has helped cannot be counted against the one below', () => {
  const same = [article('a', 'refund'), article('b', 'refund'), article('c', 'lost')];
  // Two articles on one problem: nearly all who have it stop at the first one.
  const build = { views: 10_000, order: ['a', 'b', 'c'], clicks: [3000, 300, 1000] };
  const below = interests(data([build], same)).of('b');
  const apart = interests(data([build], three)).of('b');
  expect(below.rate).toBeGreaterThan(apart.rate * 1.2);
});

test('clicks during an outage say nothing about usual days', () => {
  const builds = [
    { views: 10_000, order: ['a', 'b', 'c'], clicks: [1000, 500, 300] },
    { views: 10_000, order: ['a', 'b', 'c'], clicks: [6000, 500, 300] },
  ];
  const usual = interests(data(builds.slice(0, 1), three)).of('a').rate;
  const offset = (reason: string, _list: string, build: number) =>
    reason === 'refund' && build === 1 ? 6 : 1;
  expect(interests(data(builds, three, { offset })).of('a').rate).toBeCloseTo(usual, 2);
  expect(interests(data(builds, three)).of('a').rate).toBeGreaterThan(usual * 1.5);
});

test('without layouts interest follows demand, and is uncertain', () => {
  const demand = new Map([
    ['refund', 30],
    ['invoice', 10],
    ['lost', 10],
  ]);
  const { of } = interests(data([], three, { demand }));
  expect(of('a').rate / of('b').rate).toBeCloseTo(3, 6);
  expect(of('a').variance).toBeGreaterThan(0.3);
  expect(of('unknown')).toMatchObject({ rate: 0, clicks: 0 });
});

test('a new article starts at the rate of its reason', () => {
  const four = [...three, article('new', 'refund')];
  const { of } = interests(
    data([{ views: 10_000, order: ['a', 'b', 'c'], clicks: [3000, 1000, 500] }], four),
  );
  expect(of('new').rate / of('a').rate).toBeCloseTo(1, 1);
  expect(of('new').variance).toBeGreaterThan(of('a').variance);
});

test('an article of which nobody knows the reason has the rate that its clicks say', () => {
  const four = [...three, { ...article('d', undefined), shares: [{ reason: 'lost', share: 0.5 }] }];
  const { of } = interests(
    data([{ views: 10_000, order: ['d', 'a', 'b', 'c'], clicks: [2000, 1000, 700, 500] }], four),
  );
  expect(of('d').rate).toBeCloseTo(0.2, 1);
  expect(of('d').rate).toBeGreaterThan(1.5 * of('d').usual);
});
