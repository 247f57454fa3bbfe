import { expect, test } from 'vitest';
import { channelsSchema } from '../../../src/model/channel.ts';
import { rankContent } from '../../../src/voc/rank-content.ts';
import { publicRanking } from '../../../src/voc/record/public-ranking.ts';
import { article, folder, given, helpCentre } from '../fixture.ts';

const weekly = { mon: ['09:00-18:00'], tue: ['09:00-18:00'] };
const content = helpCentre({
  articles: [article('billing/refund', { reasons: ['refund'] })],
  reasons: ['billing/refund'],
  channels: channelsSchema.parse([
    {
      ...{ id: 'desk', kind: 'phone', title: '電話', hours: { weekly } },
      promise: { percent: 80, withinSeconds: 60 },
    },
    { ...{ id: 'mail', kind: 'email', title: 'メール' }, promise: { replyWithinHours: 24 } },
    { ...{ id: 'form', kind: 'form', title: 'フォーム' }, promise: { replyWithinHours: 24 } },
    { ...{ id: 'line', kind: 'line', title: 'LINE' }, promise: { replyWithinHours: 1 } },
    { id: 'chat', kind: 'chat', title: 'チャット' },
  ]),
});

let made = 0;
/** Contacts at the beginning of an hour of some days of October 2026, all with one wait. */
const contacts = (
  channel: string,
  days: readonly number[],
  { hour = 10, each = 1, wait = '' }: { hour?: number; each?: number; wait?: number | '' },
) =>
  days.flatMap((day) =>
    Array.from({ length: each }, () => {
      made += 1;
      const at = `2026-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}`;
      return `q${made},${at}:00:00+09:00,${channel},refund,${wait}`;
    }),
  );
async function rankingOf(rows: readonly string[]) {
  using dir = folder();
  const head = 'contact_id,started_at,channel,reason,wait_seconds';
  const file = dir.write('contacts.csv', [head, ...rows, ''].join('\n'));
  return await rankContent({ content, files: given([file], []) });
}

// The Mondays and Tuesdays up to the last day, Tuesday 27 October; the newest 28 days begin on 30 September.
const [mondays, tuesdays] = [
  [5, 12, 19, 26],
  [6, 13, 20, 27],
];
const rows = [
  // Mondays at ten: 48 waits of 200 s, told as 5 minutes. Otherwise 48 and 48 of 40 s, told as one minute.
  ...contacts('desk', mondays, { each: 12, wait: 200 }),
  ...contacts('phone', mondays, { hour: 15, each: 12, wait: 40 }),
  ...contacts('desk', tuesdays, { each: 12, wait: 40 }),
  // At night, when the desk is shut: these count against the promise, not among the hours.
  ...contacts('desk', [27], { hour: 22, each: 16, wait: 90 }),
  ...contacts('mail', [20, 27], { each: 12, wait: 3600 }),
  ...contacts('form', [27], { each: 11 }),
  ...contacts('Yamada Taro', [27], { each: 40, wait: 5 }),
];
const measured = {
  from: '2026-10-05',
  to: '2026-10-27',
  promisesFrom: '2026-10-05',
  channels: {
    desk: {
      usualSeconds: 60,
      spans: [
        { days: [0], from: 9, to: 15, level: 'busy', seconds: 300, contacts: 48 },
        { days: [0], from: 15, to: 18, seconds: 60, contacts: 48 },
        { days: [1], from: 9, to: 18, seconds: 60, contacts: 48 },
      ],
      promise: { waits: 'enough', kept: 0.6, contacts: 160 },
    },
    form: { spans: [], promise: { waits: 'none' } },
    mail: { usualSeconds: 3600, spans: [], promise: { waits: 'few' } },
  },
};

test('waits by hour and kept promises come out of the files, for channels by id or kind only', async () => {
  const { service } = await rankingOf(rows);
  // 96 of 160 waited 60 s at most: 60 %.
  expect(service).toMatchObject(measured);
  expect(Object.keys(service?.channels ?? {})).toEqual(['desk', 'form', 'mail']);
  const promise = service?.channels['desk']?.promise;
  if (promise?.waits !== 'enough') throw new Error('no share');
  // Four weeks of 24, 24, 24 and 40 + 48 … differ, so the interval is wide, but holds the share.
  expect(promise.lo).toBeLessThan(0.6);
  expect(promise.hi).toBeGreaterThan(0.6);
});

test('shuffled rows give the same, byte for byte', async () => {
  const one = JSON.stringify((await rankingOf(rows)).service);
  const other = JSON.stringify((await rankingOf(rows.toReversed())).service);
  expect(other).toBe(one);
});

test('only the newest four weeks count for a promise, and the newest quarter of a year for waits', async () => {
  const early = (month: string, wait: number) =>
    contacts('desk', [5], { each: 40, wait }).map((row) => row.replace('2026-10', `2026-${month}`));
  const { service } = await rankingOf([
    ...early('03', 9000),
    ...early('09', 600),
    ...contacts('desk', [5], { each: 40, wait: 30 }),
  ]);
  expect(service).toMatchObject({
    from: '2026-07-07',
    to: '2026-10-05',
    promisesFrom: '2026-09-08',
  });
  // March is gone; in 40 and 40 the middle is the shorter one.
  expect(service?.channels['desk']).toMatchObject({
    usualSeconds: 30,
    promise: { waits: 'enough', kept: 1, contacts: 40 },
  });
});

test('where no wait is known, nothing is said; nothing of it is private once it is recorded', async () => {
  expect(await rankingOf(contacts('form', [27], { each: 60 }))).not.toHaveProperty('service');
  const { service } = publicRanking(await rankingOf(rows));
  expect(service).toEqual({
    ...{ from: '2026-10-05', to: '2026-10-27', promisesFrom: '2026-10-05' },
    channels: { desk: { spans: [{ days: [0], from: 9, to: 15, level: 'busy' }] } },
  });
  expect(
    publicRanking(await rankingOf(contacts('mail', [27], { each: 30, wait: 60 }))),
  ).not.toHaveProperty('service');
});
