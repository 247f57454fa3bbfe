import fc from 'fast-check';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { openDatabase } from '../../../src/voc/count/database.ts';
import { loadEvents } from '../../../src/voc/ingest/load-events.ts';
import { zoneClock } from '../../../src/voc/ingest/zone-clock.ts';
import { folder } from '../fixture.ts';
import { eventsBothWays, padded } from './support/both-ways.ts';

const event = (fields: object = {}) =>
  JSON.stringify({
    ...{ ts: '2026-10-31T09:00:00Z', session_id: 's1', type: 'contact_view', locale: 'ja' },
    ...fields,
  });
const good = (at: number) => event({ session_id: `g${at}` });
const timed = (ts: string) => event({ ts });

/** Lines that are nearly plain, or plain in an unusual way. */
const odd = [
  `\u{feff}${event()}`,
  ...['', '   ', '\r', event() + '\r', ' ' + event(), event() + ' ', '\u{3000}', '{}', 'nope'],
  ...['[1]', 'null', '"text"', '{"ts":"2026-10-31T09:00:00Z",}', event().slice(0, -1)],
  ...[event() + event(), event().replace('}', ',}'), event().replaceAll('"', "'")],
  event().replace('{', '{"ts":"2026-10-31T10:00:00Z",'),
  event().replace('}', ',"locale":"en"}'),
  event({ colour: 'red' }),
  event({ name: 'x' }),
  event({ __proto__: 1 }).replace('}', ',"__proto__":"x"}'),
  ...[null, 1, true, {}, [], ''].map((session_id) => event({ session_id })),
  ...[null, 1, ''].map((locale) => event({ locale })),
  ...[null, 'page_view', '', 'VOTE', 7].map((type) => event({ type })),
  ...[0, 1, 1.5, -1, '1', null, 2 ** 40].map((position) => event({ position })),
  event({ position: 1 }).replace(':1}', ':1e3}'),
  event({ position: 1 }).replace(':1}', ':4.0}'),
  event({ position: 1 }).replace(':1}', ':01}'),
  ...[
    0,
    -0,
    3,
    1e21,
    3e9,
    2.5,
    '3',
    '03',
    ' 3 ',
    '0x10',
    '1e2',
    '1_0',
    '5.5',
    '',
    'many',
    null,
  ].map((value) => event({ type: 'search', query: 'q', value })),
  event({ type: 'search', value: 1 }).replace(':1}', ':-0}'),
  event({ type: 'search', value: 1 }).replace(':1}', ':NaN}'),
  ...[0, 1, 2, '0', '1', '2', '', null, undefined].map((value) =>
    event({ type: 'vote', article_id: 'a/b', value }),
  ),
  event({ type: 'vote', value: 1 }),
  ...['', 'a/b', undefined].map((article_id) => event({ type: 'article_view', article_id })),
  ...['', 'home:ja', undefined].map((list_id) => event({ type: 'list_view', list_id })),
  ...['phone', 5, 7, '', undefined].map((value) => event({ type: 'contact_click', value })),
  ...['human', 'bot', 'Bot', null].map((ua) => event({ ua })),
  ...['返金', 'a"b', 'a\\b', 'a\nb', 'a\tb', 'a,"b":1', '{', '😀', '\u{7f}', '\u{2028}'].map(
    (query) => event({ type: 'search', query, value: 1 }),
  ),
  ...['\\u3042', '\\ud83d\\ude00', '\\ud83d', '\\u0000', '\\u0041', '\\uFF21', '\\x41', '\\/'].map(
    (query) => event({ type: 'search', query: '#' }).replace('#', query),
  ),
  event({ type: 'search', query: 'a\u{0}b' }).replace('\\u0000', '\u{0}'),
  event().replaceAll(':"', ': "').replaceAll('","', '", "'),
  event().replaceAll(':"', ' : "'),
  event({ query: 'x'.repeat(100_000) }),
];

