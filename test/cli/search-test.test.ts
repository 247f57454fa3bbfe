import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellsOf } from '../../src/cli/columns.ts';
import { engine } from '../support/build.ts';
import { contentRoot } from '../support/content-root.ts';
import { engineCopy, type EngineCopy } from '../support/engine-copy.ts';

// Search tests of a small help centre, by an engine with caches of its own.

const folder = mkdtempSync(join(tmpdir(), 'sakini-search-test-'));
const out = join(folder, 'dist');
const article = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}\n`;

const row = (query: string, locale: string, id: string) =>
  `{ query: ${query}, locale: ${locale}, expect: [${id}] }`;
const right = [
  row('請求が高い', 'ja', 'bill/high'),
  row('圏外', 'ja', 'net/signal'),
  row('no signal', 'en', 'net/signal'),
];
const wrong = row('電波が届かない', 'ja', 'bill/high');
const list = (rows: readonly string[]) => rows.map((each) => `- ${each}\n`).join('');
const stating = (head: string, rows: readonly string[]) =>
  `${head}\ntests:\n${rows.map((each) => `  - ${each}\n`).join('')}`;

const content = contentRoot({
  'site.yaml': 'name: Help\nlocales: [ja, en]\n',
  'categories.yaml': '- { id: bill, title: Bills }\n- { id: net, title: Network }\n',
  'articles/ja/bill/high.mdx': article('請求が高い', '今月の請求額を確かめます。'),
  'articles/ja/bill/late.mdx': article('支払いが遅れた', '支払い期限を過ぎたときの手順です。'),
  'articles/ja/net/signal.mdx': article('圏外になる', '電波が届かない場所です。'),
  'articles/en/bill/high.mdx': article('My bill is high', 'Check the amount of this month.'),
  'articles/en/net/signal.mdx': article('There is no signal', 'The phone finds no network.'),
});
const write = (text: string) => writeFileSync(join(content, 'search-tests.yaml'), text);

let copy: EngineCopy;

/** Runs a command of the engine's copy: its exit code, and what it printed. */
function run(name: string, ...args: string[]): Promise<{ code: unknown; printed: string }> {
  const script = join(copy.folder, 'scripts', `${name}.ts`);
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, '--content', content, ...args],
      { cwd: copy.folder, env },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, printed: stdout + stderr }),
    );
  });
}
const build = (...args: string[]) => run('build', '--out', out, ...args);

/** Every file of the output with its text and the time of its last change. */
const snapshot = () =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, 'base64'), statSync(file).mtimeMs]);

beforeAll(async () => {
  copy = engineCopy(engine);
  write(list([...right, wrong]));
  const { code, printed } = await build();
  expect([code, printed]).toEqual([0, expect.stringContaining('Done: ')]);
  // Three of four rows: what a list finds is told, and stops nothing.
  expect(printed).toContain('Search tests (4 rows): hit@1 3 (75 %), hit@3 3 (75 %), ');
  expect(printed).toContain('1 rows do not find what they expect');
}, 180_000);
afterAll(() => {
  copy.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('results below what is stated stop a build before anything is published, and name the query', async () => {
  const before = snapshot();
  write(stating('atLeast: { hit1: 0.9 }\natMost: { zero: 0 }', [...right, wrong]));
  const { code, printed } = await build();
  expect(code).toBe(1);
  expect(printed).toContain('hit@1 is 3 (75 %), stated is ≥ 90 %');
  expect(printed).not.toContain('zero is');
  // The fourth row stands on line 7 of the file; the others are right and not named.
  expect(printed).toMatch(
    /search-tests\.yaml:7:5 ja "電波が届かない"\n {2}expected: bill\/high … not among the first 10\n {2}first: net\/signal "圏外になる", shown as /,
  );
  expect(printed).not.toContain('"圏外"');
  expect(printed).toContain('Fix: ');
  expect(printed).toContain('The last output is untouched.');
  expect(printed).not.toMatch(/\n\s+at /);
  expect(snapshot()).toEqual(before);
  // Not because it was told once: it stays so until something changes.
  const strict = await build('--strict');
  expect([strict.code, strict.printed]).toEqual([1, expect.stringContaining('hit@1 is 3')]);
  expect(strict.printed).not.toContain('--strict');
  expect(snapshot()).toEqual(before);
});

test('a preview and a build without search are not tested', async () => {
  write(stating('atLeast: { hit1: 1 }', [wrong]));
  for (const option of ['--preview', '--no-search']) {
    const { code, printed } = await run('build', '--out', join(folder, 'other'), option);
    expect([option, code]).toEqual([option, 0]);
    expect(printed).not.toMatch(/search tests|hit@1/i);
  }
});

test('a build asks again when rows, articles or what is stated changed since it passed, and only then', async () => {
  const asked = 'Search tests (3 rows): hit@1 3 (100 %)';
  const asBefore = 'Search tests (3 rows): neither index nor tests changed';
  write(stating('atLeast: { hit1: 1 }', right));
  expect((await build()).printed).toContain(asked);
  expect((await build()).printed).toContain(asBefore);
  write(stating('atLeast: { hit1: 1, hit3: 1 }', right));
  expect((await build()).printed).toContain(asked);
  const file = join(content, 'articles/ja/net/signal.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}\n窓のそばで試します。\n`);
  expect((await build()).printed).toContain(asked);
  expect((await build()).printed).toContain(asBefore);
  writeFileSync(file, text);
});

