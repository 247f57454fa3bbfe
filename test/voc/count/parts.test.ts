import { expect, test } from 'vitest';
import { at, countsOf, home, invoice, late, refund, standing } from './support/counted.ts';

/** Sessions of all kinds, so many of each. */
const sessions = (count: number) =>
  Array.from({ length: count }, (_, n) => [
    ...[at('09:00:00', `list${n}`, 'list_view', home)],
    at('09:00:30', `list${n}`, 'article_view', { ...refund, ...home }),
    at('09:02:00', `list${n}`, 'vote', { ...refund, value: n % 2 }),
    at('10:00:00', `list${n}`, 'article_view', { ...invoice, visitor_key: `k${n}` }),
    at('09:00:00', `bot${n}`, 'article_view', { ...refund, ua: 'bot' }),
    at('09:00:00', `hasty${n}`, 'article_view', refund),
    at('09:00:01', `hasty${n}`, 'vote', { ...refund, value: 1 }),
    at('09:00:00', `seeker${n}`, 'search', { query: 'x', value: 0, visitor_key: `s${n}` }),
    at('09:01:00', `seeker${n}`, 'contact_view'),
  ]).flat();

test('counts are the same whether all sessions are looked at together, or few at a time', async () => {
  const contacts = [
    late,
    'q1,2026-10-01T10:30:00+09:00,phone,refund,,k1,,',
    'q2,2026-10-01T10:30:00+09:00,phone,refund,,s2,,',
    'q3,2026-10-01T10:30:00+09:00,phone,refund,list3,,,',
  ];
  const layout = standing('home:ja', ['billing/refund']);
  const together = await countsOf(contacts, sessions(40), { layout });
  const apart = await countsOf(contacts, sessions(40), { layout, partBytes: 500 });
  expect(apart).toEqual(together);
  expect(together.sessions).toEqual([
    { verdict: 'bot', sessions: 40 },
    { verdict: 'kept', sessions: 80 },
    { verdict: 'odd-vote', sessions: 40 },
  ]);
  expect(together.listClicks).toMatchObject([{ clicks: 40, lastClicks: 40 }]);
  expect(together.exposures.reduce((sum, { escalations }) => sum + escalations, 0)).toBe(2);
});

test('names are the same names, however many there are', async () => {
  const others = Array.from({ length: 2500 }, (_, n) =>
    at('09:00:00', `odd${n}`, 'article_view', { article_id: `none/${n}` }),
  );
  const few = await countsOf([late], sessions(5));
  const many = await countsOf([late], [...sessions(5), ...others]);
  const known = many.exposures.filter(({ article }) => article.startsWith('billing/'));
  expect(known).toEqual(few.exposures);
  expect(many.exposures).toHaveLength(few.exposures.length + 2500);
});
