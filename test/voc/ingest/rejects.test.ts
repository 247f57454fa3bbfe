import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { checkRejects, rejectsCsv, type Reject } from '../../../src/voc/ingest/rejects.ts';

const messages = vocMessagesOf('en');
const reject = (line: number, fields: Partial<Reject> = {}): Reject => ({
  ...{ file: 'contacts.csv', line, column: 4 },
  ...{ cause: 'time', field: 'started_at', value: '31/10/2026' },
  ...fields,
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => reject(index + 2));

test('one rejected row in a hundred is accepted, one more is not', () => {
  expect(() => checkRejects(lines(1), 100, messages)).not.toThrow();
  expect(() => checkRejects(lines(2), 199, messages)).toThrow('2 of 199 rows cannot be used');
});

test('the message shows the first five rows with their places, and the fix', () => {
  expect(() => checkRejects(lines(7), 100, messages)).toThrow(
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
  const unknown = (field: string) => [reject(1, { cause: 'unknown', field, value: '' })];
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
