import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { countRows } from '../../../src/voc/count/counts.ts';
import { openDatabase } from '../../../src/voc/count/database.ts';
import { loadContacts } from '../../../src/voc/ingest/load-contacts.ts';
import { buildKey, type Layout } from '../../../src/voc/count/layout.ts';
import { loadEvents } from '../../../src/voc/ingest/load-events.ts';
import { noLayout } from '../../../src/voc/ingest/load-layout.ts';
import { zoneClock } from '../../../src/voc/ingest/zone-clock.ts';
import { folder } from '../fixture.ts';

const settings = {
  clock: zoneClock('Asia/Tokyo'),
  codes: { '417': 'billing/refund' },
  messages: vocMessagesOf('en'),
};
const answers = new Map([
  ['billing/refund', ['refund']],
  ['billing/invoice', ['invoice']],
]);

/** The counts of contacts (lines of CSV under `head`) and events (a minute of 31 October each). */
async function countsOf(
  contacts: readonly string[],
  events: readonly object[],
  {
    head = 'contact_id,started_at,channel,reason,session_id,customer_key,article_code,handle_seconds',
    layout = noLayout,
  }: { readonly head?: string; readonly layout?: Layout } = {},
) {
  using dir = folder();
  const database = await openDatabase();
  const csv = dir.write('contacts.csv', [head, ...contacts].join('\n'));
  const ndjson = dir.write(
    'events.ndjson',
    events.map((row) => JSON.stringify(row)).join('\n') + '\n',
  );
  await loadContacts(database, [csv], settings);
  await loadEvents(database, [ndjson], settings);
  const counts = await countRows(database, { answers, windowHours: 72, layout });
  database.closeSync();
  return counts;
}

/** An event of a session at hh:mm:ss on 1 October. */
const at = (clock: string, session_id: string, type: string, fields: object = {}) => ({
  ts: `2026-10-01T${clock}+09:00`,
  ...{ session_id, type, locale: 'ja', ...fields },
});
const refund = { article_id: 'billing/refund' };
const invoice = { article_id: 'billing/invoice' };
const home = { list_id: 'home:ja' };
const firstDay = Date.UTC(2026, 9, 1) / 86_400_000;

/** A list that stood like this from 1 October on. */
const standing = (list: string, articles: readonly string[], build = firstDay): Layout => ({
  places: articles.map((article, index) => ({ list, build, position: index + 1, article })),
  ends: new Map(),
});

/** A contact long after, so that all windows have closed. */
const late = 'q9,2026-10-31T09:00:00+09:00,phone,other,,,,';

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

test('clicks on a list are counted by look, layout and article, and the last one of a look apart', async () => {
  const layout = standing('home:ja', ['billing/refund', 'billing/invoice']);
  const { listBuilds, listClicks, places } = await countsOf(
    [late],
    [
      at('09:00:00', 's1', 'list_view', home),
      at('09:00:10', 's1', 'article_view', { ...refund, ...home }),
      at('09:00:20', 's1', 'article_view', { ...refund, ...home }),
      at('09:00:30', 's1', 'article_view', { ...invoice, ...home }),
      at('09:05:00', 's1', 'list_view', home),
      at('09:05:10', 's1', 'article_view', { ...refund, ...home }),
      at('09:06:10', 's1', 'article_view', { ...invoice, list_id: 'search' }),
      at('09:00:00', 's2', 'list_view', home),
      at('09:00:00', 's3', 'list_view', { list_id: 'category:billing:ja' }),
    ],
    { layout },
  );
  const build = { list: 'home:ja', build: firstDay };
  expect(places).toEqual(layout.places);
  expect(listBuilds).toEqual([{ ...build, views: 3 }]);
  expect(listClicks).toEqual([
    { ...build, article: 'billing/invoice', clicks: 1, lastClicks: 1 },
    { ...build, article: 'billing/refund', clicks: 2, lastClicks: 1 },
  ]);
});

