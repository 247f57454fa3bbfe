import { expect, test } from 'vitest';
import { readContent } from '../../../src/content/files/read-content.ts';
import { findingMaker } from '../../../src/content/findings/finding-maker.ts';
import { lintContent } from '../../../src/content/lint/lint-content.ts';
import { contentRoot, minimal } from '../../support/content-root.ts';

// The two forms of search-tests.yaml.

async function read(yaml: string) {
  const root = contentRoot({ ...minimal, 'search-tests.yaml': yaml });
  const { content, sources, findings } = await readContent({ root, cwd: root, language: 'en' });
  const between =
    content && sources ? lintContent(content, sources, findingMaker('en')) : [];
  const own = [...findings, ...between].filter(({ at }) => at.file === 'search-tests.yaml');
  return {
    searchTests: content?.searchTests,
    findings: own.map(
      ({ at, rule, severity, message, fix }) =>
        `${at.line}:${at.column} ${severity} ${rule} ${message} ${fix}`,
    ),
  };
}

const row = '{ query: 請求, locale: ja, expect: [billing/check-bill] }';
const parsed = { query: '請求', locale: 'ja', expect: ['billing/check-bill'], rank: 3 };

test('rows alone state nothing', async () => {
  expect(await read(`- ${row}\n`)).toEqual({
    searchTests: { atLeast: {}, atMost: {}, tests: [parsed] },
    findings: [],
  });
});

test('rows may stand below what they must reach', async () => {
  const yaml = `atLeast: { hit1: 0.8, hit3: 0.95 }\natMost: { wrong1: 0.1, zero: 0 }\ntests:\n  - ${row}\n`;
  expect(await read(yaml)).toEqual({
    searchTests: {
      atLeast: { hit1: 0.8, hit3: 0.95 },
      atMost: { wrong1: 0.1, zero: 0 },
      tests: [parsed],
    },
    findings: [],
  });
  expect(await read(`tests:\n  - ${row}\n`)).toMatchObject({
    searchTests: { atLeast: {}, atMost: {}, tests: [parsed] },
  });
});

test.each([
  ['no text', '# nothing\n'],
  ['an empty list', '[]\n'],
  ['no rows', 'tests: []\n'],
])('%s is no rows', async (_name, yaml) => {
  expect(await read(yaml)).toEqual({
    searchTests: { atLeast: {}, atMost: {}, tests: [] },
    findings: [],
  });
});

test.each([
  ['an article of a list', '- { query: a, locale: ja, expect: [billing/check-bil] }\n', '1:36'],
  [
    'an article below what is stated',
    'atLeast: { hit1: 1 }\ntests:\n  - query: a\n    locale: ja\n    expect:\n      - billing/check-bill\n      - billing/check-bil\n',
    '7:9',
  ],
])('%s that does not exist is told at its place', async (_name, yaml, place) => {
  expect((await read(yaml)).findings).toEqual([
    `${place} warning search-test/unknown-article There is no article "billing/check-bil" for this search test. Did you mean "billing/check-bill"?`,
  ]);
});

test.each([
  ['of a list', '- { query: a, locale: jp, expect: [billing/check-bill] }\n', '1:23'],
  [
    'below what is stated',
    'tests:\n  - { locale: jp, query: a, expect: [billing/check-bill] }\n',
    '2:15',
  ],
])('a locale %s that the site does not have is told at its place', async (_name, yaml, place) => {
  const { findings } = await read(yaml);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(`${place} warning search-test/unknown-locale The locale "jp"`);
  expect(findings[0]).toContain('Use one of: ja, en.');
});

test.each([
  ['a key of a row in a list', `- { querry: a, locale: ja, expect: [a/b] }\n`, '1:5', 'querry', 'Did you mean "query"?'],
  ['a key of a row below what is stated', `tests:\n  - { querry: a, locale: ja, expect: [a/b] }\n`, '2:7', 'querry', 'Did you mean "query"?'],
  ['a key beside the rows', `atleast: { hit1: 1 }\ntests: []\n`, '1:1', 'atleast', 'Did you mean "atLeast"?'],
  ['a measure', `atLeast: { hit2: 1 }\ntests: []\n`, '1:12', 'hit2', 'Did you mean "hit1"?'],
  ['a measure on the wrong side', `atMost: { hit1: 1 }\ntests: []\n`, '1:11', 'hit1', 'Use one of: wrong1, zero.'],
])('%s that is not known is an error that names the nearest one', async (_name, yaml, place, key, fix) => {
  expect((await read(yaml)).findings).toContain(
    `${place} error yaml/unknown-key There is no key "${key}". ${fix}`,
  );
});

test.each([
  ['a share in percent', 'atLeast: { hit1: 80 }\ntests: []\n', '1:18 error yaml/invalid'],
  ['a share below none', 'atMost: { zero: -0.1 }\ntests: []\n', '1:17 error yaml/invalid'],
  ['no rows at all', 'atLeast: { hit1: 0.8 }\n', '1:1 error yaml/missing-key The key "tests" is missing.'],
  ['a row without an article', '- { query: a, locale: ja }\n', '1:3 error yaml/missing-key The key "0.expect" is missing.'],
  ['text', 'hit1\n', '1:1 error yaml/invalid'],
])('%s is an error', async (_name, yaml, expected) => {
  expect((await read(yaml)).findings).toEqual([expect.stringContaining(expected)]);
});
