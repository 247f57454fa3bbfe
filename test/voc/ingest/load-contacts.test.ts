import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactsBothWays, padded } from './support/both-ways.ts';

const columns = [
  ...['contact_id', 'started_at', 'channel', 'reason', 'handle_seconds', 'cost', 'wait_seconds'],
  ...['customer_key', 'session_id', 'article_id', 'article_code', 'locale'],
];
const cells = ['q1', '2026-10-31T09:00:00+09:00', 'phone', 'refund', '300', '12.5', '', 'k1', 's1'];
const plain = [...cells, '', '417', 'ja'];
const head = columns.join(',');
const good = (at: number) => [`g${at}`, ...plain.slice(1)].join(',');
const line = (changes: Readonly<Record<string, string>>) =>
  columns.map((column, index) => changes[column] ?? plain[index]).join(',');

const odd = [
  ...['', ' ', '\r', ',', '"', '""', plain.join(',') + '\r', plain.join(';'), plain.join(', ')],
  ...[plain.slice(1).join(','), `${plain.join(',')},`, plain.map((cell) => `"${cell}"`).join(',')],
  ...['"q,1"', '"q""1"', '"q', 'q"1', '"q"1', "'q1'", ' q1 ', '', '""', '" "', 'ｑ１', '😀'].map(
    (contact_id) => line({ contact_id }),
  ),
  ...['q\r1', '"q\r1"', 'q\t1', 'q\u{0}1', '\u{feff}q', 'q\u{2028}'].map((contact_id) =>
    line({ contact_id }),
  ),
  ...[
    '0',
    '-0',
    '-5',
    '+5',
    '5.',
    '.5',
    '1.0005',
    '1.005',
    '1e3',
    '0x10',
    '1_000',
    ' 5',
    '５',
    '5分',
  ].map((handle_seconds) => line({ handle_seconds })),
  ...['86400', '86400.001', '86401', '99999999999999999999', 'NaN', 'Infinity', '"300"'].map(
    (handle_seconds) => line({ handle_seconds }),
  ),
  ...['2592000', '2592001', '0.0005', '1234567.891'].map((wait_seconds) => line({ wait_seconds })),
  ...['1e9', '1234567890123', '0.1', '0.29', '1.115', '-1'].map((cost) => line({ cost })),
  ...['417', '418', 'constructor', '"417"', ''].map((article_code) => line({ article_code })),
  ...['billing/invoice', '""', '"a,b"'].map((article_id) => line({ article_id })),
  ...['', '""', 'Phone', '"phone"'].map((channel) => line({ channel })),
  ...['', '""', 'no-such'].map((reason) => line({ reason })),
  ...[
    '2026-10-31T09:00:00',
    '2026-10-31T09:00',
    '2026-02-31T09:00:00Z',
    '2026-10-31T24:00:00Z',
  ].map((started_at) => line({ started_at })),
  ...['0001-01-01T00:00:00Z', '2026-03-08T02:30:00', '2026-11-01T01:30:00', '', 'soon'].map(
    (started_at) => line({ started_at }),
  ),
];

test.for(['Asia/Tokyo', 'America/New_York'])(
  'odd lines come to the same rows and the same mistakes as one by one, in %s',
  async (zone) => {
    const lines = padded(odd, good);
    for (const end of ['\n', '\r\n']) {
      const { loaded, judged } = await contactsBothWays([head, ...lines].join(end), zone);
      expect(loaded).toEqual(judged);
      expect(judged.rejects.length).toBeGreaterThan(30);
    }
  },
);

test('columns may stand in any order, and only the required ones', async () => {
  const file = 'reason,contact_id,channel,started_at\nrefund,q1,phone,2026-10-31T09:00:00\n';
  const { loaded, judged } = await contactsBothWays(`\u{feff}${file}`);
  expect(loaded).toEqual(judged);
  expect(loaded.localTimes).toBe(1);
  const headOnly = await contactsBothWays(head);
  expect(headOnly.loaded).toEqual(headOnly.judged);
});

const cell = fc.oneof(
  fc.constantFrom('', '""', '"', '5', '-5', '0.5', '2026-10-31T09:00:00Z', '417', '"a,b"'),
  fc.string({ maxLength: 5 }),
);

test('whatever stands in the cells, both ways say the same of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.constantFrom(...columns), cell), { minLength: 20, maxLength: 80 }),
      async (changes) => {
        const lines = padded(changes.map(line), good);
        const { loaded, judged } = await contactsBothWays([head, ...lines].join('\n'));
        expect(loaded).toEqual(judged);
      },
    ),
    { numRuns: 15, seed: 20_261_031 },
  );
}, 60_000);

test('a duration in milliseconds is too great for one in seconds', async () => {
  const lines = padded(
    [line({ handle_seconds: '300000' }), line({ wait_seconds: '2592001' })],
    good,
  );
  const { loaded } = await contactsBothWays([head, ...lines].join('\n'));
  expect(loaded.rejects).toMatchObject([
    { line: 2, cause: 'huge', field: 'handle_seconds', value: '300000' },
    { line: 3, cause: 'huge', field: 'wait_seconds', value: '2592001' },
  ]);
});
