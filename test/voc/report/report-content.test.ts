import { expect, test } from 'vitest';
import { channelsSchema } from '../../../src/model/channel.ts';
import { reportContent } from '../../../src/voc/report/report-content.ts';
import { article, folder, given, helpCentre } from '../fixture.ts';

const content = helpCentre({
  articles: [
    article('billing/refund', { title: '返金の時期', reasons: ['refund'] }),
    article('billing/invoice', { title: '請求書', reasons: ['invoice'] }),
  ],
  reasons: ['billing/refund', 'billing/invoice'],
  codes: { '417': 'billing/refund' },
  channels: channelsSchema.parse([
    {
      ...{ id: 'desk', kind: 'phone', title: '総合窓口', costPerMinute: 60 },
      promise: { percent: 80, withinSeconds: 60 },
    },
    { ...{ id: 'mail', kind: 'email', title: 'メール' }, promise: { replyWithinHours: 24 } },
    { id: 'chat', kind: 'chat', title: 'チャット', costPerContact: 100 },
  ]),
});

const head =
  'contact_id,started_at,channel,reason,handle_seconds,wait_seconds,session_id,article_code';
/** A contact at an hour of 1 October 2026, a Thursday, or of another day of it. */
const contact = (id: string, rest: string, day = '01', hour = '10') =>
  `${id},2026-10-${day}T${hour}:00:00+09:00,${rest}`;
const late = contact('last', 'desk,invoice,60,,,', '31');
const event = (clock: string, session_id: string, type: string, fields: object = {}) =>
  JSON.stringify({
    ...{ ts: `2026-10-01T${clock}+09:00`, session_id, type, locale: 'ja' },
    ...fields,
  });
const refund = { article_id: 'billing/refund' };
const read = (session: string, clock = '09:00:00') => event(clock, session, 'article_view', refund);

async function reportOf(contacts: readonly string[], events: readonly string[]) {
  using dir = folder();
  const files = given(
    contacts.length > 0 ? [dir.write('c.csv', [head, ...contacts, ''].join('\n'))] : [],
    events.length > 0 ? [dir.write('e.ndjson', `${events.join('\n')}\n`)] : [],
  );
  return await reportContent({ content, files });
}

test('silence is neither success nor failure; a contact outweighs a Yes', async () => {
  const { outcomes } = await reportOf(
    [late, contact('q1', 'desk,refund,60,,yes-but-called,')],
    [
      ...[read('silent'), read('said-yes'), read('said-no'), read('yes-but-called')],
      event('09:05:00', 'said-yes', 'vote', { ...refund, value: 1 }),
      event('09:05:00', 'said-no', 'vote', { ...refund, value: 0 }),
      event('09:05:00', 'yes-but-called', 'vote', { ...refund, value: 1 }),
      ...[read('tapped'), event('09:01:00', 'tapped', 'contact_click', { value: 'desk' })],
      ...[read('asked'), event('09:01:00', 'asked', 'contact_view')],
      event('09:00:00', 'asked-then-read', 'contact_view'),
      read('asked-then-read', '09:01:00'),
      event('09:00:00', 'nothing', 'list_view', { list_id: 'home:ja' }),
    ],
  );
  expect(outcomes).toMatchObject({ visits: 8, turnedToContact: 3, saidNo: 1, readNothing: 1 });
  const part = (of: 'confirmed' | 'potential' | 'none') => outcomes?.[of].weeks[0]?.part;
  expect([part('confirmed'), part('potential'), part('none')]).toEqual([1, 2, 5]);
});

test('a later Yes takes back a No, visits end after half an hour, and open ones wait', async () => {
  const { outcomes } = await reportOf(
    [contact('last', 'desk,invoice,60,,,', '04', '11')],
    [
      read('changed-mind'),
      event('09:05:00', 'changed-mind', 'vote', { ...refund, value: 0 }),
      event('09:06:00', 'changed-mind', 'vote', { ...refund, value: 1 }),
      ...[read('twice'), read('twice', '09:31:00')],
      read('still-open', '12:00:00'),
    ],
  );
  expect(outcomes?.visits).toBe(3);
  expect(outcomes?.confirmed.weeks[0]?.part).toBe(1);
});

