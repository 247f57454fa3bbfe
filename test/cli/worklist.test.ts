import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { contentRoot } from '../support/content-root.ts';
import { runScript } from '../support/run-script.ts';

const article = (title: string, front: string) =>
  `---\ntitle: ${title}\n${front}\n---\n\n本文です。\n`;
const day = (number: number) => `2026-10-${String(number).padStart(2, '0')}`;

/** 20 contacts on refunds, 3 on invoices, on 14 days; 40 on the last one that are about an outage. */
const contacts = [
  'contact_id,started_at,channel,reason,cost',
  ...Array.from({ length: 14 }, (_, at) => `r${at},${day(at + 1)}T09:00:00+09:00,phone,refund,600`),
  ...Array.from({ length: 6 }, (_, at) => `s${at},${day(at + 1)}T10:00:00+09:00,phone,refund,600`),
  ...Array.from({ length: 3 }, (_, at) => `i${at},${day(at + 1)}T11:00:00+09:00,phone,invoice,600`),
  ...Array.from(
    { length: 40 },
    (_, at) => `o${at},${day(14)}T1${at % 10}:00:00+09:00,phone,outage,600`,
  ),
  '',
].join('\n');

const search = (session: number, query: string, value = 0) =>
  JSON.stringify({
    ...{ ts: `${day(1 + (session % 14))}T09:00:00+09:00`, session_id: `s${session}` },
    ...{ type: 'search', locale: 'ja', query, value },
  });
const searches = (from: number, count: number, query: string) =>
  Array.from({ length: count }, (_, at) => search(from + at, query));
const events = [
  ...searches(0, 12, '=衛星通信'),
  ...searches(100, 9, '払い戻しの日'),
  ...searches(200, 4, '社長の電話番号'),
  ...searches(300, 9, '山田様の契約'),
  '',
].join('\n');

const site = 'name: 試験\nlocales: [ja, en]\n';
const centre = {
  'site.yaml': site,
  'categories.yaml': '- { id: bill, title: 料金 }\n- { id: net, title: 通信 }\n',
  'contact-reasons.yaml': [
    '- { id: refund, category: bill, title: 返金, aliases: [払い戻しの日] }',
    '- { id: invoice, category: bill, title: 請求書 }',
    '- { id: outage, category: net, title: 障害 }',
    '- { id: accident, category: net, title: 事故, selfservice: false }',
    '',
  ].join('\n'),
  'articles/ja/bill/invoice.mdx': article(
    '請求書の見方',
    'reasons: [invoice]\nreviewBy: 2026-09-30\nupdatedAt: 2026-09-01\npartners: [{ name: 郵便局 }]',
  ),
};
const work = contentRoot({
  ...Object.fromEntries(Object.entries(centre).map(([name, text]) => [`content/${name}`, text])),
  'contacts.csv': contacts,
  'events.ndjson': events,
});
const data = ['--contacts', 'contacts.csv', '--events', 'events.ndjson', '--date', '2026-10-20'];
const run = (...args: readonly string[]) => runScript('worklist', args, { cwd: work });
const read = (name: string) => readFileSync(join(work, name), 'utf8');

test('the list says what, why and how long, in both languages, and the same bytes each time', async () => {
  const ja = await run(...data, '--lang', 'ja');
  expect(ja.stderr).toBe('');
  expect(ja.code).toBe(0);
  expect(ja.stdout).toContain('データ：2026-10-01〜2026-10-14　基準日：2026-10-20');
  expect(ja.stdout).toMatch(/1\. {2}障害（outage）.*60分 {2}約.+円\/日\n +記事を書く。/);
  expect(ja.stdout).toMatch(/返金（refund）[^\n]*\n[^\n]*\n +問い合わせ 30日で20件、1日約/);
  expect(ja.stdout).toContain('「=衛星通信」');
  expect(ja.stdout).toContain('見直しの期限 2026-09-30 を過ぎています');
  expect(ja.stdout).toMatch(/郵便局.*10分\n +確かめた日（verifiedOn）がありません。/);
  expect(ja.stdout).not.toContain('見本');
  expect((await run(...data, '--lang', 'ja')).stdout).toBe(ja.stdout);
  const { stdout: en } = await run(...data, '--lang', 'en');
  expect(en).toMatch(/20 contacts in 30 days, about ¥[\d,]+ a day/);
  expect(en).toContain('No results in 12 visits');
}, 120_000);

test('few contacts and visits, rare words, names, and what is for people are not shown', async () => {
  const { stdout } = await run(...data, '--lang', 'en');
  expect(stdout).toContain('Fewer than 10 contacts in 30 days');
  expect(stdout).toContain('No results in fewer than 10 visits');
  expect(stdout).toContain('and 1 more that fewer than 5 visits wrote in the same way');
  for (const hidden of ['社長', '山田', 'accident', '3 contacts', '9 visits', 's0', 'i0'])
    expect(stdout).not.toContain(hidden);
}, 120_000);