const times = [
  ...[
    '2026-10-31T09:00:00',
    '2026-10-31T09:00',
    '2026-10-31T09:00Z',
    '2026-10-31',
    '2026-10-31 09:00',
  ],
  ...[
    '2026-10-31T09:00:00z',
    '2026-10-31T09:00:00+0900',
    '2026-10-31T09:00:00+09',
    '2026-10-31T9:00Z',
  ],
  ...['2026-10-31T09:00:00+09:00', '2026-10-31T09:00:00-00:00', '2026-10-31T09:00:00+14:00'],
  ...['2026-10-31T09:00:00+23:59', '2026-10-31T09:00:00-11:30', '2026-10-31T09:00:00+24:00'],
  ...['2026-10-31T09:00:00.1Z', '2026-10-31T09:00:00.1239Z', '2026-10-31T09:00:00.999999Z'],
  ...['2026-10-31T09:00:00.9999999Z', '2026-10-31T09:00:00.Z', '2026-10-31T09:00:00,5Z'],
  ...[
    '2026-12-31T23:59:60Z',
    '2026-10-31T24:00:00Z',
    '2026-10-31T25:00:00Z',
    '2026-10-31T09:60:00Z',
  ],
  ...[
    '2026-02-31T09:00:00Z',
    '2026-02-29T09:00:00Z',
    '2024-02-29T09:00:00Z',
    '2026-13-01T00:00:00Z',
  ],
  ...[
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '+02026-10-31T09:00:00Z',
  ],
  ...['2000-01-01T00:00:00Z', '2000-01-01T00:00:00+09:00', '1999-12-31T23:59:59-01:00'],
  ...['2099-12-31T23:59:59Z', '2099-12-31T23:59:59-01:00', '2100-01-01T00:00:00+09:00'],
  ...['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '2526-10-31T09:00:00Z'],
  ...['2026-03-08T01:59:59', '2026-03-08T02:30:00', '2026-03-08T03:00:00', '2026-11-01T00:59:59'],
  ...['2026-11-01T01:30:00', '2026-11-01T02:00:00', '2026-11-01T06:15:00Z', '2026-03-08T07:00:00Z'],
  ...['2000-01-01T00:00:00', '2099-12-31T23:59:59'],
  // One minute, in which only the seconds change, or seem to.
  ...['20Z', '59Z', '60Z', '2xZ', ' 5Z', '21', '22', '20+01:00', '21+09:00', '20.5Z', '07Z'].map(
    (rest) => `2026-10-31T09:05:${rest}`,
  ),
  ...['2026-10-31T09:06:07Z', '2026-10-30T09:06:08Z', '2026-11-01T01:30:01'],
];

test.for(['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'])(
  'odd lines come to the same rows and the same mistakes as one by one, in %s',
  async (zone) => {
    const lines = padded([...odd, ...times.map(timed)], good);
    const { loaded, judged } = await eventsBothWays(lines.join('\n'), zone);
    expect(loaded).toEqual(judged);
    expect(judged.rejects.length).toBeGreaterThan(60);
  },
);

test('a file may end anywhere in its last line', async () => {
  const lines = Array.from({ length: 200 }, (_, at) => good(at)).join('\n');
  const last = event({ query: 'q', value: 1 });
  for (const length of [1, 2, 4, 5, 6, 7, 30, last.length - 1]) {
    const { loaded, judged } = await eventsBothWays(`${lines}\n${last.slice(0, length)}`);
    expect(loaded).toEqual(judged);
    expect(loaded.rejects).toHaveLength(1);
  }
});

test('a byte order mark, CRLF, and a last line without an end change nothing', async () => {
  const lines = padded([event({ type: 'vote' }), '', event()], good);
  const { loaded, judged } = await eventsBothWays(`\u{feff}${lines.join('\r\n')}`);
  expect(loaded).toEqual(judged);
  expect(loaded.rows.length).toBe(301);
});

const value = fc.oneof(
  fc.constantFrom(
    '2026-10-31T09:00:00Z',
    'vote',
    'search',
    'ja',
    '1',
    '0',
    '',
    'bot',
    1,
    0,
    2.5,
    null,
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.integer(),
  fc.double(),
);
const field = fc.constantFrom(
  ...['ts', 'session_id', 'visitor_key', 'type', 'locale', 'list_id', 'position', 'article_id'],
  ...['query', 'value', 'ua', 'other'],
);
const cut = fc.record({ at: fc.nat(200), length: fc.nat(3), put: fc.string({ maxLength: 2 }) });

test('whatever is put into a good line, both ways say the same of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.dictionary(field, value), fc.option(cut)), {
        minLength: 20,
        maxLength: 60,
      }),
      async (changes) => {
        const lines = changes.map(([fields, edit]) => {
          const line = event(fields);
          if (edit === null) return line;
          return line.slice(0, edit.at) + edit.put + line.slice(edit.at + edit.length);
        });
        const { loaded, judged } = await eventsBothWays(padded(lines, good).join('\n'));
        expect(loaded).toEqual(judged);
      },
    ),
    { numRuns: 15, seed: 20_261_031 },
  );
}, 60_000);

