import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessLog } from '../../../../src/voc/ingest/sources/access-log.ts';
import { fixture } from './converting.ts';
import { convertedEvents } from './converting-events.ts';

const forms = ['combined.log', 'cloudfront.log', 'cloudflare.ndjson', 'nginx.ndjson'];
const fileOf = (form: string) => fixture(`access-${form}`);
const combined = readFileSync(fileOf('combined.log'), 'utf8');

/** A request at a minute past nine on 1 April 2026 in Tokyo. */
const line = (
  minute: number,
  path: string,
  { from = '-', client = '192.0.2.1', agent = 'Mozilla/5.0' } = {},
) =>
  `${client} - - [01/Apr/2026:09:${String(minute).padStart(2, '0')}:00 +0900] "GET ${path} HTTP/2.0" 200 1 "${from}" "${agent}"\n`;

test.each(forms)('%s says which pages were opened, and from which list', async (form) => {
  const { events } = await convertedEvents(accessLog, { files: [fileOf(form)] });
  const seen = events.map(({ ts, type, article_id: article, list_id: list, query, ua }) => [
    ts.slice(11, 19),
    type,
    article ?? query ?? '',
    list ?? '',
    ua ?? '',
  ]);
  expect(seen).toEqual([
    ['09:05:00', 'list_view', '', 'home:ja', ''],
    ['09:05:20', 'article_view', 'billing/refund', 'home:ja', ''],
    ['09:06:00', 'article_view', 'account/login', 'related', ''],
    ['09:07:00', 'search', '返金 [number]', '', ''],
    ['09:07:30', 'article_view', 'billing/refund', 'search', ''],
    ['09:08:00', 'contact_view', '', 'contact:ja', ''],
    ['09:50:00', 'list_view', '', 'category:billing:ja', ''],
    ['09:50:10', 'article_view', 'billing/refund', 'category:billing:ja', 'bot'],
  ]);
});

test.each(forms)(
  '%s: assets, other requests and other pages are left out and counted',
  async (form) => {
    const { leftOut, files, zoneless } = await convertedEvents(accessLog, {
      files: [fileOf(form)],
    });
    const { asset, otherPage, method, status } = Object.fromEntries(leftOut);
    expect({ asset, otherPage, method, status }).toEqual({
      asset: 1,
      otherPage: 1,
      method: 1,
      status: 1,
    });
    expect(files).toMatchObject([{ rejected: 0 }]);
    expect(zoneless).toBe(0);
  },
);

test('a visit ends after 30 idle minutes, and no form of a log tells who it was', async () => {
  for (const form of forms) {
    const { events, text } = await convertedEvents(accessLog, { files: [fileOf(form)] });
    const names = events.map((event) => event.session_id);
    expect(new Set(names.slice(0, 6)).size).toBe(1);
    expect(new Set(names).size).toBe(3);
    expect(text).not.toMatch(/192\.0|Mozilla|09012345678|from=mail/);
  }
});

test('another address or another user agent is another reader', async () => {
  const text =
    line(1, '/ja/') +
    line(2, '/ja/', { client: '192.0.2.2' }) +
    line(3, '/ja/', { agent: 'Other/1' });
  const { events } = await convertedEvents(accessLog, { texts: [text] });
  expect(new Set(events.map((event) => event.session_id)).size).toBe(3);
});

test('the logs of two servers are one visit, whatever order the files are in', async () => {
  const [first, second] = [
    line(1, '/ja/') + line(25, '/ja/billing/') + line(55, '/ja/'),
    line(2, '/ja/billing/refund/') + line(40, '/ja/account/login/'),
  ];
  const { events, text } = await convertedEvents(accessLog, { texts: [first, gzipSync(second)] });
  expect(events.map(({ ts }) => ts.slice(14, 16))).toEqual(['01', '02', '25', '40', '55']);
  expect(new Set(events.map((event) => event.session_id)).size).toBe(1);
  expect((await convertedEvents(accessLog, { texts: [second, first] })).text).toBe(text);
});

test('the same log gives the same bytes; another secret gives other names', async () => {
  const { text } = await convertedEvents(accessLog, { texts: [combined] });
  expect((await convertedEvents(accessLog, { texts: [combined] })).text).toBe(text);
  expect((await convertedEvents(accessLog, { texts: [combined] }, 'another')).text).not.toBe(text);
});

test.each([
  ['https://elsewhere.example/ja/', 'external'],
  ['-', 'external'],
  ['https://help.example/ja/situations/lost/', 'external'],
  ['https://help.example/en/billing/refund/', 'external'],
  ['https://help.example/ja/contact/', 'contact:ja'],
  ['https://help.example/en/billing/', 'category:billing:en'],
])('an article reached from %s was found on %s', async (from, list) => {
  const { events } = await convertedEvents(accessLog, {
    texts: [line(1, '/ja/billing/refund/', { from })],
  });
  expect(events[0]?.list_id).toBe(list);
});

test.each(['', '-', 'curl/8.1', 'Mozilla/5.0 (compatible; ExampleBot/2)', 'Example Site Monitor'])(
  'the user agent %j is a robot',
  async (agent) => {
    const { events, bots } = await convertedEvents(accessLog, {
      texts: [line(1, '/ja/', { agent })],
    });
    expect([events[0]?.ua, bots]).toEqual(['bot', 1]);
  },
);

test('a phone that is called CUBOT is none', async () => {
  const agent = 'Mozilla/5.0 (Linux; Android 15; CUBOT X90)';
  const { bots } = await convertedEvents(accessLog, { texts: [line(1, '/ja/', { agent })] });
  expect(bots).toBe(0);
});

test('the virtual host before a line and the client behind a proxy are understood', async () => {
  const request = (proxy: string, client: string) =>
    `help.example:443 ${line(1, '/ja/', { client: proxy }).trimEnd()} "${client}, 10.0.0.1"\n`;
  const { events } = await convertedEvents(accessLog, {
    texts: [request('10.0.0.2', '192.0.2.7') + request('10.0.0.3', '192.0.2.7')],
  });
  expect(new Set(events.map((event) => event.session_id)).size).toBe(1);
});

test('a line that is no request, and times that cannot be, are rejected with their lines', async () => {
  const texts = [
    `${line(1, '/ja/')}garbage\n${line(2, '/ja/').replace('2026', '1970')}${line(2, '/ja/').replace('2026', '2031')}`,
  ];
  const { files, written } = await convertedEvents(accessLog, { texts });
  expect(files[0]?.rejects.map(({ line: at, cause }) => [at, cause])).toEqual([
    [2, 'line'],
    [3, 'era'],
    [4, 'future'],
  ]);
  expect(written).toBe(1);
});
