import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from '../../src/build/check-site.ts';
import { openCache } from '../../src/build/cache/site-cache.ts';
import type { Finding } from '../../src/model/finding.ts';
import { engine } from '../support/build.ts';
import { contentRoot } from '../support/content-root.ts';

// A writer is told the same of the same files, whether they were read before or not.

const kept = mkdtempSync(join(tmpdir(), 'sakini-findings-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));

const article = (front: string, body = '本文。') => `---\ntitle: A\n${front}---\n\n${body}\n`;

/** A content root with a mistake of every kind that leaves the rest of it readable. */
const mistakes = {
  'site.yaml':
    "name: Help\nlocales: [ja, en, ja]\ntimeZone: Asia/Nowhere\nfooter: [gone]\nbrand: { light: '#eeeeee' }\nevents: { kind: none, script: gone.js }\nincident:\n  title: Trouble\n  since: '2026-01-05T09:00:00+09:00'\n  articles: [billing/gone]\n",
  'categories.yaml':
    '- { id: billing, title: Bills }\n- { id: search, title: Taken }\n- { id: billing, title: Twice }\n',
  'contact-reasons.yaml':
    '- { id: refund, title: Refund, category: biling }\n- { id: refund, title: Twice }\n',
  'channels.yaml': '- { id: phone, kind: phone, title: Phone, reasons: [refnd] }\n',
  'situations.yaml':
    'question: What?\nchoices:\n  - { id: a, label: A, article: billing/gone }\n  - { id: b, label: B, reason: refnd }\n',
  'glossary.yaml': '- { term: SIM, word: [chip] }\n',
  'redirects.yaml': '/old/a: billing/gone\n/ja/search/: billing/right\n',
  'codes.yaml': '"000": billing/right\n"123": billing/right\n',
  'search-tests.yaml': '- { query: a, locale: ja, expect: [billing/gone] }\n',
  'articles/ja/billing/right.mdx': article('', '## 見出し'),
  'articles/ja/billing/front.mdx': article(
    'reasons: [refnd, refund]\nrelated: [billing/gone]\nplain: billing/gone\naliases: [/ja/contact/]\n',
  ),
  'articles/ja/billing/empty.mdx': article('', ''),
  'articles/ja/billing/links.mdx': article(
    'partners: [{ name: Bank }]\n',
    '[a](./gone.mdx)\n\n[b](./right.mdx#gone)\n\n[c](javascript:alert(1))\n\n[d](/gone.pdf)\n\n<Partner name="Bnk" />',
  ),
  'articles/ja/billing/images.mdx': article(
    '',
    '![](./dot.svg)\n\n![a](./gone.png)\n\n![b](./broken.png)\n\n![c](https://example.com/a.png)',
  ),
  'articles/ja/billing/dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>',
  'articles/ja/billing/broken.png': 'no image',
  'articles/ja/billing/tags.mdx': article(
    '',
    '<Calout>a</Calout>\n\n<Callout type="tipp">b</Callout>\n\n<Callout tone="x">c</Callout>\n\n{1 + 1}',
  ),
  'articles/ja/billing/open.mdx': article('', '<Steps>\n\n1. a'),
  'articles/ja/billing/import.mdx': article('', 'import x from "y"'),
  'articles/ja/billing/keys.mdx': article('reason: refund\npriority: 9\n'),
  'articles/ja/billing/yaml.mdx': article('reasons: [refund\n'),
  'articles/ja/billing/none.mdx': '本文だけ。\n',
  'articles/ja/billing/Upper.mdx': article(''),
  'articles/ja/billing/note.txt': 'x',
  'articles/ja/loose.mdx': article(''),
  'articles/de/billing/a.mdx': article(''),
  'articles/ja/unlisted/a.mdx': article(''),
  'pages/ja/none.mdx': 'x\n',
};

/** Findings of a content root, looked at with what is kept under a name. */
async function findingsOf(root: string, name: string): Promise<readonly Finding[]> {
  const cache = openCache({
    file: join(kept, name, 'site.db'),
    engine: 'this',
    trustBefore: Number.POSITIVE_INFINITY,
  });
  const { findings } = await checkSite({
    cwd: root,
    engine,
    contentRoot: root,
    language: 'en',
    drafts: false,
    memory: cache.content,
    bodyMemory: cache,
  });
  cache.save();
  cache.close();
  return findings;
}

const lines = (findings: readonly Finding[]) =>
  findings.map(({ at, rule, message }) => `${at.file}:${at.line}:${at.column} ${rule} ${message}`);

test('the same mistakes are told, place by place, however often a content root is looked at', async () => {
  const root = contentRoot(mistakes);
  const first = await findingsOf(root, 'same');
  const rules = new Set(first.map(({ rule }) => rule));
  expect([...rules].sort()).toEqual([
    'alias/taken',
    'article/bad-slug',
    'article/empty',
    'article/not-mdx',
    'article/place',
    'article/unknown-locale',
    'article/unknown-partner',
    'article/unknown-reason',
    'article/unknown-related',
    'category/reserved',
    'category/unlisted',
    'channel/unknown-reason',
    'code/invalid',
    'content/duplicate-id',
    'frontmatter/missing',
    'image/external',
    'image/missing',
    'image/no-alt',
    'image/unreadable',
    'incident/unknown-article',
    'link/bad',
    'link/broken',
    'link/broken-anchor',
    'mdx/callout-type',
    'mdx/esm',
    'mdx/expression',
    'mdx/syntax',
    'mdx/unknown-component',
    'mdx/unknown-prop',
    'reason/unknown-category',
    'redirect/unknown-article',
    'search-test/unknown-article',
    'site/brand-contrast',
    'site/footer',
    'site/locale',
    'site/script',
    'site/time-zone',
    'situation/unknown-target',
    'yaml/invalid',
    'yaml/syntax',
    'yaml/unknown-key',
  ]);
  expect(await findingsOf(root, 'same')).toEqual(first);
  expect(await findingsOf(root, 'same')).toEqual(first);
});

test('places move with a line that is added above', async () => {
  const root = contentRoot(mistakes);
  await findingsOf(root, 'moved');
  for (const name of Object.keys(mistakes)) {
    const file = join(root, name);
    const text = readFileSync(file, 'utf8');
    if (name.endsWith('.yaml')) writeFileSync(file, `# A comment.\n${text}`);
    else if (text.startsWith('---\n')) writeFileSync(file, text.replace('---\n', '---\n# Two.\n'));
    if (!name.endsWith('.yaml') && !name.endsWith('.mdx')) continue;
    const warm = await findingsOf(root, 'moved');
    expect(lines(warm), name).toEqual(lines(await findingsOf(root, `nothing-${name}`)));
  }
});

test('a mistake elsewhere is told of a file that was right when it was read', async () => {
  const root = contentRoot({
    'site.yaml': 'name: Help\nlocales: [ja]\n',
    'categories.yaml': '- { id: billing, title: Bills }\n- { id: other, title: Other }\n',
    'contact-reasons.yaml': '# One.\n- { id: refund, title: Refund, category: other }\n',
    'redirects.yaml': '# Two.\n/old/b: billing/b\n',
    'articles/ja/billing/a.mdx': article('# Why.\nrelated: [billing/b]\n', '[b](./b.mdx)'),
    'articles/ja/billing/b.mdx': article('', '## C'),
  });
  expect(await findingsOf(root, 'elsewhere')).toEqual([]);
  rmSync(join(root, 'articles/ja/billing/b.mdx'));
  writeFileSync(join(root, 'categories.yaml'), '- { id: billing, title: Bills }\n');
  const warm = await findingsOf(root, 'elsewhere');
  expect(lines(warm).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'articles/ja/billing/a.mdx:4:11 article/unknown-related',
    'articles/ja/billing/a.mdx:7:1 link/broken',
    'contact-reasons.yaml:2:42 reason/unknown-category',
    'redirects.yaml:2:9 redirect/unknown-article',
  ]);
  expect(await findingsOf(root, 'elsewhere')).toEqual(warm);
  expect(await findingsOf(root, 'elsewhere-nothing')).toEqual(warm);
});

test('an article that stays is linted anew where what its links lead to is gone', async () => {
  const root = contentRoot({
    'site.yaml': 'name: Help\nlocales: [ja]\n',
    'categories.yaml': '- { id: billing, title: Bills }\n',
    'public/form.pdf': 'pdf',
    'articles/ja/billing/a.mdx': article('', '[b](./b.mdx#c) [form](/form.pdf)'),
    'articles/ja/billing/b.mdx': article('', '## C'),
    'articles/ja/billing/c.mdx': article('partners: [{ name: Bank }]\n', '<Partner name="Bank" />'),
  });
  const told = async (change: () => void) => {
    change();
    const warm = await findingsOf(root, 'stays');
    const count = String(Math.random());
    expect(warm).toEqual(await findingsOf(root, `stays-nothing-${count}`));
    return lines(warm).map((line) => line.split(' ').slice(0, 2).join(' '));
  };
  const write = (name: string, text: string) => () => writeFileSync(join(root, name), text);
  const right = article('', '## C');
  const ofA = 'articles/ja/billing/a.mdx:5';
  expect(await told(() => undefined)).toEqual([]);
  const anchor = [`${ofA}:1 link/broken-anchor`];
  expect(await told(write('articles/ja/billing/b.mdx', article('', '## D')))).toEqual(anchor);
  // Once told, it is told until it is mended.
  expect(await told(() => undefined)).toEqual(anchor);
  expect(await told(write('articles/ja/billing/b.mdx', right))).toEqual([]);
  expect(await told(() => rmSync(join(root, 'public/form.pdf')))).toEqual([
    `${ofA}:16 link/broken`,
  ]);
  expect(await told(write('public/form.pdf', 'pdf'))).toEqual([]);
  expect(await told(() => rmSync(join(root, 'articles/ja/billing/b.mdx')))).toEqual([
    `${ofA}:1 link/broken`,
  ]);
  expect(await told(write('articles/ja/billing/b.mdx', right))).toEqual([]);
  // A frontmatter alone makes the body of its article wrong.
  expect(
    await told(write('articles/ja/billing/c.mdx', article('', '<Partner name="Bank" />'))),
  ).toEqual(['articles/ja/billing/c.mdx:5:1 article/unknown-partner']);
});
