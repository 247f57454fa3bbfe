import { expect, test } from 'vitest';
import { contactIfUnsolved } from '../../../src/voc/estimate/contact-if-unsolved.ts';

const categoryOf = (article: string) => article.split('/')[0] ?? '';
const keyed = [
  { channel: 'phone', contacts: 100, keyed: 50, episodes: 50 },
  { channel: 'chat', contacts: 100, keyed: 100, episodes: 100 },
  { channel: 'email', contacts: 100, keyed: 1, episodes: 1 },
];

test('without visits that can be followed the share is assumed, and said to be', () => {
  const share = contactIfUnsolved([], keyed, categoryOf)('billing');
  expect(share).toMatchObject({ mean: 0.6, measured: false });
});

test('a channel of which half of the contacts carry a key stands for its others, too', () => {
  const of = contactIfUnsolved(
    [
      { article: 'billing/a', channel: 'phone', sessions: 200 },
      { article: 'billing/a', channel: '', sessions: 800 },
    ],
    keyed,
    categoryOf,
  );
  // 200 / 0.5 of 1,000; few pseudo-visits pull a little towards 0.6.
  expect(of('billing').mean).toBeCloseTo(0.4, 2);
  expect(of('billing').measured).toBe(true);
  // Of a channel with next to no keys nothing can be said.
  expect(
    contactIfUnsolved(
      [
        { article: 'billing/a', channel: 'email', sessions: 200 },
        { article: 'billing/a', channel: '', sessions: 800 },
      ],
      keyed,
      categoryOf,
    )('billing').measured,
  ).toBe(false);
});

test('categories differ as far as their visits say', () => {
  const of = contactIfUnsolved(
    [
      { article: 'billing/a', channel: 'chat', sessions: 900 },
      { article: 'billing/a', channel: '', sessions: 100 },
      { article: 'line/b', channel: 'chat', sessions: 100 },
      { article: 'line/b', channel: '', sessions: 900 },
    ],
    keyed,
    categoryOf,
  );
  expect(of('billing').mean).toBeGreaterThan(0.85);
  expect(of('line').mean).toBeLessThan(0.15);
  expect(of('other').mean).toBeCloseTo(0.5, 1);
});
