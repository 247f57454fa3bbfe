import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentRoot, minimal } from '../support/content-root.ts';
import { runScript } from '../support/run-script.ts';

const head = '受付番号,受付日時,受付チャネル,小分類,電話番号';
const row = (id: number, { channel = '電話', reason = '返金してほしい' } = {}) =>
  `${id},2026/04/01 9:05,${channel},${reason},090-0000-0000`;
const table = (...rows: string[]) => [head, ...rows, ''].join('\n');

/** A folder to work in: a content root, and the files of a test. */
const workIn = (files: Readonly<Record<string, string | Uint8Array>>) =>
  contentRoot({
    ...Object.fromEntries(Object.entries(minimal).map(([name, text]) => [`content/${name}`, text])),
    'content/contact-reasons.yaml': '- id: refund\n  title: { ja: 返金してほしい, en: Refund }\n',
    ...files,
  });
const ingest = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runScript('ingest', args, { cwd, env: { KB_KEY_SECRET: '', ...env } });
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

test('a table becomes a canonical file that rank reads, and what was done is said', async () => {
  const cwd = workIn({ 'calls.csv': table(row(1), row(2)) });
  const { code, stdout } = await ingest(cwd, ['csv', 'calls.csv'], { KB_KEY_SECRET: 's' });
  expect(code).toBe(0);
  expect(stdout).toContain('calls.csv: 2 records (UTF-8)');
  expect(stdout).toContain('started_at ← 受付日時');
  expect(stdout).toContain('2 times without an offset were taken in the time zone Asia/Tokyo');
  expect(stdout).toContain('customer_key: 2 contacts');
  expect(stdout).toContain('Wrote 2 to .kb/ingest/csv.csv.');
  const text = read(cwd, '.kb/ingest/csv.csv');
  expect(text).not.toContain('0000-0000');
  const ranked = await runScript('rank', ['--contacts', '.kb/ingest/csv.csv'], { cwd });
  expect(ranked.stdout).toContain('Read 2 rows, rejected 0.');
});

