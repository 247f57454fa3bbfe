import { expect, test } from 'vitest';
import { contactRow } from '../../../src/voc/ingest/contact-row.ts';

const columns = ['contact_id', 'started_at', 'channel', 'reason', 'handle_seconds'] as const;
const row = (line: string) => contactRow(line, columns);
const time = '2026-10-31T09:00:00+09:00';

test('empty cells say nothing, and numbers are numbers', () => {
  expect(row(`q1,${time},phone,refund,12.5`)).toEqual({
    row: {
      ...{ contact_id: 'q1', started_at: time, channel: 'phone', reason: 'refund' },
      handle_seconds: 12.5,
    },
  });
  expect(row(`q1,${time},phone,,`)).toMatchObject({ row: { reason: '' } });
});

test('commas and doubled quotes may stand in quoted cells', () => {
  expect(row(`"q,1",${time},"a ""b""",refund,`)).toMatchObject({
    row: { contact_id: 'q,1', channel: 'a "b"' },
  });
});

/** What is wrong, and the line with a caret before the place of the mistake. */
test.for([
  ['no id', `^,${time},phone,refund,`, 'missing', 'contact_id'],
  ['no time', 'q1,^,phone,refund,', 'missing', 'started_at'],
  ['no channel', `q1,${time},^,refund,`, 'missing', 'channel'],
  ['a month 13', 'q1,^2026-13-01T00:00:00Z,phone,refund,', 'time', 'started_at'],
  ['a date like 10/31', 'q1,^10/31/2026 9:00,phone,refund,', 'time', 'started_at'],
  ['a negative number', `q1,${time},phone,refund,^-5`, 'negative', 'handle_seconds'],
  ['a number with a unit', `q1,${time},phone,refund,^5分`, 'number', 'handle_seconds'],
  ['a quote left open', `q1,^"${time},phone,refund,5`, 'quote', ''],
  ['a quote inside a value', `q^"1,${time},phone,refund,5`, 'quote', ''],
  ['a cell too few', `q1,${time},phone,refund^`, 'cells', ''],
  ['a cell too many', `q1,${time},phone,refund,5,^6`, 'cells', ''],
] as const)('a row with %s is refused at its place', ([, marked, cause, field]) => {
  const column = marked.indexOf('^') + 1;
  expect(row(marked.replace('^', ''))).toMatchObject({ problem: { cause, field, column } });
});
