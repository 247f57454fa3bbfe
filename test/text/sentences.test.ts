import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

test('Japanese sentences end after their full stop and what closes it', () => {
  expect(sentences('「届かない。」と出る。なぜ！？わかりません')).toEqual([
    '「届かない。」',
    'と出る。',
    'なぜ！？',
    'わかりません',
  ]);
});

test('a Latin full stop ends a sentence only before a space', () => {
  expect(sentences('Open example.com. Then pay 3.50 yen? Yes.')).toEqual([
    'Open example.com.',
    'Then pay 3.50 yen?',
    'Yes.',
  ]);
});

test('an empty paragraph has none', () => {
  expect(sentences('  ')).toEqual([]);
});

test('nothing but white space is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', 'a', '。', '.', '？', '」', ' ') });
  fc.assert(
    fc.property(text, (paragraph) => {
      expect(sentences(paragraph).join('').replace(/\s/g, '')).toBe(paragraph.replace(/\s/g, ''));
    }),
  );
});