/** What a loader says of a file that is read at an instant, and the times that it keeps. */
async function loaded(file: string, nowMs?: number) {
  const database = await openDatabase();
  try {
    const settings = { clock: zoneClock('Asia/Tokyo'), codes: {}, messages: vocMessagesOf('en') };
    const now = nowMs === undefined ? {} : { nowMs };
    const [said] = await loadEvents(database, [file], { ...settings, ...now });
    const reader = await database.runAndReadAll(
      'SELECT ms, text AS article FROM event_row_0 LEFT JOIN event_name ON code = article ORDER BY ms',
    );
    return { said, rows: reader.getRowsJS() };
  } finally {
    database.closeSync();
  }
}

test('a row of the day after tomorrow is refused, one of tomorrow is kept', async () => {
  using dir = folder();
  const late = [timed('2026-11-01T23:59:59+09:00'), timed('2026-11-02T00:00:00+09:00')];
  const file = dir.write('events.ndjson', padded(late, good).join('\n'));
  const at = Date.parse('2026-10-31T12:00:00+09:00');
  expect((await loaded(file, at)).said?.rejects).toMatchObject([
    { line: 2, cause: 'future', field: 'ts', value: '2026-11-02T00:00:00+09:00' },
  ]);
  expect((await loaded(file)).said?.rejected).toBe(0);
});

test('events may be Parquet, with times and numbers of their own', async () => {
  using dir = folder();
  const lines = [
    event({
      type: 'article_view',
      article_id: 'a/"b"',
      position: 2,
      ts: '2026-10-31T09:00:00.250Z',
    }),
    event({ type: 'vote', article_id: 'a/c', value: 1 }),
  ];
  const ndjson = dir.write('events.ndjson', lines.join('\n'));
  const parquet = `${dir.path}/events.parquet`;
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  await database.run(
    `COPY (SELECT * REPLACE (ts::TIMESTAMPTZ AS ts) FROM read_ndjson('${ndjson}')) TO '${parquet}' (FORMAT parquet)`,
  );
  const [fromText, fromParquet] = [await loaded(ndjson), await loaded(parquet)];
  expect(fromParquet.rows).toEqual(fromText.rows);
  expect(fromParquet.said).toMatchObject({ rows: 2, rejected: 0 });
  await database.run(
    `COPY (SELECT *, 'x' AS name FROM read_ndjson('${ndjson}')) TO '${parquet}' (FORMAT parquet)`,
  );
  await expect(loaded(parquet)).rejects.toThrow(
    /events\.parquet:1:.*\n.*"name" looks like personal/,
  );
});
