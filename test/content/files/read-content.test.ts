import { expect, test } from 'vitest';
import { spokenCode } from '../../../src/model/spoken-code.ts';
import { readContent } from '../../../src/content/files/read-content.ts';
import { findingMaker } from '../../../src/content/findings/finding-maker.ts';
import { lintContent } from '../../../src/content/lint/lint-content.ts';
import { contentRoot, minimal } from '../../support/content-root.ts';

/** A content root read and linted. */
async function checked(files: Readonly<Record<string, string | Uint8Array>>, language = 'en') {
  const root = contentRoot(files);
  const { content, sources, findings } = await readContent({ root, cwd: root, language });
  const between =
    content && sources ? lintContent(content, sources, findingMaker(language)) : [];
  return { content, findings: [...findings, ...between] };
}

/** Findings of a content root as `place rule` lines. */
async function findingsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const { findings } = await checked(files);
  return findings.map(
    ({ at, rule, message, fix }) => `${at.file}:${at.line}:${at.column} ${rule} ${message} ${fix}`,
  );
}
const article = (front: string) => ({
  ...minimal,
  'articles/ja/billing/a.mdx': `---\ntitle: A\n${front}\n---\n\ntext\n`,
});

/** A question whose answer lies behind four further ones. */
const fiveTaps = [0, 1, 2, 3].reduceRight(
  (inner, depth) => `{ id: q${depth}, label: A, question: Q, choices: [${inner}] }`,
  '{ id: deep, label: A, article: billing/check-bill }',
);

test('a name, a locale and a title are enough', async () => {
  const { content, findings } = await checked(minimal);
  expect(content?.articles.map(({ id, locale, data }) => ({ id, locale, title: data.title }))).toEqual([
    { id: 'billing/check-bill', locale: 'ja', title: '請求額を確かめる' },
  ]);
  expect(content?.categories).toEqual([{ id: 'billing', order: 1000, title: 'billing' }]);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['category/unlisted', 'warning'],
  ]);
});

