import { expect, test } from 'vitest';
import { readArguments, UsageError } from '../../../src/cli/arguments.ts';
import { allEngines } from '../../bench/search/engines/all-engines.ts';
import { searchPlace } from '../../bench/search/engines/search-engine.ts';
import { measures, searchOptions, searchWishes } from '../../bench/search/search-options.ts';
import { contentRoot } from '../../support/content-root.ts';
import { runScript } from '../../support/run-script.ts';

const engines = allEngines(searchPlace('/nowhere'));
const options = searchOptions(engines.map(({ id }) => id));
const wishes = (...words: readonly string[]) =>
  searchWishes(readArguments(words, options), { cwd: '/', engines });

test('without a word everything is measured, on no sets but those of the content', () => {
  expect(wishes()).toEqual({ sets: undefined, engines, measures, sizes: [40, 1000], runs: 3 });
});

test('sets, engines, measures, sizes and runs are as they are asked for', () => {
  const sets = contentRoot({ 'a.docs.ndjson': '' });
  const asked = wishes(
    ...['--sets', sets, '--engines', 'orama,sakini', '--measure', 'index,quality'],
    ...['--sizes', '10', '--runs', '1'],
  );
  expect(asked).toMatchObject({ sets, measures: ['quality', 'index'], sizes: [10], runs: 1 });
  expect(asked.engines.map(({ id }) => id)).toEqual(['sakini', 'orama']);
});

test.each([
  ['a folder that is not there', ['--sets', '/nowhere'], /--sets \/nowhere/],
  ['a folder without sets', ['--sets', contentRoot({ 'a.txt': '' })], /docs\.ndjson/],
  ['an engine that nobody knows', ['--engines', 'lucene'], /lucene/],
  ['a measure that nobody knows', ['--measure', 'speed'], /speed/],
  ['a size that is no number', ['--sizes', '40,x'], /x/],
  ['no runs', ['--runs', '0'], /--runs 0/],
])('%s is wrong usage', (_, words, message) => {
  expect(() => wishes(...words)).toThrow(UsageError);
  expect(() => wishes(...words)).toThrow(message);
});

test('the command says what is wrong, and knows what it measures by its first word', async () => {
  const wrong = await runScript('bench', ['search', '--sets', '/nowhere']);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--sets /nowhere')]);
  const help = await runScript('bench', ['search', '--help']);
  expect(help.stdout).toContain('--sets DIR');
  expect((await runScript('bench', ['build', '--help'])).stdout).toContain('--peers');
});

test('every option has its help in both languages', () => {
  for (const { help } of Object.values(options))
    expect(Object.values(help).every((text) => text !== '')).toBe(true);
});
