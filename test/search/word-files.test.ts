import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lexiconLines,
  parseLexiconLines,
  shardOf,
  wordFiles,
} from '../../src/search/word-files.ts';
import { characterTerm } from '../../src/search/terms.ts';

test('each locale has a folder of its own', () => {
  expect(wordFiles.site('ja-JP')).toBe('words/ja-jp/site.kbw');
  expect(wordFiles.lexicon('en')).toBe('words/en/lexicon.kbw');
  expect(wordFiles.shard('en', 3)).toBe('words/en/3.kbw');
});

// No text has these: they part the columns and lines of the file.
const column = fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !/[\t\n]/.test(text));
const filled = column.filter((text) => text !== '');
const word = fc.record({
  text: filled,
  kind: fc.constantFrom('content', 'suffix', 'number', 'function', 'unknown'),
  key: filled,
  reading: column,
  count: fc.nat(),
});

test('the words of a lexicon are read back as they were written', () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(parseLexiconLines(lexiconLines(words))).toEqual(words);
    }),
  );
});

test('a line of a lexicon keeps to what is used', () => {
  const plan = { text: 'plan', kind: 'content', key: 'plan', reading: '', count: 7 } as const;
  const rare = { ...plan, count: 1 };
  const other = { ...plan, text: 'tariff', kind: 'suffix' } as const;
  expect(lexiconLines([plan, { ...rare, text: 'plans' }, other])).toBe(
    'plan\t\t\t\t7\nplans\ntariff\t1\tplan\t\t7',
  );
});

const term = fc.string({ unit: fc.oneof(fc.constantFrom(...'支払かーab12é²¹'), fc.string()) });

test('every term has a file, always the same, among those that there are', () => {
  fc.assert(
    fc.property(term, fc.integer({ min: 1, max: 64 }), (text, shards) => {
      const shard = shardOf(text, shards);
      expect(Number.isInteger(shard) && shard >= 0 && shard < shards).toBe(true);
      expect(shardOf(text, shards)).toBe(shard);
    }),
  );
});

test('published files stay readable: a term never moves to another file', () => {
  const terms = ['支払', 'ろぐいん', 'refund', '5012', 'é', ''];
  expect(terms.map((each) => shardOf(each, 64))).toEqual(expectedShards);
});

/** Worked out by FNV-1a over the first character, or the first two letters or digits. */
const expectedShards = ['支', 'ろ', 're', '50', 'é', ''].map((first) => {
  const hash = Array.from(first).reduce(
    (sum, char) => BigInt.asUintN(32, (sum ^ BigInt(char.codePointAt(0) ?? 0)) * 0x01000193n),
    0x811c9dc5n,
  );
  return Number(hash % 64n);
});

test('terms that begin alike lie together, with their pairs and characters', () => {
  expect(shardOf('支払', 64)).toBe(shardOf('支店', 64));
  expect(shardOf(characterTerm('支'), 64)).toBe(shardOf('支払', 64));
  expect(shardOf('²支払', 64)).toBe(shardOf('支払', 64));
  expect(shardOf('refund', 64)).toBe(shardOf('return', 64));
});

test('many terms are spread over all files', () => {
  const used = new Set(
    Array.from({ length: 2000 }, (_, index) => shardOf(String.fromCodePoint(0x4e00 + index), 32)),
  );
  expect(used.size).toBe(32);
});