test.each([
  [
    'broken YAML of an article',
    article('reasons: [refund'),
    'articles/ja/billing/a.mdx:3:17 yaml/syntax',
  ],
  ['a key that is not known', article('reason: refund'), 'a.mdx:3:1 yaml/unknown-key There is no key "reason". Did you mean "reasons"?'],
  ['a key that stands twice', article('title: B'), 'a.mdx:3:1 yaml/syntax'],
  ['a value out of range', article('priority: 9'), 'a.mdx:3:11 yaml/invalid'],
  ['a value that is none of the valid ones', article('status: publishd'), 'a.mdx:3:9 yaml/invalid-value This value is not valid (status: publishd). Did you mean "published"?'],
  ['a date that is none', article('updatedAt: 2026-02-30'), 'a.mdx:3:12 yaml/invalid'],
  ['a key inside a list', article('partners:\n  - name: X\n    fon: "1"'), 'a.mdx:5:5 yaml/unknown-key There is no key "fon".'],
  ['a reason that does not exist', { ...article('reasons: [refnd]'), 'contact-reasons.yaml': '- id: refund\n  title: Refund\n' }, 'a.mdx:3:11 article/unknown-reason Contact reason "refnd" is not in contact-reasons.yaml. Did you mean "refund"?'],
  ['a missing title', { ...minimal, 'articles/ja/billing/a.mdx': '---\npriority: 1\n---\ntext' }, 'a.mdx:2:1 yaml/missing-key The key "title" is missing.'],
  ['no frontmatter', { ...minimal, 'articles/ja/billing/a.mdx': 'text' }, 'a.mdx:1:1 frontmatter/missing'],
  ['frontmatter that is code', { ...minimal, 'articles/ja/billing/a.mdx': '---js\n{ title: process.exit(3) }\n---\ntext' }, 'a.mdx:1:1 frontmatter/language Frontmatter cannot be "js".'],
  ['a wrong encoding', { ...minimal, 'articles/ja/billing/a.mdx': Buffer.from('---\ntitle: "\x90\xBF"\n---\n', 'latin1') }, 'a.mdx:2:9 file/encoding The file is not UTF-8.'],
  ['ten megabytes of one line', { ...minimal, 'articles/ja/billing/a.mdx': 'x'.repeat(10_000_000) }, 'a.mdx:1:1 file/too-large The file is too large (10000000 bytes).'],
  ['an article outside a category', { ...minimal, 'articles/ja/a.mdx': '---\ntitle: A\n---\n' }, 'articles/ja/a.mdx:1:1 article/place'],
  ['a locale that the site has not', { ...minimal, 'articles/de/billing/a.mdx': '---\ntitle: A\n---\n' }, 'article/unknown-locale Locale "de"'],
  ['a category with the address of a page', { ...minimal, 'articles/ja/search/a.mdx': '---\ntitle: A\n---\nx' }, 'category/reserved'],
  ['a category of digits', { ...minimal, 'articles/ja/417/a.mdx': '---\ntitle: A\n---\nx' }, 'category/reserved'],
  ['an id that stands twice', { ...minimal, 'contact-reasons.yaml': '- id: a\n  title: A\n- id: a\n  title: B\n' }, 'contact-reasons.yaml:3:7 content/duplicate-id The id "a" is used twice.'],
  ['an alias that another article has', { ...article('aliases: [/old/]'), 'articles/ja/billing/b.mdx': '---\ntitle: B\naliases: [/old]\n---\nx' }, 'b.mdx:3:11 alias/taken The old path "/old" is already taken by ja/billing/a.'],
  ['an alias that is a page', article('aliases: [/ja/billing/check-bill/]'), 'a.mdx:3:11 alias/taken'],
  ['a code with a wrong check digit', { ...minimal, 'codes.yaml': '"411": billing/check-bill\n' }, 'codes.yaml:1:1 code/invalid'],
  ['two codes for one article', { ...minimal, 'codes.yaml': `"${spokenCode(10)}": billing/check-bill\n"${spokenCode(11)}": billing/check-bill\n` }, 'codes.yaml:2:1 code/taken'],
  ['a code that stands twice', { ...minimal, 'codes.yaml': '"101": billing/check-bill\n"101": billing/x\n' }, 'codes.yaml:2:1 yaml/syntax'],
  ['a situation without its target', { ...minimal, 'situations.yaml': 'question: Q\nchoices:\n  - { id: a, label: A, article: billing/chek-bill }\n' }, 'situations.yaml:3:33 situation/unknown-target There is no "billing/chek-bill" to lead to. Did you mean "billing/check-bill"?'],
  ['a situation with two targets', { ...minimal, 'situations.yaml': 'question: Q\nchoices:\n  - { id: a, label: A, article: billing/check-bill, reason: x }\n' }, 'situation/one-target'],
  ['an old path that leaves the site', article('aliases: [/../../x]'), 'a.mdx:3:11 yaml/invalid'],
  ['an old path that a browser cuts', article('aliases: ["/a#b"]'), 'a.mdx:3:11 yaml/invalid'],
  ['an alias of the root', article('aliases: [/index.html]'), 'a.mdx:3:11 alias/taken'],
  ['an alias of the 404 page', article('aliases: [/404.html]'), 'a.mdx:3:11 alias/taken'],
  ['an alias among built files', article('aliases: [/_astro/x]'), 'a.mdx:3:11 alias/taken'],
  [
    'an alias of a free-form page',
    { ...article('aliases: [/ja/pages/about/]'), 'pages/ja/about.mdx': '---\ntitle: A\n---\nx' },
    'a.mdx:3:11 alias/taken',
  ],
  ['a title of blanks', { ...minimal, 'articles/ja/billing/a.mdx': '---\ntitle: "  "\n---\nx' }, 'a.mdx:2:8 yaml/invalid'],
  ['text that YAML takes for an alias', article('owner: *someone'), 'a.mdx:3:8 yaml/syntax'],
  ['frontmatter that never ends', { ...minimal, 'articles/ja/billing/a.mdx': '---\ntitle: A\n' }, 'a.mdx:1:1 frontmatter/missing'],
  [
    'a channel for a reason that does not exist',
    { ...minimal, 'channels.yaml': '- { id: a, kind: phone, title: A, reasons: [gone] }\n' },
    'channels.yaml:1:45 channel/unknown-reason',
  ],
  [
    'an answer five taps away',
    { ...minimal, 'situations.yaml': `question: Q\nchoices: [${fiveTaps}]\n` },
    'situation/too-deep "deep" takes more than four taps.',
  ],
  ['an origin with a path', { ...minimal, 'site.yaml': 'name: H\nlocales: [ja]\nembed: { origins: ["https://Shop.example.com/cart"] }\n' }, 'site.yaml:3:20 site/origin "https://Shop.example.com/cart" is no origin, which is a scheme and a host. Write it in small letters and without a path, such as "https://shop.example.com".'],
  ['a host of an analytics without its scheme', { ...minimal, 'site.yaml': 'name: H\nlocales: [ja]\nevents: { kind: ga4, hosts: [www.example.com] }\n' }, 'site.yaml:3:30 site/origin'],
  ['a help panel for nobody', { ...minimal, 'site.yaml': 'name: H\nlocales: [ja]\nembed: { origins: [] }\n' }, 'site.yaml:3:19 yaml/invalid'],
  ['a sink that is called otherwise', { ...minimal, 'site.yaml': 'name: H\nlocales: [ja]\nevents: { kind: matom }\n' }, 'matomo'],
  ['a time zone that does not exist', { ...minimal, 'site.yaml': 'name: H\nlocales: [ja]\ntimeZone: Asia/Tokio\n' }, 'site.yaml:3:11 site/time-zone'],
])('%s is told with its place, cause and fix', async (_name, files, expected) => {
  expect((await findingsOf(files)).join('\n')).toContain(expected);
});

test('an empty content root says how to start', async () => {
  expect(await findingsOf({})).toEqual([
    'site.yaml:1:1 content/no-site site.yaml does not exist. Make a site.yaml with name and locales, e.g. name: Help / locales: [en].',
  ]);
  const { 'site.yaml': site } = minimal;
  expect((await findingsOf({ 'site.yaml': site })).join()).toContain('content/empty There is no article');
});

test('one run tells every mistake, in the language asked for', async () => {
  const files = {
    ...minimal,
    'articles/ja/billing/a.mdx': '---\ntitle: A\nfoo: 1\npriority: 0\n---\nx',
    'articles/ja/billing/b.mdx': '---\ntitel: B\n---\nx',
  };
  const { findings } = await checked(files, 'ja_JP.UTF-8');
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule }) => rule).toSorted()).toEqual([
    'yaml/invalid',
    'yaml/missing-key',
    'yaml/unknown-key',
    'yaml/unknown-key',
  ]);
  expect(errors.find(({ rule }) => rule === 'yaml/missing-key')?.message).toBe(
    '必要な項目「title」がありません。',
  );
});
