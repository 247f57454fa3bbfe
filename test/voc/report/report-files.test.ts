import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { readContent } from '../../../src/content/files/read-content.ts';
import type { Content } from '../../../src/model/content.ts';
import { reportContent } from '../../../src/voc/report/report-content.ts';
import { reportFiles } from '../../../src/voc/report/report-files.ts';
import type { Report } from '../../../src/voc/report/report.ts';
import { seededDice } from '../../../src/voc/sample/dice.ts';
import { sampleFiles, type VocFiles } from '../../../src/voc/voc-files.ts';
import { article, folder, given, helpCentre } from '../fixture.ts';

const root = resolve(import.meta.dirname, '../../../content');
let content: Content;
let report: Report;
let files: ReadonlyMap<string, string>;

const byName = (made: Report, of: Content) =>
  new Map(reportFiles(made, of).map(({ name, text }) => [name, text]));
const sample = (): VocFiles => {
  const found = sampleFiles(root);
  if (found === undefined) throw new Error('The demonstration has no sample.');
  return found;
};

beforeAll(async () => {
  const read = await readContent({ root, cwd: root, language: 'en' });
  if (read.content === undefined) throw new Error('The demonstration cannot be read.');
  content = read.content;
  report = await reportContent({ content, files: sample(), callCharge: 8.5 });
  files = byName(report, content);
}, 60_000);

const pageOf = (language: string) => parseHTML(files.get(`report.${language}.html`) ?? '').document;

test('there is a page and a text in each locale, and every table as CSV', () => {
  const names = [...files.keys()];
  expect(names.filter((name) => !name.startsWith('csv/'))).toEqual([
    ...['report.ja.html', 'report.ja.md', 'report.en.html', 'report.en.md'],
  ]);
  for (const table of ['outcomes', 'leaks', 'promote', 'repair', 'promises', 'toll-free'])
    expect(names).toContain(`csv/${table}.csv`);
});

test('a page needs no other: no script, no address, nothing that a browser would fetch', () => {
  for (const language of ['ja', 'en']) {
    const document = pageOf(language);
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.querySelector('script, link, img, iframe, [src], [onclick]')).toBeNull();
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^#/);
    expect(files.get(`report.${language}.html`)).not.toMatch(/url\(|@import/);
  }
});

test('a title in another language than the report says in which', () => {
  const cells = (language: string) => [...pageOf(language).querySelectorAll('th, td')];
  const foreign = cells('en').filter((cell) => cell.getAttribute('lang') === 'ja');
  const japanese = cells('en').filter(({ textContent }) => /[ぁ-ん]/.test(textContent ?? ''));
  expect(japanese.length).toBeGreaterThan(0);
  expect(foreign).toEqual(japanese);
  expect(cells('ja').filter((cell) => cell.hasAttribute('lang'))).toEqual([]);
});

test('the contents lead to every part, and behind each chart there is a table', () => {
  const document = pageOf('ja');
  const parts = [...document.querySelectorAll('main section')].map(({ id }) => `#${id}`);
  const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(parts);
  expect(parts.length).toBe(14);
  const charts = [...document.querySelectorAll('svg')];
  expect(charts.length).toBeGreaterThan(5);
  for (const chart of charts) {
    expect(chart.getAttribute('role')).toBe('img');
    expect(chart.getAttribute('aria-label')).not.toBe('');
    expect(chart.closest('figure')?.querySelector('details table')).not.toBeNull();
  }
});

test('the head says that the sample is synthetic and on which evidence the report stands', () => {
  expect(pageOf('ja').querySelector('header')?.textContent).toMatch(
    /合成した見本データ.*根拠: 問い合わせ、Web の行動/s,
  );
});

test('what is to be promoted is never to be repaired', () => {
  const repaired = new Set(report.repair.map(({ estimate }) => estimate.article.id));
  expect(report.promote.length).toBeGreaterThan(0);
  expect(repaired.size).toBeGreaterThan(0);
  expect(report.promote.filter(({ id }) => repaired.has(id))).toEqual([]);
});

test('small counts are hidden in every form', () => {
  const [header = '', ...rows] = (files.get('csv/leaks.csv') ?? '').split('\n');
  expect(header).toMatch(/^article,readers,to_contact,share,share_lo,share_hi,tapped_phone/);
  expect(rows.join('\n')).toContain('<10');
  for (const row of rows.filter((line) => line !== '')) {
    const tapped = row.split(',')[6] ?? '';
    expect(tapped === '0' || tapped === '<10' || Number(tapped) >= 10).toBe(true);
  }
});

test('rows in another order give the same files, to the byte', async () => {
  using dir = folder();
  const shuffled = (file: string, head: number) => {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const dice = seededDice('report');
    const rows = lines.slice(head).map((line) => ({ line, at: dice.throw() }));
    rows.sort((a, b) => a.at - b.at);
    return [...lines.slice(0, head), ...rows.map(({ line }) => line), ''].join('\n');
  };
  const { layout } = sample();
  const again = await reportContent({
    content,
    callCharge: 8.5,
    files: {
      ...given(
        [dir.write('contacts.csv', shuffled(join(root, 'voc/sample/contacts.csv'), 1))],
        [dir.write('events.ndjson', shuffled(join(root, 'voc/sample/events.ndjson'), 0))],
        layout,
      ),
      source: 'sample',
    },
  });
  expect(byName(again, content)).toEqual(files);
});

test('titles are shown as they are, whatever stands in them', async () => {
  using dir = folder();
  const title = '=<b>1|2</b> & "x"';
  const centre = helpCentre({
    articles: [article('billing/refund', { title, reasons: ['refund'] })],
    reasons: ['billing/refund'],
  });
  const contacts = Array.from(
    { length: 30 },
    (_, n) => `c${n},2026-10-${10 + (n % 20)}T09:00:00Z,phone,refund,60`,
  );
  const events = Array.from({ length: 12 }, (_, n) => ({
    ...{ ts: `2026-10-${10 + n}T09:00:00Z`, session_id: `s${n}`, type: 'article_view' },
    ...{ locale: 'ja', article_id: 'billing/refund' },
  }));
  const made = await reportContent({
    content: centre,
    files: given(
      [
        dir.write(
          'c.csv',
          ['contact_id,started_at,channel,reason,handle_seconds', ...contacts, ''].join('\n'),
        ),
      ],
      [dir.write('e.ndjson', events.map((row) => `${JSON.stringify(row)}\n`).join(''))],
    ),
  });
  const own = byName(made, centre);
  const { document } = parseHTML(own.get('report.ja.html') ?? '');
  expect(document.querySelector('main b')).toBeNull();
  expect(document.querySelector('#leaks tbody th')?.textContent).toBe(title);
  expect(document.querySelector('#leaks svg')?.textContent).toContain(title);
  expect(own.get('report.ja.md')).toContain(String.raw`=\<b\>1\|2\</b\> & "x"`);
  // Under four weeks nothing is said of change.
  expect(own.get('report.ja.md')).not.toContain('変化は確認できない');
});
