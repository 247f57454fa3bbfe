import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, countsOf, home, invoice, late, refund, standing } from './support/counted.ts';

test('an exposure is settled if it was the last one and no contact followed', async () => {
  const { exposures } = await countsOf(
    [late],
    [
      at('09:00:00', 's1', 'article_view', invoice),
      at('09:01:00', 's1', 'article_view', refund),
      at('09:02:00', 's1', 'vote', { ...refund, value: 1 }),
    ],
  );
  const count = {
    ...{ source: 'external', week: 4, exposures: 1 },
    ...{ towardContact: 0, escalations: 0, no: 0, settledNo: 0 },
  };
  expect(exposures).toEqual([
    { article: 'billing/invoice', locale: 'ja', ...count, settled: 0, yes: 0 },
    { article: 'billing/refund', locale: 'ja', ...count, settled: 1, yes: 1 },
  ]);
});

test('the contact page, a click on a channel and a tied contact all count toward contact', async () => {
  const { exposures } = await countsOf(
    [
      late,
      'q1,2026-10-01T10:00:00+09:00,chat,refund,s3,,,',
      'q2,2026-10-02T10:00:00+09:00,phone,refund,,k4,,',
      'q3,2026-10-01T10:00:00+09:00,phone,invoice,s5,,,',
    ],
    [
      ...['s1', 's2', 's3', 's4', 's5'].map((session) =>
        at('09:00:00', session, 'article_view', { ...refund, visitor_key: `k${session.slice(1)}` }),
      ),
      at('09:01:00', 's1', 'contact_view'),
      at('09:01:00', 's2', 'contact_click', { value: 'phone' }),
    ],
  );
  // s3 and s4 made contact for the article's reason, s5 for another one.
  expect(exposures).toMatchObject([{ exposures: 5, settled: 0, towardContact: 5, escalations: 2 }]);
});

test('a contact counts within the window of 72 hours only, and never one before the exposure', async () => {
  const { exposures } = await countsOf(
    [
      late,
      'q1,2026-10-04T09:00:00+09:00,phone,refund,s1,,,',
      'q2,2026-10-04T09:00:01+09:00,phone,refund,s2,,,',
      'q3,2026-10-01T08:59:59+09:00,phone,refund,s3,,,',
    ],
    ['s1', 's2', 's3'].map((session) => at('09:00:00', session, 'article_view', refund)),
  );
  expect(exposures).toMatchObject([{ exposures: 3, settled: 2, escalations: 1 }]);
});

test('exposures whose window is still open are left out', async () => {
  const { exposures } = await countsOf(
    ['q1,2026-10-04T08:59:59+09:00,phone,other,,,,'],
    [at('09:00:00', 's1', 'article_view', refund), at('08:00:00', 's2', 'article_view', refund)],
  );
  expect(exposures).toMatchObject([{ exposures: 1 }]);
});

test('an article opened again in a visit is one exposure; after 30 idle minutes it is another', async () => {
  const { exposures } = await countsOf(
    [late],
    [
      at('09:00:00', 's1', 'article_view', refund),
      at('09:10:00', 's1', 'article_view', refund),
      at('09:40:01', 's1', 'article_view', refund),
    ],
  );
  expect(exposures).toMatchObject([{ exposures: 2, settled: 2 }]);
});

test('the last vote of a session counts, and settled No voters are counted apart', async () => {
  const { exposures } = await countsOf(
    [late],
    [
      at('09:00:00', 's1', 'article_view', refund),
      at('09:00:30', 's1', 'vote', { ...refund, value: 1 }),
      at('09:00:40', 's1', 'vote', { ...refund, value: 0 }),
    ],
  );
  expect(exposures).toMatchObject([{ exposures: 1, settled: 1, yes: 0, no: 1, settledNo: 1 }]);
});

