import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentRoot, minimal } from '../support/content-root.ts';
import { runScript } from '../support/run-script.ts';

const article = (title: string, reason: string) =>
  `---\ntitle: ${title}\nreasons: [${reason}]\n---\n\n本文です。\n`;
const contacts = (reason: string) => {
  const rows = Array.from(
    { length: 12 },
    (_, day) => `q${day},2026-10-${String(day + 10)}T09:00:00+09:00,phone,${reason}`,
  );
  return ['contact_id,started_at,channel,reason', ...rows, ''].join('\n');
};

/** A folder to work in: two articles on two reasons, and contacts about each. */
const work = contentRoot({
  ...Object.fromEntries(Object.entries(minimal).map(([name, text]) => [`content/${name}`, text])),
  'content/categories.yaml': '- { id: bill, title: 料金 }\n',
  'content/contact-reasons.yaml': [
    '- { id: refund, category: bill, title: 返金 }',
    '- { id: invoice, category: bill, title: 請求書 }',
    '',
  ].join('\n'),
  'content/articles/ja/bill/refund.mdx': article('返金の時期', 'refund'),
  'content/articles/ja/bill/invoice.mdx': article('請求書の見方', 'invoice'),
  'refund.csv': contacts('refund'),
  'invoice.csv': contacts('invoice'),
  'packed/refund.csv.gz': gzipSync(contacts('refund')),
});
const rank = (...args: readonly string[]) =>
  runScript('rank', [...args, '--lang', 'ja'], { cwd: work });
const read = (name: string) => readFileSync(join(work, name), 'utf8');
const order = () => {
  const { lists }: { lists: Record<string, { id: string }[]> } = JSON.parse(
    read('content/voc/ranking.json'),
  );
  return lists['category:bill:ja']?.map(({ id }) => id);
};

test('an order is recorded with its layouts, and the next one tells what moved', async () => {
  const first = await rank('--contacts', 'refund.csv', '--record', '--date', '2026-11-01');
  expect(first.stderr).toBe('');
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('content/voc/ranking.json, content/voc/layout.csv, .kb/record.md');
  expect(order()).toEqual(['bill/refund', 'bill/invoice']);
  expect(read('.kb/record.md')).toContain('新しく1位に入った');

  const second = await rank('--contacts', 'invoice.csv', '--record', '--date', '2026-11-08');
  expect(second.code).toBe(0);
  expect(order()).toEqual(['bill/invoice', 'bill/refund']);
  expect(read('.kb/record.md')).toContain(
    '- **請求書の見方** 1つ上がった（2位→1位）: この記事の理由での問い合わせは30日で12件。',
  );
  expect(read('content/voc/layout.csv')).toContain(
    '2026-11-01,2026-11-08,category:bill:ja,1,bill/refund',
  );
});

test('without data, or from no day, nothing is recorded, and the usage says why', async () => {
  const root = join(work, 'content/voc');
  const before = existsSync(root) ? read('content/voc/layout.csv') : undefined;
  const none = await rank('--record');
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('--contacts か --events');
  const noDay = await rank('--contacts', 'refund.csv', '--record', '--date', 'tomorrow');
  expect(noDay.code).toBe(2);
  expect(noDay.stderr).toContain('「tomorrow」は日付ではありません');
  expect(existsSync(root) ? read('content/voc/layout.csv') : undefined).toBe(before);
});

test('many files are given by a pattern, packed or not', async () => {
  expect((await rank('--contacts', '*.csv', 'packed/*.gz')).code).toBe(0);
  const { builtFrom }: { builtFrom: { inputs: { file: string; rows: number }[] } } = JSON.parse(
    read('.kb/ranking.json'),
  );
  const contactFiles = builtFrom.inputs.filter(({ file }) => file !== 'layout.csv');
  expect(contactFiles.map(({ file, rows }) => [file, rows])).toEqual([
    ['invoice.csv', 12],
    ['refund.csv.gz', 12],
    ['refund.csv', 12],
  ]);
  const none = await rank('--contacts', 'none-*.csv');
  expect(none.code).toBe(1);
  expect(none.stderr).toContain('none-*.csv');
});

test('a layout that cannot be read is named, with what should stand there', async () => {
  const { code, stderr } = await rank('--contacts', 'refund.csv', '--layout', 'refund.csv');
  expect(code).toBe(1);
  expect(stderr).toContain('refund.csv:1:1');
  expect(stderr).toContain('valid_from');
});

test('rows of the future are refused, with their place and cause', async () => {
  const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const rows = Array.from(
    { length: 150 },
    (_, n) => `p${n},2026-01-05T09:00:00+09:00,phone,refund`,
  );
  writeFileSync(
    join(work, 'later.csv'),
    ['contact_id,started_at,channel,reason', ...rows, `q,${later},phone,refund`, ''].join('\n'),
  );
  const { code, stdout, stderr } = await rank('--contacts', 'later.csv');
  expect(`${code} ${stderr}`).toBe('0 ');
  expect(stdout).toContain('1 行を除きました');
});