test('a dry run shows columns and ten rows, and writes nothing', async () => {
  const rows = Array.from({ length: 12 }, (_, index) => row(index));
  const cwd = workIn({ 'calls.csv': table(...rows) });
  const { code, stdout } = await ingest(cwd, ['csv', 'calls.csv', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout.split('\n').filter((line) => line.includes(',phone,refund,')).length).toBe(10);
  expect(stdout).toContain('no customer_key was written');
  expect(existsSync(join(cwd, '.kb'))).toBe(false);
});

test('one bad row in a hundred is kept with its place; one more stops before anything is written', async () => {
  const bad = row(900, { channel: '=鳩' });
  const good = Array.from({ length: 99 }, (_, index) => row(index));
  const cwd = workIn({ 'calls.csv': table(...good, bad) });
  const fine = await ingest(cwd, ['csv', 'calls.csv']);
  expect(fine.code).toBe(0);
  expect(read(cwd, '.kb/rejected.csv')).toBe(
    'file,line,column,field,cause\ncalls.csv,101,1,channel,channel\n',
  );
  const other = workIn({
    'calls.csv': table(...good.slice(0, 98), bad, row(901, { channel: '=鳩' })),
  });
  const stopped = await ingest(other, ['csv', 'calls.csv']);
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toContain('calls.csv:100:1 2 of 100 records cannot be used');
  expect(stopped.stderr).toContain('Channel "=鳩" is not known.');
  expect(read(other, '.kb/rejected.csv')).toContain('calls.csv,101,1,channel,channel');
  expect(existsSync(join(other, '.kb/ingest/csv.csv'))).toBe(false);
  expect(readdirSync(join(other, '.kb/ingest'))).toEqual([]);
});

test('texts without a reason are listed where five contacts have them and nobody is named', async () => {
  const odd = (reason: string, from: number, count: number) =>
    Array.from({ length: count }, (_, index) => row(from + index, { reason }));
  const cwd = workIn({
    'calls.csv': table(
      ...odd('=配送', 0, 6),
      ...odd('店舗', 10, 4),
      ...odd('見本様から', 20, 5),
      ...odd('090-0000-0000', 30, 5),
    ),
  });
  const { stdout } = await ingest(cwd, ['csv', 'calls.csv']);
  expect(stdout).toContain('6  =配送');
  expect(read(cwd, '.kb/unmatched-reasons.csv')).toBe(`text,contacts,nearest_reason\n'=配送,6,\n`);
});

test('a mistake in a mapping has its place, its cause and the nearest name', async () => {
  const cwd = workIn({
    'calls.csv': table(row(1)),
    'map.yaml':
      'columns: { 受付日時: started_att }\nchannels: { 電話: phonne }\nreasons: { 返金: refnd }\n',
  });
  const { code, stdout } = await ingest(cwd, ['csv', 'calls.csv', '--map', 'map.yaml']);
  expect(code).toBe(1);
  for (const text of [
    'map.yaml:1:',
    'started_at"?',
    'map.yaml:2:',
    '"phone"?',
    'map.yaml:3:',
    '"refund"?',
  ])
    expect(stdout).toContain(text);
});

test('a mistake in contact-reasons.yaml is told before anything is read', async () => {
  const cwd = workIn({
    'calls.csv': table(row(1)),
    'content/contact-reasons.yaml': '- di: refund\n',
  });
  const { code, stdout } = await ingest(cwd, ['csv', 'calls.csv']);
  expect(code).toBe(1);
  expect(stdout).toContain('contact-reasons.yaml:1:');
  expect(existsSync(join(cwd, '.kb'))).toBe(false);
});

test('many files and globs are read, and the order in which they are named does not matter', async () => {
  const cwd = workIn({ 'b.csv': table(row(2)), 'a.csv': table(row(1)) });
  await ingest(cwd, ['csv', '*.csv', '--out', 'one.csv']);
  await ingest(cwd, ['csv', 'b.csv', 'a.csv', '--out', 'two.csv']);
  expect(read(cwd, 'two.csv')).toBe(read(cwd, 'one.csv'));
  expect(read(cwd, 'one.csv').split('\n').length).toBe(4);
});

test('an access log becomes events, in a language of the reader', async () => {
  const request =
    '192.0.2.1 - - [01/Apr/2026:09:05:00 +0900] "GET /ja/ HTTP/2.0" 200 1 "-" "Mozilla/5.0"\n';
  const cwd = workIn({ 'access.log': request });
  const { code, stdout } = await ingest(cwd, ['access-log', 'access.log', '--lang', 'ja']);
  expect(code).toBe(0);
  expect(stdout).toContain('site.yaml に url がない');
  expect(JSON.parse(read(cwd, '.kb/ingest/access-log.ndjson'))).toMatchObject({
    type: 'list_view',
    list_id: 'home:ja',
  });
});

test.each([
  [['zendsk', 'a.json'], 'Did you mean "zendesk"?'],
  [[], 'SOURCE is missing.'],
  [['csv'], 'FILE is missing.'],
])('%j is wrong usage, and the sources are listed', async (args, text) => {
  const { code, stderr } = await ingest(workIn({}), args);
  expect(code).toBe(2);
  expect(stderr).toContain(text);
  expect(stderr).toContain('access-log');
});

test.each([
  ['en', 'turns contacts and web events'],
  ['ja', 'ほかのシステムの問い合わせ'],
])('the help is there in %s', async (language, text) => {
  const { code, stdout } = await ingest(workIn({}), ['--help', '--lang', language]);
  expect(code).toBe(0);
  expect(stdout).toContain(text);
  expect(stdout).toContain('npm run ingest -- SOURCE FILE…');
});

test('a cut off gzip file is kept with its place, and nothing else is written', async () => {
  const packed = gzipSync(table(...Array.from({ length: 500 }, (_, index) => row(index))));
  const cwd = workIn({ 'calls.csv.gz': packed.subarray(0, packed.length - 20) });
  const { code, stderr } = await ingest(cwd, ['csv', 'calls.csv.gz']);
  expect(code).toBe(1);
  expect(stderr).toContain('The gzip file is cut off here.');
  expect(read(cwd, '.kb/rejected.csv')).toMatch(/^calls\.csv\.gz,\d+,1,,truncated$/m);
  expect(readdirSync(join(cwd, '.kb/ingest'))).toEqual([]);
});