test('sessions that no reader has are left out, each for its reason', async () => {
  const views = (session: string, count: number, second: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => {
      const at = new Date(Date.UTC(2026, 9, 1) + second(index) * 1000).toISOString();
      return { ts: at, session_id: session, type: 'article_view', locale: 'ja', ...refund };
    });
  const { sessions, exposures } = await countsOf(
    [late],
    [
      at('09:00:00', 'declared', 'article_view', { ...refund, ua: 'bot' }),
      ...views('twenty', 20, (index) => index * 60),
      ...views('twenty-one', 21, (index) => index * 60),
      ...views('fast', 6, (index) => index),
      ...views('five-fast', 5, (index) => index),
      at('09:00:00', 'hasty', 'article_view', refund),
      at('09:00:04', 'hasty', 'vote', { ...refund, value: 1 }),
      at('09:00:00', 'unread', 'article_view', invoice),
      at('09:01:00', 'unread', 'vote', { ...refund, value: 1 }),
      at('09:00:00', 'honest', 'article_view', refund),
      at('09:00:05', 'honest', 'vote', { ...refund, value: 1 }),
    ],
  );
  expect(sessions).toEqual([
    { verdict: 'bot', sessions: 1 },
    { verdict: 'kept', sessions: 3 },
    { verdict: 'many-views', sessions: 1 },
    { verdict: 'odd-vote', sessions: 2 },
    { verdict: 'too-fast', sessions: 1 },
  ]);
  expect(exposures).toMatchObject([{ article: 'billing/refund', exposures: 3, yes: 1 }]);
});

/** One reader an hour all day finds the article; within one hour of the night many more land on it. */
const rush = (landings: number) => [
  ...Array.from({ length: 24 }, (_, hour) =>
    at(`${String(hour).padStart(2, '0')}:30:00`, `day${hour}`, 'article_view', refund),
  ),
  ...Array.from({ length: landings }, (_, n) =>
    at(`03:0${n % 10}:0${n % 6}`, `night${n}`, 'article_view', refund),
  ),
];

test('where only pages are known, a rush of landings on one article is left out', async () => {
  const { sessions, exposures } = await countsOf([late], rush(40));
  // With the one reader of that hour, who cannot be told from the others.
  expect(sessions).toEqual([
    { verdict: 'kept', sessions: 23 },
    { verdict: 'rush', sessions: 41 },
  ]);
  expect(exposures).toMatchObject([{ exposures: 23 }]);
});

test('a busy hour is no rush, nor is one of readers who came by a list, or went on', async () => {
  const kept = async (events: readonly object[]) => (await countsOf([late], events)).sessions;
  expect(await kept(rush(10))).toEqual([{ verdict: 'kept', sessions: 34 }]);
  const fromHome = rush(40).map((row) => ({ ...row, ...home }));
  expect(await kept(fromHome)).toEqual([{ verdict: 'kept', sessions: 64 }]);
  const goingOn = rush(40).flatMap((row) => [row, { ...row, article_id: 'billing/invoice' }]);
  expect(await kept(goingOn)).toEqual([{ verdict: 'kept', sessions: 64 }]);
});

test('where readers vote or turn to a channel, a rush may be an outage, and stays', async () => {
  for (const event of [
    at('12:00:00', 'voter', 'vote', { ...refund, value: 0 }),
    at('12:00:00', 'caller', 'contact_click', { value: 'desk' }),
  ]) {
    const { sessions } = await countsOf([late], [...rush(40), event]);
    expect(sessions.find(({ verdict }) => verdict === 'kept')?.sessions).toBeGreaterThanOrEqual(64);
  }
});

test('contacts are counted once each, by reason and day in the site’s time zone', async () => {
  const { contactDays, copies, period } = await countsOf(
    [
      'q1,2026-10-01T23:59:59+09:00,phone,refund,,,,',
      'q1,2026-10-01T23:59:59+09:00,phone,refund,,,,',
      'q2,2026-10-01T15:00:00Z,phone,refund,,,,',
      'q3,2026-10-02T10:00:00,phone,,,,,',
    ],
    [],
  );
  const first = Date.UTC(2026, 9, 1) / 86_400_000;
  expect(contactDays).toEqual([
    { reason: '', day: first + 1, contacts: 1 },
    { reason: 'refund', day: first, contacts: 1 },
    { reason: 'refund', day: first + 1, contacts: 1 },
  ]);
  expect(copies).toBe(1);
  expect(period).toMatchObject({ contactFrom: first, contactTo: first + 1, eventFrom: null });
});

