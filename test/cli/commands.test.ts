import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';
import { engine } from '../support/build.ts';
import { contentRoot, minimal } from '../support/content-root.ts';
import { runScript } from '../support/run-script.ts';

const article = (body: string) => ({
  ...minimal,
  'articles/ja/billing/a.mdx': `---\ntitle: A\n---\n\n${body}\n`,
});
const contacts = (text: string | Uint8Array) => {
  const file = join(mkdtempSync(join(tmpdir(), 'sakini-')), 'contacts.csv');
  writeFileSync(file, text);
  return file;
};

/** Every file of a folder with its text, to see that nothing was touched. */
const snapshot = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, 'base64'), statSync(file).mtimeMs]);

describe('a build', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'sakini-')), 'dist');
  let before: ReturnType<typeof snapshot> = [];

  beforeAll(async () => {
    const { code, stdout, stderr } = await runScript('build', [
      '--content',
      contentRoot(minimal),
      '--out',
      out,
    ]);
    expect(stderr).toBe('');
    expect(stdout).toContain('Done: ');
    expect(code).toBe(0);
    before = snapshot(out);
  });

  test('writes the pages of the least content root there can be', () => {
    for (const page of [
      'index.html',
      '404.html',
      'ja/index.html',
      'ja/billing/check-bill/index.html',
      'en/index.html',
    ])
      expect(existsSync(join(out, page)), page).toBe(true);
  });

  test.each([
    ['broken YAML', { ...minimal, 'site.yaml': 'name: [\n' }, 'site.yaml:2:1 error yaml/syntax'],
    [
      'a broken link',
      article('[x](./gone.mdx)'),
      'a.mdx:5:1 error link/broken\n  There is no page "./gone.mdx".',
    ],
    [
      'a broken anchor',
      article('[x](./check-bill.mdx#gone)'),
      'a.mdx:5:1 error link/broken-anchor',
    ],
    ['a missing image', article('![x](./gone.png)'), 'a.mdx:5:1 error image/missing'],
    ['an import', article('import x from "y"'), 'a.mdx:5:1 error mdx/esm'],
    ['a tag left open', article('<Steps>\n\n1. a'), 'error mdx/syntax'],
    ['no content at all', {}, 'site.yaml:1:1 error content/no-site'],
  ])('%s is told, exits 1 and leaves the last output as it was', async (_name, files, expected) => {
    const { code, stdout, stderr } = await runScript('build', [
      '--content',
      contentRoot(files),
      '--out',
      out,
    ]);
    expect(stdout + stderr).toContain(expected);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
    expect(snapshot(out)).toEqual(before);
  });

  test.each([
    [
      'a missing column',
      'contact_id,started_at,channel\nc1,2026-01-01T00:00:00Z,phone\n',
      /reason/,
    ],
    [
      'a wrong encoding',
      Buffer.from(
        'contact_id,started_at,channel,reason\nc1,2026-01-01T00:00:00Z,phone,\x90\xBF\n',
        'latin1',
      ),
      /UTF-8/,
    ],
    [
      'ten megabytes of one line',
      `contact_id,started_at,channel,reason\n${'x'.repeat(10_000_000)}\n`,
      /contacts\.csv/,
    ],
    [
      'a column with names',
      'contact_id,started_at,channel,reason,name\nc1,2026-01-01T00:00:00Z,phone,x,y\n',
      /name/,
    ],
    ['an empty file', '', /contacts\.csv/],
    [
      'rows that are wrong',
      'contact_id,started_at,channel,reason\nc1,yesterday,phone,x\n',
      /contacts\.csv:2/,
    ],
  ])(
    'contacts with %s stop it with a message and leave the last output',
    async (_name, text, expected) => {
      const { code, stdout, stderr } = await runScript('build', [
        '--content',
        contentRoot(minimal),
        '--out',
        out,
        '--contacts',
        contacts(text),
      ]);
      expect(stderr).toMatch(expected);
      expect(stdout + stderr).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
      expect(snapshot(out)).toEqual(before);
    },
  );

  test('a broken free-form page or component is told without a stack, and leaves the last output', async () => {
    for (const [path, text] of [
      ['pages/en/about.mdx', '---\ntitle: About\n---\n\n<Callout>\n\nnot closed\n'],
      ['components/Bad.astro', '---\nimport gone from "./gone.ts";\n---\n<p>{gone}</p>\n'],
    ] as const) {
      const content = contentRoot({ ...minimal, [path]: text });
      const { code, stdout, stderr } = await runScript('build', [
        '--content',
        content,
        '--out',
        out,
      ]);
      expect(stderr).toContain(path);
      expect(stdout + stderr).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
      expect(snapshot(out)).toEqual(before);
    }
  });

  test('a file that does not exist, and a folder of sources as output, are told', async () => {
    const content = contentRoot(minimal);
    const gone = await runScript('build', [
      '--content',
      content,
      '--out',
      out,
      '--events',
      'gone.ndjson',
    ]);
    expect([gone.code, gone.stderr]).toEqual([1, expect.stringContaining('gone.ndjson')]);
    const over = await runScript('build', ['--content', content, '--out', content]);
    expect([over.code, over.stderr]).toEqual([1, expect.stringContaining('Fix:')]);
  });

  test('many warnings of one kind are summed up, and --strict lets them fail', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `articles/ja/c${index}/a.mdx`,
        '---\ntitle: A\n---\n\nx\n',
      ]),
    );
    const content = contentRoot({ ...minimal, ...files });
    const build = (...more: string[]) =>
      runScript('build', ['--content', content, '--out', out, ...more]);
    const strict = await build('--strict');
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('31 warnings of category/unlisted');
    expect(strict.stdout.split('\n').length).toBeLessThan(12);
    expect((await build()).code).toBe(0);
  });
});

