import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { idSchema } from '../../../src/model/text.ts';
import { draftPlans } from '../../../src/voc/worklist/draft-plans.ts';
import type { QueryItem } from '../../../src/voc/worklist/query-items.ts';
import type { ReasonItem } from '../../../src/voc/worklist/reason-items.ts';
import { article, helpCentre } from '../fixture.ts';

const centre = helpCentre({
  articles: [article('pay/refund', {}), article('net/slow', {})],
  reasons: ['pay/refund', 'gone/lost'],
});
const content = {
  ...centre,
  reasons: centre.reasons.map((reason) => ({
    ...reason,
    aliases: ['overpaid', '払いすぎた', 'お金を返してほしい'],
  })),
};
const reason = (id: string, fields: Partial<ReasonItem> = {}): ReasonItem => ({
  ...{ reason: id, cause: 'missing', minutes: 60, gainPerDay: 1, fixGainPerDay: 1 },
  ...{ contacts30: 10, costPerDay: 1, article: undefined, draft: undefined },
  ...fields,
});
const query = (text: string, fields: Partial<QueryItem> = {}): QueryItem => ({
  ...{ failure: 'nothing-found', locale: 'ja', spellings: [text], others: 0, visits: 10 },
  ...{ fix: 'write', near: undefined, reason: undefined, category: undefined },
  ...{ minutes: 60, gainPerDay: 1 },
  ...fields,
});
const plansOf = (reasons: readonly ReasonItem[], queries: readonly QueryItem[] = []) =>
  draftPlans(content, { reasons, queries });

test('a draft for a reason has its title in customers’ words, in the language of the site', () => {
  expect(plansOf([reason('refund')])).toEqual([
    {
      ...{ locale: 'ja', category: 'pay', slug: 'refund-2', reason: 'refund' },
      ...{ title: '払いすぎた', asks: ['払いすぎた'] },
    },
  ]);
});

test('what people search for is the title and the asks of the reason it belongs to, and no second draft', () => {
  const asked = query('返金されない', {
    reason: 'refund',
    spellings: ['返金されない', '返金まだ'],
  });
  const english = query('refund', { reason: 'refund', locale: 'en' });
  expect(plansOf([reason('refund')], [asked, english])).toMatchObject([
    { title: '返金されない', asks: ['返金されない', '返金まだ'] },
    { locale: 'en', title: 'refund', category: 'net', slug: 'refund' },
  ]);
});

test('no draft is planned where there is one, or where an article only has to be mended', () => {
  const near = query('x', { fix: 'add-words', near: 'net/slow' });
  expect(
    plansOf(
      [reason('refund', { draft: 'pay/draft' }), reason('lost', { cause: 'unsolved' })],
      [near],
    ),
  ).toEqual([]);
});

test('a category that does not exist gives way to the first one', () => {
  expect(plansOf([reason('lost')], [query('衛星通信')]).map(({ category }) => category)).toEqual([
    'net',
    'net',
  ]);
});

test('nothing in an ask stands for alternatives', () => {
  expect(plansOf([], [query('工事 (a|b)')])[0]?.asks).toEqual(['工事 a b']);
});

test('whatever is searched for, the name is an id, and always the same for the same words', () => {
  assert(
    property(string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const [plan] = plansOf([], [query(text)]);
      expect(idSchema.safeParse(plan?.slug).success).toBe(true);
      expect(plansOf([], [query(text)])[0]?.slug).toBe(plan?.slug);
    }),
  );
  expect(plansOf([], [query('TV bundle?', { locale: 'en' })])[0]?.slug).toBe('tv-bundle');
});
