import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { csv } from '../../../../src/voc/ingest/sources/csv.ts';
import { columnsAreCanonical, converted, fixture, mappingOf, only } from './converting.ts';

const head = '受付番号,受付日時,受付チャネル,小分類';
const table = (...rows: string[]) => [head, ...rows, ''].join('\n');

test('a Japanese call centre table with two header rows, totals, wide digits and line breaks is read', async () => {
  const { rows, leftOut, files, zoneless } = await converted(csv, {
    files: [fixture('generic.csv')],
  });
  const columns = ['started_at', 'channel', 'reason', 'handle_seconds', 'wait_seconds'];
  expect(rows.map((row) => only(row, ...columns))).toEqual([
    ['2026-04-01T09:05:00+09:00', 'phone', 'refund', '312', '15'],
    ['2026-04-01T09:05:00+09:00', 'email', 'login', '', ''],
    ['2026-04-02T10:00:00+09:00', 'line', '', '300', ''],
  ]);
  expect(leftOut.get('totals')).toBe(1);
  expect(files[0]).toMatchObject({ records: 4, rejected: 0, encoding: 'UTF-8' });
  expect(zoneless).toBe(3);
});

test('names, numbers, addresses, subjects and texts never reach the canonical file', async () => {
  const { text } = await converted(csv, { files: [fixture('generic.csv')] });
  expect(columnsAreCanonical(text)).toBe(true);
  for (const secret of ['見本太郎', '0000', 'taro@', '1001', '高いと', '請求', 'その他'])
    expect(text).not.toContain(secret);
});

test('the same table is read from CP932, UTF-16 with its mark, and gzip alike', async () => {
  const text = `${head}\n1,2026/04/01 9:05,電話,払いすぎた\n2,2026/04/01 9:06,電話,ﾛｸﾞｲﾝできない\n`;
  const expected = (await converted(csv, text)).text;
  const utf16 = Buffer.from(`\u{feff}${text.replaceAll(',', '\t')}`, 'utf16le');
  // The same bytes as an encoder of CP932 makes of it.
  const cp932 = Buffer.from(
    '8ef3957494d48d862c8ef3957493fa8e9e2c8ef3957483608383836c838b2c8fac95aa97de0a312c' +
      '323032362f30342f303120393a30352c936498622c95a582a282b782ac82bd0a322c323032362f30' +
      '342f303120393a30362c936498622cdbb8deb2dd82c582ab82c882a20a',
    'hex',
  );
  expect(await converted(csv, utf16)).toMatchObject({
    text: expected,
    files: [{ encoding: 'UTF-16LE' }],
  });
  expect(await converted(csv, cp932)).toMatchObject({
    text: expected,
    files: [{ encoding: 'CP932' }],
  });
  const unmarked = await converted(csv, Buffer.from(text, 'utf16le'));
  expect(unmarked).toMatchObject({ text: expected, files: [{ encoding: 'UTF-16LE' }] });
  expect((await converted(csv, gzipSync(text))).text).toBe(expected);
});

test('the same input gives the same bytes, and ids stay when the secret changes', async () => {
  const text = `${head},電話番号\n1,2026/04/01 9:05,電話,返金してほしい,090-0000-0000\n`;
  const first = await converted(csv, text);
  expect((await converted(csv, text)).text).toBe(first.text);
  const other = await converted(csv, text, { secret: 'another' });
  expect(other.rows[0]?.['contact_id']).toBe(first.rows[0]?.['contact_id']);
  expect(other.rows[0]?.['customer_key']).not.toBe(first.rows[0]?.['customer_key']);
});

test('without a secret there are no keys of customers', async () => {
  const text = `${head},電話番号\n1,2026/04/01 9:05,電話,返金,090-0000-0000\n`;
  const { rows, keyed } = await converted(csv, text, { secret: '' });
  expect(rows[0]?.['customer_key']).toBeUndefined();
  expect(keyed).toBe(0);
});

test('one number, however it is written, is one customer', async () => {
  const numbers = ['090-0000-0000', '０９０００００００００', '+81 90 0000 0000'];
  const text = [
    `${head},電話番号`,
    ...numbers.map((number, index) => `${index},2026/04/01 9:05,電話,返金,${number}`),
  ].join('\n');
  const { rows } = await converted(csv, text);
  expect(new Set(rows.map((row) => row['customer_key'])).size).toBe(1);
  expect(rows.length).toBe(3);
});

test.each([
  ['1,2026/04/01 9:05,鳩,返金', 'channel', '鳩'],
  ['1,あした,電話,返金', 'time', 'あした'],
  ['1,0001/01/01 0:00,電話,返金', 'era', '0001/01/01 0:00'],
  ['1,2099/01/01 0:00,電話,返金', 'future', '2099/01/01 0:00'],
  ['1,,電話,返金', 'missing', ''],
])('%s is rejected for its %s', async (row, cause, value) => {
  const { files, rows } = await converted(csv, table(row));
  expect(files[0]?.rejects).toMatchObject([{ line: 2, cause, value }]);
  expect(rows).toEqual([]);
});

test.each([
  ['-5', 'negative'],
  ['100000', 'huge'],
  ['長い', 'number'],
])('a duration of %s is %s', async (duration, cause) => {
  const text = `${head},通話時間(秒)\n1,2026/04/01 9:05,電話,返金,${duration}\n`;
  expect((await converted(csv, text)).files[0]?.rejects).toMatchObject([{ cause }]);
});

