import { expect, test } from 'vitest';
import { eventRow } from '../../../src/voc/ingest/event-row.ts';
import { jsonErrorColumn } from '../../../src/voc/ingest/json-row.ts';

const event = (fields: object) =>
  JSON.stringify({ ts: '2026-10-31T09:00:00Z', session_id: 's1', locale: 'ja', ...fields });

test('an event of every type is read', () => {
  for (const fields of [
    { type: 'list_view', list_id: 'home:ja' },
    { type: 'search', query: '返金', value: 0 },
    { type: 'article_view', article_id: 'billing/refund', list_id: 'home:ja', position: 1 },
    { type: 'vote', article_id: 'billing/refund', value: '1' },
    { type: 'contact_view' },
    { type: 'contact_click', value: 'phone' },
  ])
    expect(eventRow(event(fields))).toMatchObject({ row: fields });
});

/** What is wrong, the line, and the text of the line at which the mistake is shown. */
test.for([
  ['broken JSON', '{"ts": x}', 'json', '', 'x'],
  ['an array', '[{"ts": 1}]', 'json', '', ']'],
  ['no session', '{"ts":"2026-10-31T09:00:00Z"}', 'missing', 'session_id', '{'],
  ['an unknown type', event({ type: 'page_view' }), 'choice', 'type', '"type"'],
  ['an unknown field', event({ type: 'contact_view', phone: 1 }), 'unknown', 'phone', '"phone"'],
  ['a broken time', event({ type: 'contact_view', ts: 'now' }), 'time', 'ts', '"ts"'],
  [
    'position 0',
    event({ type: 'contact_view', position: 0 }),
    'negative',
    'position',
    '"position"',
  ],
  ['a view of nothing', event({ type: 'article_view' }), 'missing', 'article_id', '{'],
  ['a vote of 2', event({ type: 'vote', article_id: 'a', value: 2 }), 'value', 'value', '"value"'],
] as const)('a line with %s is refused at its place', ([, line, cause, field, place]) => {
  const column = line.indexOf(place) + 1;
  expect(eventRow(line)).toMatchObject({ problem: { cause, field, column } });
});

test.for([
  ['{"a":1 "b":2}', 8],
  ['{"a":1,}', 8],
  ['{"a":"x', 7],
  ['{"a":1}}', 8],
  ['nope', 2],
] as const)('%s stops being JSON at character %i', ([line, column]) => {
  expect(jsonErrorColumn(line)).toBe(column);
});
