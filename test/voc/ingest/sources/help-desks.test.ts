import { expect, test } from 'vitest';
import { connect } from '../../../../src/voc/ingest/sources/connect.ts';
import { freshdesk } from '../../../../src/voc/ingest/sources/freshdesk.ts';
import { genesys } from '../../../../src/voc/ingest/sources/genesys.ts';
import { intercom } from '../../../../src/voc/ingest/sources/intercom.ts';
import { salesforce } from '../../../../src/voc/ingest/sources/salesforce.ts';
import { zendesk } from '../../../../src/voc/ingest/sources/zendesk.ts';
import { columnsAreCanonical, converted, fixture, mappingOf, only } from './converting.ts';

const of = (...names: string[]) => ({ files: names.map(fixture) });
const columns = ['started_at', 'channel', 'reason', 'handle_seconds', 'wait_seconds'];
const left = ({ leftOut }: { readonly leftOut: ReadonlyMap<string, number> }) =>
  Object.fromEntries(leftOut);

test.each([
  [zendesk, 'zendesk.json'],
  [zendesk, 'zendesk.ndjson'],
  [salesforce, 'salesforce-en.csv'],
  [salesforce, 'salesforce-ja.csv'],
  [connect, 'connect.ndjson'],
  [genesys, 'genesys.json'],
  [freshdesk, 'freshdesk.json'],
  [freshdesk, 'freshdesk.csv'],
  [intercom, 'intercom.json'],
])(
  '$name: names, numbers, addresses, texts and agents of %s stay outside',
  async (source, file) => {
    const { text, rows, files } = await converted(source, of(file));
    expect(rows.length).toBeGreaterThan(1);
    expect(files[0]?.rejected).toBe(0);
    expect(columnsAreCanonical(text)).toBe(true);
    expect(text).not.toMatch(/見本|taro|0000-0000|9000000000|agent|00001001|返金し|お電話/);
  },
);

test('Zendesk: channels may be names or numbers; rules, batches and our own calls are no contacts', async () => {
  const done = await converted(zendesk, of('zendesk.json'));
  expect(done.rows.map((row) => only(row, ...columns, 'article_id', 'article_code'))).toEqual([
    ['2026-04-01T09:01:00+09:00', 'email', 'refund', '', '', '', ''],
    ['2026-04-01T09:02:00+09:00', 'email', 'login', '', '', 'account/login', ''],
    ['2026-04-01T09:06:00+09:00', 'phone', '', '', '', '', '278'],
    ['2026-04-01T09:07:00+09:00', 'form', 'refund', '', '1800', '', ''],
    ['2026-04-01T09:08:00+09:00', 'line', '', '', '', '', ''],
  ]);
  expect(left(done)).toEqual({ system: 2, outbound: 1 });
  expect(done.zoneless).toBe(0);
});

test('Zendesk: a custom field is named by its number in a mapping', async () => {
  const mapping = mappingOf({ columns: { 'custom_fields.361': 'reason' } });
  const { rows } = await converted(zendesk, of('zendesk.json'), { mapping });
  expect(rows[4]?.['reason']).toBe('login');
});

test('Zendesk: of a ticket that comes again in an incremental export, the newest counts', async () => {
  const done = await converted(zendesk, of('zendesk.ndjson'));
  expect(done.rows.map((row) => row['reason'])).toEqual(['login', 'login']);
  expect(left(done)).toEqual({ superseded: 1, repeated: 1 });
});

test('Zendesk: an array without a wrapper is the same', async () => {
  const ticket = {
    id: 1,
    created_at: '2026-04-01T00:05:00Z',
    via: { channel: 'web' },
    subject: 'I want a refund',
  };
  const { rows } = await converted(zendesk, JSON.stringify([ticket]));
  expect(rows.map((row) => only(row, ...columns))).toEqual([
    ['2026-04-01T09:05:00+09:00', 'form', 'refund', '', ''],
  ]);
});

test('Salesforce: fields and labels, English and Japanese, are the same cases', async () => {
  const [english, japanese] = [
    await converted(salesforce, of('salesforce-en.csv')),
    await converted(salesforce, of('salesforce-ja.csv')),
  ];
  const facts = ['contact_id', ...columns];
  expect(english.rows.map((row) => only(row, ...facts))).toEqual(
    japanese.rows.map((row) => only(row, ...facts)),
  );
  expect(english.rows.map((row) => only(row, ...columns))).toEqual([
    ['2026-04-01T09:05:00+09:00', 'phone', 'refund', '', ''],
    ['2026-04-01T09:06:00+09:00', 'form', 'login', '', ''],
  ]);
  expect([english.zoneless, japanese.zoneless]).toEqual([0, 2]);
});

