import { expect, test } from 'vitest';
import { wordRoot } from '../../src/text/word-root.ts';

test.each([
  ['delete', 'deleted'],
  ['delete', 'deleting'],
  ['company', 'companies'],
  ['card', 'cards'],
  ["customer's", 'customers'],
])('%s and %s have the same root', (one, other) => {
  expect(wordRoot(one)).toBe(wordRoot(other));
});

test('a short word keeps its ending', () => {
  expect(wordRoot('red')).toBe('red');
  expect(wordRoot('yes')).toBe('yes');
});