test('costs and handling times are summed by reason and channel; a spoken code ties an article', async () => {
  const { contactCosts, contactLinks } = await countsOf(
    [
      'q1,2026-10-01T10:00:00Z,phone,refund,417,300,10.005',
      'q2,2026-10-01T10:00:00Z,phone,refund,417,60,',
      'q3,2026-10-01T10:00:00Z,phone,refund,999,,',
    ],
    [],
    { head: 'contact_id,started_at,channel,reason,article_code,handle_seconds,cost' },
  );
  expect(contactCosts).toEqual([
    {
      ...{ reason: 'refund', channel: 'phone', contacts: 3 },
      ...{ costed: 1, costMilli: 10_005, timed: 1, handleMs: 60_000 },
    },
  ]);
  expect(contactLinks).toEqual([{ article: 'billing/refund', reason: 'refund', contacts: 2 }]);
});

test('views of lists are counted, the contact page as the contact list of its locale', async () => {
  const { listViews } = await countsOf(
    [late],
    [
      at('09:00:00', 's1', 'list_view', { list_id: 'home:ja' }),
      at('09:01:00', 's1', 'contact_view'),
      at('09:00:00', 's2', 'list_view', { list_id: 'home:ja', ua: 'bot' }),
    ],
  );
  expect(listViews).toEqual([
    { list: 'contact:ja', views: 1 },
    { list: 'home:ja', views: 1 },
  ]);
});

test('the order of rows changes no count', async () => {
  const contacts = [
    late,
    'q1,2026-10-01T09:30:00+09:00,phone,refund,s1,,,10',
    'q1,2026-10-01T09:30:00+09:00,chat,invoice,s2,,,20',
    'q2,2026-10-02T09:30:00+09:00,phone,refund,,k2,417,30',
  ];
  const events = [
    at('09:00:00', 's1', 'article_view', refund),
    at('09:00:00', 's1', 'article_view', invoice),
    at('09:00:30', 's1', 'vote', { ...refund, value: 1 }),
    at('09:00:30', 's1', 'vote', { ...refund, value: 0 }),
    at('09:40:00', 's2', 'article_view', { ...refund, visitor_key: 'k2' }),
    at('09:40:00', 's2', 'contact_view'),
    at('09:50:00', 's2', 'list_view', home),
    at('09:50:00', 's2', 'article_view', { ...refund, ...home }),
    at('09:50:00', 's2', 'article_view', { ...invoice, list_id: 'search' }),
    at('09:50:00', 's2', 'article_view', { ...invoice, ...home }),
    at('09:51:00', 's2', 'search', { query: 'x', value: 0, visitor_key: 'k2' }),
  ];
  const options = { layout: standing('home:ja', ['billing/refund', 'billing/invoice']) };
  const expected = await countsOf(contacts, events, options);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(contacts, { minLength: contacts.length }),
      fc.shuffledSubarray(events, { minLength: events.length }),
      async (shuffledContacts, shuffledEvents) => {
        expect(await countsOf(shuffledContacts, shuffledEvents, options)).toEqual(expected);
      },
    ),
    { numRuns: 12 },
  );
});

test('of rows with one id, copies and contradictions are told apart, and the earliest stands', async () => {
  const row = (time: string, reason: string) => `q1,2026-10-01T${time}+09:00,phone,${reason},,,,`;
  const { copies, conflicts, contactDays } = await countsOf(
    [row('10:00:00', 'refund'), row('09:00:00', 'invoice'), row('09:00:00', 'invoice'), late],
    [],
  );
  expect({ copies, conflicts }).toEqual({ copies: 1, conflicts: 1 });
  expect(contactDays.map(({ reason }) => reason)).toEqual(['invoice', 'other']);
});
