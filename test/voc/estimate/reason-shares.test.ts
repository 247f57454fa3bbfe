import { expect, test } from 'vitest';
import { reasonShares } from '../../../src/voc/estimate/reason-shares.ts';

const reasons = new Map([
  ['refund', 'billing'],
  ['invoice', 'billing'],
  ['lost', 'card'],
]);
const article = (category: string, own: readonly string[] = []) => ({
  ...{ id: `${category}/a`, locale: 'ja', category, reasons: own },
  ...{ priority: 3, date: '', published: true, publishedOn: '' },
});
const link = (reason: string, contacts: number) => ({ article: 'billing/a', reason, contacts });

test('the first of an article’s own reasons counts whole, further ones in part', () => {
  expect(reasonShares(article('billing', ['refund', 'lost']), { reasons }, [])).toEqual({
    source: 'own',
    shares: [
      { reason: 'refund', share: 1 },
      { reason: 'lost', share: 0.35 },
    ],
  });
});

test('an article without reasons takes the one for which agents linked it most, from 3 links on', () => {
  const shares = (...links: ReturnType<typeof link>[]) =>
    reasonShares(article('billing'), { reasons }, links);
  const expected = { source: 'linked', shares: [{ reason: 'refund', share: 1 }] };
  expect(shares(link('refund', 3), link('invoice', 2))).toEqual(expected);
  expect(shares(link('refund', 2)).source).toBe('category');
  // Links from another category are slips of the hand.
  expect(shares(link('lost', 9), link('refund', 3))).toEqual(expected);
});

test('without any hint, an article has half of the average of its category', () => {
  expect(reasonShares(article('billing'), { reasons }, []).shares).toEqual([
    { reason: 'refund', share: 0.25 },
    { reason: 'invoice', share: 0.25 },
  ]);
  expect(reasonShares(article('other'), { reasons }, []).shares).toHaveLength(3);
  expect(reasonShares(article('other'), { reasons: new Map() }, []).shares).toEqual([]);
});
