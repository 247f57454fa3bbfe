import { expect, test } from 'vitest';
import { matchingFiles } from '../../src/cli/matching-files.ts';
import { contentRoot } from '../support/content-root.ts';

const cwd = contentRoot({ 'a1.csv': '', 'a2.csv': '', 'b.csv': '', 'a[1].csv': '' });

test('a pattern stands for its files, each once, in the order of their names', async () => {
  expect(await matchingFiles(['a*.csv', 'b.csv', 'a1.csv'], cwd)).toEqual([
    ...['a1.csv', 'a2.csv', 'a[1].csv', 'b.csv'],
  ]);
});

test('a name is a name, also one that looks like a pattern', async () => {
  expect(await matchingFiles(['a[1].csv'], cwd)).toEqual(['a[1].csv']);
  expect(await matchingFiles(['none.csv'], cwd)).toEqual(['none.csv']);
});

test('a pattern that nothing matches stays, to be named where it cannot be read', async () => {
  expect(await matchingFiles(['none-*.csv'], cwd)).toEqual(['none-*.csv']);
  expect(await matchingFiles([], cwd)).toEqual([]);
});