test('Amazon Connect: newest record of each part, transfers are one contact, only what customers began', async () => {
  const done = await converted(connect, of('connect.ndjson'));
  expect(done.rows.map((row) => only(row, ...columns))).toEqual([
    // 300 + 40 seconds of the newest first part, 100 of the transfer.
    ['2026-04-01T09:05:00+09:00', 'phone', 'refund', '440', '15'],
    ['2026-04-01T09:05:00+09:00', 'chat', 'login', '240', '15'],
    ['2026-04-01T09:05:00+09:00', 'email', 'refund', '', ''],
  ]);
  // Outbound call, its transfer, a call that an API began; a task.
  expect(left(done)).toEqual({ superseded: 2, joined: 1, outbound: 3, system: 1 });
  expect((await converted(connect, of('connect.json'))).text).toBe(done.text);
});

test('Genesys: talk, hold and wrap-up are handling, the queue is waiting; codes are named by a mapping', async () => {
  const mapping = mappingOf({ reasons: { '11111111-aaaa': 'refund' } });
  const done = await converted(genesys, of('genesys.json'), { mapping });
  expect(done.rows.map((row) => only(row, ...columns))).toEqual([
    ['2026-04-01T09:05:00+09:00', 'phone', 'refund', '540', '120'],
    ['2026-04-01T09:05:00+09:00', 'email', 'refund', '540', '120'],
  ]);
  expect(left(done)).toEqual({ outbound: 1 });
  const { rows } = await converted(genesys, of('genesys.ndjson'), { mapping });
  expect(only(rows[0], ...columns)).toEqual([
    '2026-04-01T09:05:00+09:00',
    'chat',
    'refund',
    '540',
    '120',
  ]);
});

test('Freshdesk: sources are numbers in JSON and words in a table', async () => {
  const done = await converted(freshdesk, of('freshdesk.json'));
  expect(done.rows.map((row) => only(row, 'channel', 'reason', 'article_code'))).toEqual([
    ['email', 'refund', ''],
    ['phone', 'login', ''],
    ['chat', 'login', '278'],
  ]);
  expect(left(done)).toEqual({ system: 2 });
  const { rows } = await converted(freshdesk, of('freshdesk.csv'));
  expect(rows.map((row) => only(row, 'channel', 'reason'))).toEqual([
    ['email', 'refund'],
    ['phone', 'login'],
  ]);
});

test('Intercom: seconds since 1970, and what was sent to many is no contact', async () => {
  const done = await converted(intercom, of('intercom.json'));
  expect(done.rows.map((row) => only(row, ...columns, 'article_id'))).toEqual([
    ['2026-04-01T09:05:00+09:00', 'chat', 'login', '', '90', ''],
    ['2026-04-01T09:05:00+09:00', 'email', 'refund', '', '90', ''],
    ['2026-04-01T09:05:00+09:00', 'phone', 'refund', '', '90', 'billing/refund'],
  ]);
  expect(left(done)).toEqual({ outbound: 1 });
});

test('broken JSON, an unknown channel and a missing id are rejected with their lines', async () => {
  const good = '{"id":1,"created_at":1775001900,"via":{"channel":"email"}}';
  const bad = [
    '{"id":2,',
    good.replace('email', 'pigeon').replace('1,', '3,'),
    good.replace('"id":1,', ''),
  ];
  const { files } = await converted(zendesk, [good, ...bad, ''].join('\n'));
  expect(files[0]?.rejects.map(({ line, cause }) => [line, cause])).toEqual([
    [2, 'json'],
    [3, 'channel'],
    [4, 'missing'],
  ]);
});

test('a table for a system that is read from JSON, and JSON for a table, say what to do', async () => {
  await expect(converted(zendesk, 'a,b\n1,2\n')).rejects.toThrow('zendesk is read from JSON');
  await expect(converted(salesforce, '{"a":1}\n')).rejects.toThrow(
    'salesforce is read from a table',
  );
});