test('the table has plain numbers and no formula', async () => {
  const { code, stdout } = await run(...data, '--format', 'csv', '--out', '.kb/worklist/all.csv');
  expect(code).toBe(0);
  expect(stdout).toContain('Wrote .kb/worklist/all.csv.');
  const text = read('.kb/worklist/all.csv');
  expect(text.startsWith('\uFEFFsection,rank,kind,id,')).toBe(true);
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const of = (section: string, rank: string) =>
    rows.find((row) => row['section'] === section && row['rank'] === rank);
  expect(of('reason', '1')).toMatchObject({ id: 'outage', contacts_30_days: '40', minutes: '60' });
  expect(Number(of('reason', '1')?.['cost_per_day'])).toBeGreaterThan(0);
  expect(rows.find(({ id }) => id === 'invoice')).toMatchObject({
    ...{ contacts_30_days: '<10', cost_per_day: '', gain_per_day: '' },
  });
  expect(of('query', '1')).toMatchObject({ id: "'=衛星通信", visits: '12' });
  expect(rows.map(({ section }) => section)).toContain('partner');
}, 120_000);

test('half an hour is filled with what saves most', async () => {
  const { stdout } = await run(...data, '--idle', '30', '--lang', 'en');
  expect(stdout).toContain('What fits into 30 minutes');
  const minutes = [...stdout.matchAll(/ (\d+) min\b/g)].map(([, number]) => Number(number));
  expect(minutes.length).toBeGreaterThan(0);
  expect(minutes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(30);
}, 120_000);

test('in an outage it says what surges, and what the notice should say', async () => {
  const { stdout } = await run(...data, '--emergency', '--lang', 'ja');
  expect(stdout).toContain('障害  2026-10-14に40件（ふだんはほとんどない）');
  expect(stdout).toContain('記事がありません。');
  expect(stdout).toContain('since: 2026-10-14T00:00:00+09:00');
  expect(stdout.split('\n').length).toBeLessThan(20);
}, 120_000);

test('drafts of what is missing pass lint, and nothing is overwritten', async () => {
  const before = read('content/articles/ja/bill/invoice.mdx');
  const first = await run(...data, '--drafts', 'content', '--lang', 'en');
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('Wrote content/articles/ja/bill/refund.mdx.');
  const refund = read('content/articles/ja/bill/refund.mdx');
  expect(refund).toContain('title: 払い戻しの日');
  expect(refund).toContain('status: draft');
  expect(refund).toContain('publishedAt: 2026-10-20');
  expect(existsSync(join(work, 'content/articles/ja/net/outage.mdx'))).toBe(true);
  expect(first.stdout).toMatch(/content\/articles\/ja\/bill\/question-[\da-f]{8}\.mdx/);
  const lint = await runScript('lint', ['--strict', '--lang', 'en'], { cwd: work });
  expect(lint.stdout).toContain('No findings');
  expect(lint.code).toBe(0);

  const again = await run(...data, '--drafts', 'content', '--lang', 'en');
  expect(again.stdout).toContain('Finish and publish the draft “払い戻しの日” (bill/refund)');
  expect(read('content/articles/ja/bill/refund.mdx')).toBe(refund);
  expect(read('content/articles/ja/bill/invoice.mdx')).toBe(before);

  const other = await run(...data, '--content', 'content', '--drafts', 'other', '--lang', 'en');
  const kept = await run(...data, '--content', 'content', '--drafts', 'other', '--lang', 'en');
  expect(other.stdout).toMatch(/Wrote other\/articles\/.*\.mdx/);
  expect(kept.stdout).toMatch(/other\/articles\/.*\.mdx is there already and was left as it is/);
}, 180_000);

test('without data it lists what dates tell, and how to give data', async () => {
  const { code, stdout } = await run('--date', '2026-10-20', '--lang', 'ja');
  expect(code).toBe(0);
  expect(stdout).toContain('npm run worklist -- --contacts contacts.csv');
  expect(stdout).toContain('見直しの期限 2026-09-30 を過ぎています');
  expect(stdout).not.toContain('書くと減る問い合わせ');
  const emergency = await run('--date', '2026-10-20', '--emergency', '--lang', 'ja');
  expect(emergency.stdout).toContain('何が増えたかはわかりません');
}, 120_000);

test('what the data do not hold is said to be unknown, not to be nothing', async () => {
  const blind = await run('--contacts', 'contacts.csv', '--date', '2026-10-20', '--lang', 'en');
  expect(blind.stdout).toContain('Without web events nobody knows');
  expect(blind.stdout).toContain('Contacts go on in spite of it');
  expect(blind.stdout).not.toContain('Articles to mend');
  expect(blind.stdout).not.toMatch(/min +about/);
  const silent = await run('--events', 'events.ndjson', '--date', '2026-10-20', '--lang', 'en');
  expect(silent.stdout).toContain('Without contacts, readers stand for demand');
  expect(silent.stdout).not.toMatch(/contacts in 30 days|¥/);
}, 120_000);

test('wrong numbers, forms and days are wrong usage', async () => {
  for (const [args, message] of [
    [['--idle', '0'], '--idle: "0" will not do'],
    [['--top', 'many'], '--top: "many" will not do'],
    [['--format', 'html'], 'there is no "html"'],
    [['--date', 'today'], '"today"'],
  ] as const) {
    const { code, stderr } = await run(...args, '--lang', 'en');
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  }
}, 120_000);