test('a look belongs to the layout that stood on its day, and to none between two', async () => {
  const first = standing('home:ja', ['billing/refund'], firstDay - 7);
  const second = standing('home:ja', ['billing/invoice'], firstDay);
  const events = [at('09:00:00', 's1', 'list_view', home)];
  const both = { places: [...first.places, ...second.places], ends: new Map() };
  const builds = async (layout: Layout) =>
    (await countsOf([late], events, { layout })).listBuilds.map(({ build }) => build);
  expect(await builds(both)).toEqual([firstDay]);
  expect(await builds(first)).toEqual([firstDay - 7]);
  const ended = { ...first, ends: new Map([[buildKey('home:ja', firstDay - 7), firstDay]]) };
  expect(await builds(ended)).toEqual([]);
});

test('exposures are told apart by where the article was opened from first, and by week', async () => {
  const { exposures } = await countsOf(
    [late],
    [
      at('09:00:00', 's1', 'article_view', { ...refund, ...home }),
      at('09:01:00', 's1', 'article_view', { ...refund, list_id: 'search' }),
      at('09:00:00', 's2', 'article_view', { ...refund, list_id: 'category:billing:ja' }),
      at('09:00:00', 's3', 'article_view', refund),
      { ...at('09:00:00', 's4', 'article_view', refund), ts: '2026-10-10T09:00:00+09:00' },
    ],
  );
  // Whole weeks before 31 October.
  expect(exposures.map(({ source, week }) => [source, week])).toEqual([
    ['category', 4],
    ['external', 3],
    ['external', 4],
    ['home', 4],
  ]);
});

test('keyed contacts of one customer within a week are one problem', async () => {
  const { keyedContacts } = await countsOf(
    [
      'q1,2026-10-01T10:00:00+09:00,phone,refund,,k1,,',
      'q2,2026-10-08T10:00:00+09:00,phone,refund,,k1,,',
      'q3,2026-10-15T10:00:01+09:00,phone,refund,,k1,,',
      'q4,2026-10-01T10:00:00+09:00,phone,refund,,,,',
    ],
    [],
  );
  expect(keyedContacts).toEqual([{ channel: 'phone', contacts: 4, keyed: 3, episodes: 2 }]);
});

test('visits that surely were not solved are followed to their first contact', async () => {
  const known = (clock: string, visitor: string, type: string, fields: object = {}) =>
    at(clock, `s-${visitor}`, type, { visitor_key: visitor, ...fields });
  const { unsolved } = await countsOf(
    [
      late,
      'q1,2026-10-02T10:00:00+09:00,phone,refund,,said-no,,',
      'q2,2026-10-01T12:00:00+09:00,chat,refund,,said-no,,',
      'q3,2026-10-01T12:00:00+09:00,email,refund,,nothing,,',
      'q4,2026-10-05T12:00:00+09:00,email,refund,,too-late,,',
    ],
    [
      known('09:00:00', 'said-no', 'article_view', refund),
      known('09:01:00', 'said-no', 'vote', { ...refund, value: 0 }),
      known('09:00:00', 'too-late', 'article_view', refund),
      known('09:01:00', 'too-late', 'vote', { ...refund, value: 0 }),
      // Went on to another article: nobody knows about that one.
      known('09:00:00', 'went-on', 'article_view', refund),
      known('09:01:00', 'went-on', 'vote', { ...refund, value: 0 }),
      known('09:02:00', 'went-on', 'article_view', invoice),
      known('09:00:00', 'nothing', 'search', { query: 'x', value: 0 }),
      known('09:00:00', 'found', 'search', { query: 'x', value: 3 }),
      at('09:00:00', 'unknown', 'search', { query: 'x', value: 0 }),
    ],
  );
  expect(unsolved).toEqual([
    { article: '', channel: 'email', sessions: 1 },
    { article: 'billing/refund', channel: '', sessions: 1 },
    { article: 'billing/refund', channel: 'chat', sessions: 1 },
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