describe('a build that was made before', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'sakini-')), 'dist');
  const content = contentRoot(minimal);
  const build = (...more: string[]) =>
    runScript('build', ['--content', content, '--out', out, ...more]);

  test('stays as it is, and a profile says what that took', async () => {
    await build();
    const before = snapshot(out);
    const { code, stdout, stderr } = await build('--profile');
    expect([code, stderr]).toEqual([0, '']);
    expect(snapshot(out)).toEqual(before);
    expect(stdout).toMatch(/Pages: 0 new, 0 changed, 0 removed/);
    const table = stdout.slice(stdout.indexOf('wall s'));
    for (const phase of [
      'reading',
      'compiling and lint',
      'order',
      'pages',
      'search index',
      'publishing',
    ])
      expect(table, phase).toMatch(new RegExp(`^${phase}.*( +[\\d.]+){3}$`, 'm'));
    // No bar where nobody looks.
    expect(stdout).not.toMatch(/\x1b|\r|\d+ %/);
  });

  test('is left alone by a second build at the same time, which says so', async () => {
    await build();
    const before = snapshot(out);
    const lock = takeLock(join(engine, '.kb/build.lock'));
    expect(lock).toBeDefined();
    const second = await build();
    lock?.release();
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/another build[^]*Fix: /i);
    expect(second.stdout + second.stderr).not.toMatch(/\n\s+at /);
    expect(snapshot(out)).toEqual(before);
    expect((await build()).code).toBe(0);
  });

  test('leaves out search where that was asked for', async () => {
    const { code, stdout } = await build('--no-search');
    expect([code, existsSync(join(out, 'pagefind'))]).toEqual([0, false]);
    expect(stdout).toMatch(/Without a search index/);
  });
});

test('wrong usage exits 2 with the help, in the language of the environment', async () => {
  const wrong = await runScript('build', ['--outt', 'x'], { env: { LC_ALL: 'ja_JP.UTF-8' } });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('使い方が違います');
  expect(wrong.stderr).toContain('--out DIR');
  const help = await runScript('lint', ['--help', '--lang', 'ja']);
  expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('npm run lint')]);
});

test('lint speaks text, JSON and to GitHub', async () => {
  const content = contentRoot(article('[x](./gone.mdx)'));
  const lint = (format: string) => runScript('lint', ['--content', content, '--format', format]);
  const text = await lint('text');
  expect([text.code, text.stdout]).toEqual([
    1,
    expect.stringContaining('1 errors, 1 warnings in 3 files.'),
  ]);
  const json: unknown = JSON.parse((await lint('json')).stdout);
  expect(json).toMatchObject({ version: 1, findings: expect.any(Array) });
  expect((await lint('github')).stdout).toMatch(
    /::error file=.*a\.mdx,line=5,col=1,title=link\/broken::/,
  );
  expect((await lint('xml')).code).toBe(2);
});
