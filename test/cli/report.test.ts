import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot, minimal } from '../support/content-root.ts';
import { runScript } from '../support/run-script.ts';

const contacts = (rows: readonly string[]) =>
  ['contact_id,started_at,channel,reason,handle_seconds', ...rows, ''].join('\n');

/** A folder to work in: one article on refunds, and a month of calls about it. */
const work = contentRoot({
  ...Object.fromEntries(Object.entries(minimal).map(([name, text]) => [`content/${name}`, text])),
  'content/categories.yaml': '- { id: bill, title: 料金 }\n',
  'content/contact-reasons.yaml': '- { id: refund, category: bill, title: 返金 }\n',
  'content/channels.yaml': '- { id: phone, kind: phone, title: 電話, costPerMinute: 60 }\n',
  'content/articles/ja/bill/refund.mdx': '---\ntitle: 返金\nreasons: [refund]\n---\n\n本文。\n',
  'calls.csv': contacts(
    Array.from({ length: 56 }, (_, n) => {
      const day = new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10);
      return `q${n},${day}T09:00:00+09:00,phone,refund,300`;
    }),
  ),
  'broken.csv': contacts(['q1,yesterday,phone,refund,300']),
});
const report = (...args: readonly string[]) =>
  runScript('report', [...args, '--lang', 'ja'], { cwd: work });
const read = (name: string) => readFileSync(join(work, name), 'utf8');

test('without data there is nothing to report on, and the command says what to give', async () => {
  const { code, stderr } = await report();
  expect(code).toBe(2);
  expect(stderr).toContain('--contacts');
  expect(existsSync(join(work, '.kb/reports'))).toBe(false);
});

test('contacts alone make a report that tells of contacts and of no money', async () => {
  const { code, stdout } = await report('--contacts', 'calls.csv');
  expect(stdout).toContain('.kb/reports/report.ja.html');
  expect(code).toBe(0);
  const text = read('.kb/reports/report.ja.md');
  expect(text).toContain('根拠: 問い合わせ、問い合わせの費用。ないもの: Web の行動');
  expect(text).toContain('金額は出せません');
  expect(text).toMatch(/変化は確認できない/);
  expect(readdirSync(join(work, '.kb/reports/csv'))).toContain('channels.csv');
});

test('the charge of a call gives the share that has to move', async () => {
  const { code } = await report('--contacts', 'calls.csv', '--call-charge', '10', '--out', 'toll');
  expect(code).toBe(0);
  // A call of 5 minutes costs 300; free ones cost 50 more, so 50 ÷ 350 have to move to the web.
  expect(read('toll/csv/toll-free.csv')).toMatch(
    /^channel,cost.*share_needed\nweb,0,.*,0\.142857\n/,
  );
  expect(read('toll/report.ja.md')).toContain('14.3%');
});

test('what is no amount is refused, and bad data leave an earlier report as it is', async () => {
  const { code, stderr } = await report('--contacts', 'calls.csv', '--call-charge', 'ten');
  expect(code).toBe(2);
  expect(stderr).toContain('ten');
  await report('--contacts', 'calls.csv', '--out', 'kept');
  const before = read('kept/report.ja.html');
  const broken = await report('--contacts', 'broken.csv', '--out', 'kept');
  expect(broken.code).toBe(1);
  expect(broken.stderr).toMatch(/broken\.csv:2:\d+/);
  expect(read('kept/report.ja.html')).toBe(before);
});
