import { expect, test } from 'vitest';
import { indexCostTable } from '../../bench/search/index-cost.ts';
import { qualityByKind, qualityOf, type Answered } from '../../bench/search/quality.ts';
import type { SearchRow } from '../../bench/search/search-bench.ts';
import { searchResultsText, type SearchResults } from '../../bench/search/search-report.ts';
import { commandText } from '../../bench/run-facts.ts';

const answers: readonly Answered[] = [
  { relevant: ['a'], ids: ['a'], kind: 'plain' },
  { relevant: ['a'], ids: ['b', 'a'], kind: 'plain' },
  { relevant: ['a'], ids: [], kind: 'kana' },
];
const row: SearchRow = {
  set: 'small',
  locale: 'ja',
  articles: 3,
  engine: 'titles',
  measured: {
    overall: qualityOf(answers),
    kinds: qualityByKind(answers),
    bytes: 2500,
    bytesPerQuery: 100,
  },
};
const absent: SearchRow = {
  set: 'small',
  locale: 'ja',
  articles: 3,
  engine: 'absent',
  note: 'not installed (--install)',
};
const nothing: SearchResults = { rows: [], steps: [], trust: [], browser: [], index: [] };
const facts = {
  command: 'npm run bench -- search',
  date: '2026-01-02',
  machine: 'A machine',
  peers: [{ id: 'titles', title: 'Titles with the query in them', version: '1.2.3' }],
};

test('the report has a section a set, tables by kind, and the engines that were there', () => {
  const text = searchResultsText({ ...nothing, rows: [row, absent] }, facts);
  expect(text.startsWith('<!-- Made by: npm run bench -- search -->\n')).toBe(true);
  expect(text).toContain('2026-01-02. A machine.');
  expect(text).toContain('### small (ja, 3 articles)');
  expect(text).toContain(
    '| titles | 3 | 0.333 | 0.06–0.79 | 0.667 | 0.667 | 0.500 | 0.333 | 3 | 0.1 |\n| absent: not installed (--install) | — |',
  );
  expect(text).toContain(
    'no result:\n\n| kind | queries | titles |\n| --- | --: | --: |\n| kana | 1 | 1.000 |\n| plain | 2 | 0.000 |',
  );
  expect(text).toContain('| titles | Titles with the query in them | 1.2.3 |');
  expect(text).not.toContain('undefined');
});

test('a set of one kind has no tables by kind', () => {
  const overall = qualityOf(answers);
  const measured = { overall, kinds: new Map([['plain', overall]]), bytes: 0, bytesPerQuery: 0 };
  const text = searchResultsText({ ...nothing, rows: [{ ...row, measured }] }, facts);
  expect(text).not.toContain('By kind');
});

test('what was not measured has no section', () => {
  const headings = (results: SearchResults) =>
    [...searchResultsText(results, facts).matchAll(/^## (.*)$/gm)].map(({ 1: title }) => title);
  expect(headings(nothing)).toEqual([]);
  const cost = { size: 1000, runs: [{ html: 5, withSearch: 11, pagefind: 4 }] };
  const step = { without: 'nothing', quality: qualityOf(answers), otherFirst: 0 };
  const none = {
    unanswerable: 0,
    misled: 0,
    right: 0,
    rightFound: 0,
    queries: 0,
    wrong: 0,
    wrongFound: 0,
  };
  expect(
    headings({
      rows: [row],
      steps: [{ set: 'small', rows: [step] }],
      trust: [{ set: 'small', whole: none, reduced: none }],
      browser: [{ size: 40, note: 'There is no browser.' }],
      index: [cost],
    }),
  ).toEqual([
    'Quality',
    'What each step is worth',
    'Whether it misleads',
    'In a browser',
    'What it costs a build',
    'Engines',
  ]);
});

test('what search costs a build is the difference of two builds, by the middle run', () => {
  const runs = [
    { html: 5, withSearch: 11, pagefind: 4 },
    { html: 6, withSearch: 9, pagefind: 5 },
    { html: 4, withSearch: 12, pagefind: 4 },
  ];
  // Differences 6, 3, 8; ratios 1.5, 0.6, 2.
  expect(indexCostTable({ size: 1000, runs }).split('\n').at(-1)).toBe(
    '| 1,000 | 5.00 | 11.00 | 6.00 | 4.00 | 1.50 |',
  );
});

test('the command in a report names no place on this machine', () => {
  const words = ['--sets', '/home/me/sets', '--runs', '1', '--out=/tmp/x.md', '--install'];
  expect(commandText('search', words)).toBe(
    'npm run bench -- search --sets DIR --runs 1 --out=FILE --install',
  );
});
