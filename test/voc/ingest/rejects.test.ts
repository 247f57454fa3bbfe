import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import {
  checkRejects,
  rejectList,
  rejectsCsv,
  type Reject,
} from '../../../src/voc/ingest/rejects.ts';

const messages = vocMessagesOf('en');
const reject = (line: number, fields: Partial<Reject> = {}): Reject => ({
  ...{ file: 'contacts.csv', line, column: 4 },
  ...{ cause: 'time', field: 'started_at', value: '31/10/2026' },
  ...fields,
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => reject(index + 2));

const listed = (count: number) => ({ rejected: count, rejects: lines(count) });

test('one rejected row in a hundred is accepted, one more is not', () => {
  expect(() => checkRejects(listed(1), 100, messages)).not.toThrow();
  expect(() => checkRejects(listed(2), 199, messages)).toThrow('2 of 199 rows cannot be used');
});

test('the message shows the first five rows with their places, and the fix', () => {
  expect(() => checkRejects(listed(7), 100, messages)).toThrow(
    [
      'contacts.csv:2:4 7 of 100 rows cannot be used; at most 1 % may be. Nothing was ranked.',
      ...[2, 3, 4, 5, 6].map(
        (line) => `  contacts.csv:${line}:4 started_at "31/10/2026" is not an ISO 8601 time.`,
      ),
      '  … and 2 more',
      '  Fix: Write it like 2026-10-31T09:30:00+09:00 (without an offset it is taken in timeZone of site.yaml).',
    ].join('\n'),
  );
});

test('an unknown field of events names the nearest one, a personal one is never accepted', () => {
  const unknown = (field: string) => ({
    rejected: 1,
    rejects: [reject(1, { cause: 'unknown', field, value: '' })],
  });
  expect(() => checkRejects(unknown('sesion_id'), 1, messages)).toThrow(
    'Did you mean "session_id"?',
  );
  expect(() => checkRejects(unknown('user_name'), 1, messages)).toThrow('never accepted');
});

test('the list of rejected rows says where and why, never what stood there', () => {
  const rejects = [
    reject(2),
    reject(9, { file: 'a "b".csv', cause: 'unknown', field: 'ms tanaka', value: '090-0000' }),
  ];
  expect(rejectsCsv(rejects)).toBe(
    'file,line,column,field,cause\n"contacts.csv",2,4,started_at,time\n"a ""b"".csv",9,4,,unknown\n',
  );
});

test('of a million rejected rows a thousand places are kept, and the list says how many more there are', () => {
  const list = rejectList();
  for (const row of lines(1_000)) list.add(row);
  expect(list.all()).toEqual({ rejected: 1_000, rejects: lines(1_000) });
  for (let line = 1_002; line < 1_000_002; line += 1) list.add(reject(line));
  const { rejected, rejects } = list.all();
  expect(rejected).toBe(1_000_000);
  const csv = rejectsCsv(rejects).split('\n');
  expect(csv.slice(1000)).toEqual([
    '"contacts.csv",1001,4,started_at,time',
    '"contacts.csv",,,,and 999000 more',
    '',
  ]);
  expect(() => checkRejects({ rejected, rejects }, 2_000_000, messages)).toThrow(
    /1000000 of 2000000[^]*and 999995 more/,
  );
});