test('the command tells the figures by locale and each failing row, of an index as the content is now', async () => {
  write(stating('atLeast: { hit1: 0.5 }', [...right, wrong]));
  const { code, printed } = await run('search-test');
  expect(code).toBe(0);
  const cells = printed.split('\n').map((line) => line.split(/ {2,}/));
  expect(cells[0]?.slice(1, 6)).toEqual(['queries', 'hit@1', 'hit@3', 'wrong@1', 'zero']);
  expect(cells.slice(1, 5).map((line) => line.slice(0, 4))).toEqual([
    ['ja', '3', '2 (66.7 %)', '2 (66.7 %)'],
    ['en', '1', '1 (100 %)', '1 (100 %)'],
    ['together', '4', '3 (75 %)', '3 (75 %)'],
    ['stated', '≥ 50 %'],
  ]);
  expect(printed).toContain('Rows to look at (1)\n');
  expect(printed).toContain('search-tests.yaml:6:5 ja "電波が届かない"');
  // What is not built yet counts.
  const file = join(content, 'articles/ja/bill/high.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, article('電波が届かない', '電波が届かない。'));
  expect((await run('search-test')).printed).toContain('"請求が高い"');
  writeFileSync(file, text);
  write(stating('atLeast: { hit1: 0.8 }', [...right, wrong]));
  const below = await run('search-test');
  expect([below.code, below.printed]).toEqual([
    1,
    expect.stringContaining('hit@1 is 3 (75 %), stated is ≥ 80 %'),
  ]);
});

test('the command touches no output, and errors in the content stand in its way', async () => {
  const before = snapshot();
  write('- { querry: a }\n');
  const { code, printed } = await run('search-test');
  expect(code).toBe(1);
  expect(printed).toContain('search-tests.yaml:1:5 error yaml/unknown-key');
  expect(printed).toContain('Correct what is wrong in the content');
  rmSync(join(content, 'search-tests.yaml'));
  const none = await run('search-test');
  expect([none.code, none.printed]).toEqual([0, expect.stringContaining('has no rows')]);
  expect(snapshot()).toEqual(before);
  expect(existsSync(join(copy.folder, 'dist'))).toBe(false);
});

test('a ranking is explained in words, below each other, in both languages', async () => {
  const why = (...args: string[]) => run('search-test', '--why', 'けんがい', ...args);
  const english = await why();
  expect(english.code).toBe(0);
  expect(english.printed).toMatch(
    /^"けんがい" \(ja\)\nShown as the answer\.\nConfidence: \+\d+\.\d\d \(/,
  );
  expect(english.printed).toMatch(/^圏外 +by its reading \(けんがい\) +1\.00 +1 +\d\.\d$/m);
  expect(english.printed).toMatch(/^1 +\d+\.\d +\d\.\d\d +net\/signal "圏外になる" +圏外/m);
  const japanese = await why('--lang', 'ja', '--locale', 'ja');
  const lines = japanese.printed.split('\n');
  const head = lines.findIndex((line) => line.startsWith('語 '));
  const [names = '', first = ''] = lines.slice(head);
  expect(first).toMatch(/^圏外 +読みから（けんがい） /);
  // Numbers end where the names of their columns do.
  expect(cellsOf(first)).toBe(cellsOf(names));
  expect(cellsOf(first.slice(0, first.indexOf('読みから')))).toBe(
    cellsOf(names.slice(0, names.indexOf('由来'))),
  );
});

test('a query that finds nothing, a locale that is none: both are told', async () => {
  const nothing = await run('search-test', '--why', 'zzz', '--locale', 'en');
  expect([nothing.code, nothing.printed]).toEqual([
    0,
    expect.stringMatching(/Nothing is found[^]*Confidence: none[^]*^zzz +as typed \(zzz\)/m),
  ]);
  const unknown = await run('search-test', '--why', 'a', '--locale', 'fr');
  expect([unknown.code, unknown.printed]).toEqual([2, expect.stringContaining('ja, en')]);
});