test('of a million rejected rows the first ten thousand are kept, and all are counted', async () => {
  const bad = Array.from({ length: 10_001 }, (_, index) => `${index},2026/04/01 9:05,鳩,返金`);
  const { files } = await converted(csv, table(...bad));
  expect(files[0]).toMatchObject({ records: 10_001, rejected: 10_001 });
  expect(files[0]?.rejects.length).toBe(10_000);
});

test('a repeated row counts once; another row with its id is rejected with its line', async () => {
  const { rows, leftOut, files } = await converted(
    csv,
    table(
      '1,2026/04/01 9:05,電話,返金',
      '1,2026/04/01 9:05,電話,返金',
      '1,2026/04/01 9:06,電話,返金',
    ),
  );
  expect(rows.length).toBe(1);
  expect(leftOut.get('repeated')).toBe(1);
  expect(files[0]?.rejects).toMatchObject([{ line: 4, cause: 'duplicate' }]);
});

test('rows without an id of their own are told apart, and named alike on every run', async () => {
  const text = '受付日時,受付チャネル\n2026/04/01 9:05,電話\n2026/04/01 9:05,電話\n';
  const { rows } = await converted(csv, text);
  const ids = rows.map((row) => row['contact_id']);
  expect(new Set(ids).size).toBe(2);
  expect((await converted(csv, text, { secret: '' })).rows.map((row) => row['contact_id'])).toEqual(
    ids,
  );
});

test('a mapping goes before what is known of headers, channels and reasons', async () => {
  const text = 'いつ,どこから,なぜ,小分類\n2026/04/01 9:05,ホットライン,A-17,ログインできない\n';
  const mapping = mappingOf({
    columns: { いつ: 'started_at', どこから: 'channel', なぜ: 'reason' },
    channels: { ホットライン: 'phone' },
    reasons: { 'A-17': 'refund' },
  });
  const { rows } = await converted(csv, text, { mapping });
  expect(only(rows[0], 'channel', 'reason')).toEqual(['phone', 'refund']);
});

test('a name that means something only under its group is found by both', async () => {
  const text =
    '報告 2026年4月,,,,\n受付,,,通話,\n番号,日時,経路,時間（分）,メモ\n1,2026/04/01 9:05,電話,5,見本\n';
  const { rows } = await converted(csv, text);
  expect(only(rows[0], 'started_at', 'channel', 'handle_seconds')).toEqual([
    '2026-04-01T09:05:00+09:00',
    'phone',
    '300',
  ]);
});

test('times of another zone than the site are said so in the mapping', async () => {
  const text = 'id,start_time,media_type\n1,2026-04-01 00:05:00,VOICE\n';
  const mapping = mappingOf({ defaults: { timeZone: 'UTC' } });
  const { rows } = await converted(csv, text, { mapping });
  expect(only(rows[0], 'started_at', 'channel')).toEqual(['2026-04-01T09:05:00+09:00', 'phone']);
});

test('a column of the mapping that is not there is a mistake in the mapping, with the nearest header', async () => {
  const mapping = mappingOf({ columns: { 受付日付: 'started_at' } });
  await expect(converted(csv, table('1,2026/04/01 9:05,電話,返金'), { mapping })).rejects.toThrow(
    'Did you mean "受付日時"?',
  );
});

test('a table of calls needs no column of channels; calls that we began are no contacts', async () => {
  const text =
    '通話種別,シーケンス ID,通話開始日時,通話時間(秒)\n着信,7,2026/04/01 9:05,60\n発信,8,2026/04/01 9:06,60\n着信 (不在),9,2026/04/01 9:07,0\n';
  const { rows, leftOut } = await converted(csv, text);
  expect(rows.map((row) => only(row, 'channel', 'handle_seconds'))).toEqual([
    ['phone', '60'],
    ['phone', '0'],
  ]);
  expect(leftOut.get('outbound')).toBe(1);
});

test('an article counts by its address, its id or its code, never by anything else', async () => {
  const rows = [
    '1,2026/04/01 9:05,電話,返金,https://help.example/ja/billing/refund/?x=1',
    '2,2026/04/01 9:05,電話,返金,billing/refund',
    '3,2026/04/01 9:05,電話,番号 ２７８ をご案内,',
    '4,2026/04/01 9:05,電話,返金,https://elsewhere.example/ja/billing/refund/',
    '5,2026/04/01 9:05,電話,番号 279,見本太郎',
  ];
  const { rows: found } = await converted(csv, [`${head},記事`, ...rows].join('\n'));
  expect(found.map((row) => only(row, 'article_id', 'article_code'))).toEqual([
    ['billing/refund', ''],
    ['billing/refund', ''],
    ['', '278'],
    ['', ''],
    ['', ''],
  ]);
});

test('a file without any known header, an open quote and a cut off gzip file stop with their place', async () => {
  await expect(converted(csv, 'a,b\n1,2\n')).rejects.toThrow('No row looks like a header');
  await expect(converted(csv, `${head}\n1,"2026`)).rejects.toThrow('A quote " is never closed.');
  const packed = gzipSync(table('1,2026/04/01 9:05,電話,返金').repeat(50));
  await expect(converted(csv, packed.subarray(0, packed.length - 12))).rejects.toThrow(
    'The gzip file is cut off here.',
  );
});

test('texts that name no reason are counted for the writer', async () => {
  const rows = Array.from({ length: 6 }, (_, index) => `${index},2026/04/01 9:05,電話,配送`);
  const { unmatched, reasoned } = await converted(csv, table(...rows));
  expect([...unmatched]).toEqual([['配送', 6]]);
  expect(reasoned).toBe(0);
});
