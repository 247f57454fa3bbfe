import { expect, test } from 'vitest';
import { textCutters } from '../../../src/build/text-cutters.ts';
import { catalogueOf } from '../../../src/voc/catalogue.ts';
import { emptyCounts } from '../../../src/voc/count/empty-counts.ts';
import { estimate } from '../../../src/voc/estimate/estimates.ts';
import type { QueryCluster } from '../../../src/voc/worklist/query-clusters.ts';
import { queryItems } from '../../../src/voc/worklist/query-items.ts';
import { article, helpCentre } from '../fixture.ts';

const cutterOf = await textCutters(['ja', 'en']);
const centre = helpCentre({
  articles: [
    article('pay/methods', {
      title: '支払い方法を変更する',
      asks: ['(口座|銀行)を変えたい'],
      reasons: ['payment'],
    }),
    article('pay/store', { title: 'コンビニで支払う', reasons: ['payment'] }),
    article('net/outage', { title: '工事や障害の予定', asks: ['電話の工事はいつ'] }),
    article('net/draft', { title: '衛星通信を使う', status: 'draft' }),
  ],
  reasons: ['pay/payment', 'net/satellite'],
});
const content = {
  ...centre,
  reasons: centre.reasons.map((reason) =>
    reason.id === 'payment'
      ? { ...reason, aliases: ['カードの変更'] }
      : { ...reason, aliases: ['衛星通信'] },
  ),
};
const estimates = {
  ...estimate(emptyCounts, catalogueOf(content), { halfLifeDays: 28 }),
  reasonCostPerDay: new Map([['payment', 500]]),
  contactsPerDay: new Map([['', 1]]),
};
const cluster = (text: string, fields: Partial<QueryCluster> = {}): QueryCluster => ({
  failure: 'nothing-found',
  locale: 'ja',
  sessions: new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  spellings: [text],
  others: 0,
  ...fields,
});
const itemsOf = (...clusters: readonly QueryCluster[]) =>
  queryItems(clusters, { content, counts: emptyCounts, estimates, cutterOf });

test('words for which there is an article are to be added to it', () => {
  expect(itemsOf(cluster('銀行を変えたい'))).toMatchObject([
    { fix: 'add-words', near: 'pay/methods', category: 'pay', minutes: 5, visits: 10 },
  ]);
});

test('an article that was found and not opened needs another title', () => {
  expect(itemsOf(cluster('口座を変えたい', { failure: 'nothing-opened' }))).toMatchObject([
    { fix: 'retitle', near: 'pay/methods' },
  ]);
});

test('what customers call the main reason counts as words of its articles', () => {
  expect(itemsOf(cluster('カードの変更'))[0]).toMatchObject({
    near: 'pay/methods',
    reason: 'payment',
  });
});

test('one word of several is not enough to be near, and a draft is no answer', () => {
  expect(itemsOf(cluster('法人の工事'))[0]).toMatchObject({
    ...{ fix: 'write', near: undefined, reason: undefined, category: undefined, minutes: 60 },
  });
  expect(itemsOf(cluster('衛星通信'))[0]).toMatchObject({
    ...{ fix: 'write', near: undefined, reason: 'satellite', category: 'net' },
  });
});

test('questions to which one article is near are one piece of work; a visit counts once', () => {
  const [item, ...others] = itemsOf(
    cluster('口座を変えたい', { sessions: new Set([1, 2, 3, 4, 5, 6]), others: 2 }),
    cluster('銀行を変えたい', { sessions: new Set([6, 7, 8, 9, 10, 11]), others: 1 }),
  );
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    spellings: ['口座を変えたい', '銀行を変えたい'],
    ...{ others: 3, visits: 11 },
  });
});

test('fewer than ten visits are no number, and other locales than the site has are left out', () => {
  const few = { sessions: new Set([1, 2, 3, 4, 5]) };
  expect(itemsOf(cluster('衛星通信', few))[0]?.visits).toBeUndefined();
  expect(itemsOf(cluster('satellite', { locale: 'de' }))).toEqual([]);
});
