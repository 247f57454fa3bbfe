import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildHere, differences, folderBytes } from '../support/build.ts';
import { contentRoot, minimal } from '../support/content-root.ts';
import { runScript } from '../support/run-script.ts';

const site = 'name: 手伝い\nlocales: [ja]\n';
/** Mondays at ten people wait five minutes, later and on Tuesdays one. */
const waits = [5, 12, 19, 26].flatMap((day) => {
  const at = (date: number, hour: number) =>
    `2026-10-${String(date).padStart(2, '0')}T${hour}:00:00+09:00,phone,money`;
  return Array.from({ length: 12 }, () => [
    ...[`${at(day, 10)},290`, `${at(day, 15)},50`, `${at(day + 1, 11)},50`],
  ]).flat();
});
const csv = (rows: readonly string[]) =>
  ['contact_id,started_at,channel,reason,wait_seconds', ...rows, ''].join('\n');
const rows = waits.map((rest, index) => `secret${index},${rest}`);

const work = contentRoot({
  ...Object.fromEntries(Object.entries(minimal).map(([name, text]) => [`content/${name}`, text])),
  'content/site.yaml': site,
  'content/contact-reasons.yaml': '- { id: money, title: 返金 }\n',
  'content/channels.yaml':
    '- { id: phone, kind: phone, title: 電話, number: 0000-1, hours: { weekly: { mon: ["10:00-18:00"], tue: ["10:00-18:00"] } }, promise: { percent: 80, withinSeconds: 60 } }\n',
  'contacts.csv': csv(rows),
  'shuffled.csv': csv(rows.toReversed()),
});
const [contentFolder, kb, out] = ['content', 'kb', 'dist'].map((name) => join(work, name));

async function contactPage(...contacts: string[]): Promise<string> {
  if (contentFolder === undefined || kb === undefined || out === undefined) throw new Error(work);
  const files = contacts.map((name) => join(work, name));
  const place = { cwd: work, contentRoot: contentFolder, kb, out };
  const { result, phases } = await buildHere({ ...place, contacts: files, search: false });
  if (!result.ok) throw new Error(JSON.stringify(phases));
  return readFileSync(join(out, 'ja/contact/index.html'), 'utf8');
}

let measured: string;
beforeAll(async () => {
  measured = await contactPage('contacts.csv');
}, 300_000);

test('a build with contacts says usual waits, busy hours and kept promises, and no more', () => {
  // 96 of 144 waited 50 s: one minute is usual. 66.7 % ± 2.35 × 3.93 % were answered within it.
  for (const words of [
    '実績: ふだんは約1分',
    '混みやすい:',
    '月 10:00〜15:00',
    '実績: およそ57〜76%',
  ])
    expect(measured).toContain(words);
  expect(measured).toContain('2026年10月5日から2026年10月27日まで');
  expect(measured.match(/data-kb-wait="[^"]*"/g)).toEqual([
    ...['data-kb-wait="約5分"', 'data-kb-wait="約1分"', 'data-kb-wait="約1分"'],
  ]);
  // No count of contacts, and nothing of a row.
  expect(measured).not.toMatch(/\b(48|144)\b/);
  for (const bytes of folderBytes(out ?? '').values()) expect(bytes).not.toContain('secret');
});

test('the same rows in another order make the same site, byte for byte', async () => {
  const before = join(work, 'before');
  cpSync(out ?? '', before, { recursive: true });
  await contactPage('shuffled.csv');
  expect(differences(before, out ?? '')).toEqual([]);
});

test('a build from the record knows the busy hours only, unless numbers may be recorded', async () => {
  const record = () =>
    runScript('rank', ['--contacts', 'contacts.csv', '--record', '--date', '2026-11-01'], {
      cwd: work,
    });
  expect((await record()).code).toBe(0);
  const hours = await contactPage();
  expect(hours).toContain('月 10:00〜15:00');
  expect(hours).not.toMatch(/実績:|data-kb-wait=/);
  writeFileSync(join(work, 'content/site.yaml'), `${site}ranking: { publishNumbers: true }\n`);
  expect((await record()).code).toBe(0);
  expect(await contactPage()).toContain('実績: およそ57〜76%');
}, 120_000);

test('site.yaml can keep all of it off, and without contacts there is nothing', async () => {
  writeFileSync(join(work, 'content/site.yaml'), `${site}contact: { measured: false }\n`);
  expect(await contactPage('contacts.csv')).not.toMatch(/実績|混みやすい|data-kb-wait=/);
});