test('channels go by their id, by their kind, and all unknown ones together', async () => {
  const { channels, reasons } = await reportOf(
    [
      ...Array.from({ length: 12 }, (_, n) => contact(`a${n}`, 'desk,refund,60,,,', `${n + 11}`)),
      contact('b', 'phone,refund,60,,,', '12'),
      contact('c', 'Yamada Taro,tel 0901234,60,,,', '13'),
      contact('d', 'fax,secret,60,,,', '14'),
    ],
    [],
  );
  expect(channels.map(({ channel, contacts }) => [channel, contacts])).toEqual([
    ['desk', 13],
    ['other', 2],
  ]);
  // Reasons that nobody defined may be anything that somebody typed.
  expect(reasons.map(({ reason, contacts }) => [reason, contacts])).toEqual([
    ['refund', 13],
    ['', 2],
  ]);
});

test('without votes the report says how many are assumed to leave quietly', async () => {
  const untied = await reportOf([late], [read('r')]);
  expect(untied.quietAssumed).toBe(0.5);
  const tied = await reportOf([late, contact('q1', 'mail,refund,60,,r,')], [read('r')]);
  expect(tied.quietAssumed).toBe(0.35);
  const voted = await reportOf(
    [late],
    [read('r'), event('09:01:00', 'r', 'vote', { article_id: 'billing/refund', value: 1 })],
  );
  expect(voted.quietAssumed).toBeUndefined();
});

test('a leak is the last article before the tap, or one that a caller named', async () => {
  const invoice = { article_id: 'billing/invoice' };
  const { leaks } = await reportOf(
    [late, contact('q1', 'phone,refund,60,,,417'), contact('q2', 'mail,refund,60,,,417')],
    [
      ...Array.from({ length: 12 }, (_, n) => read(`r${n}`)),
      ...[event('09:00:00', 'v', 'article_view', invoice), read('v', '09:01:00')],
      event('09:02:00', 'v', 'contact_click', { value: 'desk' }),
      event('09:03:00', 'v', 'contact_click', { value: 'desk' }),
      ...[read('w'), event('09:02:00', 'w', 'contact_click', { value: 'chat' })],
      ...[read('later'), event('09:31:00', 'later', 'contact_click', { value: 'desk' })],
    ],
  );
  expect(leaks?.articles).toMatchObject([
    {
      ...{ id: 'billing/refund', readers: 15, toContact: 2 },
      ...{ tappedPhone: 1, namedByPhone: 1, named: 2 },
    },
  ]);
  expect(leaks?.others).toEqual({ articles: 1, readers: 1 });
});

test('waits are held against the promise of the channel, and a reply is promised to everybody', async () => {
  const waits = (channel: string, seconds: (n: number) => number, count: number) =>
    Array.from({ length: count }, (_, n) =>
      contact(`${channel}${n}`, `${channel},refund,60,${seconds(n)},,`, `${10 + (n % 20)}`),
    );
  const { promises } = await reportOf(
    [
      ...waits('phone', (n) => (n % 2 === 0 ? 30 : 90), 400),
      ...waits('mail', (n) => (n === 7 ? 100_000 : 3600), 200),
      ...waits('chat', () => 5, 20),
    ],
    [],
  );
  expect(
    promises.map(({ channel, medianSeconds, promise }) => [
      channel,
      medianSeconds,
      promise?.verdict,
      promise?.kept.value,
    ]),
  ).toEqual([
    ['chat', 5, undefined, undefined],
    ['desk', 30, 'broken', 0.5],
    ['mail', 3600, 'nearly', 0.995],
  ]);
});

test('the calendar tells hours of the week in the site’s time zone', async () => {
  const { congestion } = await reportOf(
    Array.from(
      { length: 25 },
      (_, n) => `n${n},2026-10-0${1 + 7 * (n % 2)}T00:30:00Z,desk,refund,60,,,`,
    ),
    [],
  );
  expect(congestion).toMatchObject([{ channel: 'desk' }]);
  expect(congestion[0]?.cells).toEqual([
    { weekday: 3, hour: 9, contacts: 25, medianSeconds: undefined },
  ]);
});

test('what the data cannot tell is not told: contacts alone give no money, events alone no rate', async () => {
  const byContacts = await reportOf([late, contact('q1', 'desk,refund,60,,,')], []);
  expect(byContacts).toMatchObject({
    evidence: { contacts: true, events: false, votes: false, links: false },
    ...{ outcomes: undefined, selfService: undefined, contactRate: undefined },
    ...{ leaks: undefined, avoided: undefined },
  });
  const byEvents = await reportOf([], [read('a')]);
  expect(byEvents).toMatchObject({
    evidence: { contacts: false, events: true, costs: false },
    ...{ contactRate: undefined, avoided: undefined, tollFree: undefined },
    ...{ channels: [], reasons: [], promises: [], congestion: [], promote: [] },
  });
});
