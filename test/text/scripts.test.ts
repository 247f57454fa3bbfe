import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasHan, isHiragana, isKana, scriptOf, toHiragana } from '../../src/text/scripts.ts';

test.each([
  ['han', '漢々𠮷'],
  ['katakana', 'アヴーㇰ'],
  ['hiragana', 'あんゝ'],
  ['letter', 'aéжﬀ한'],
  ['digit', '0９②'],
  ['other', ' 、。-・😀\uD842'],
] as const)('the script %s is that of each of %s', (script, chars) => {
  for (const char of Array.from(chars)) expect(scriptOf(char)).toBe(script);
});

test('a long vowel belongs to the kana before it, and none begins with it', () => {
  expect([isHiragana('らーめん'), isHiragana('ーめん'), isHiragana('ラーめん')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isKana('ラーめん'), isKana('ーめん'), isKana('拉めん'), isKana('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('a kanji is found wherever it stands', () => {
  expect([
    hasHan('お支払い'),
    hasHan('人々'),
    hasHan('𠮷野'),
    hasHan('カード'),
    hasHan(''),
  ]).toEqual([true, true, true, false, false]);
});

test('katakana become hiragana, and nothing else changes', () => {
  expect(toHiragana('ヴォイスメール5分、済')).toBe('ゔぉいすめーる5分、済');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const hiragana = toHiragana(text);
      expect(hiragana).toHaveLength(text.length);
      expect(toHiragana(hiragana)).toBe(hiragana);
      expect(hiragana.replace(/[ぁ-ゖ]/gu, '')).toBe(text.replace(/[ぁ-ゖァ-ヶ]/gu, ''));
    }),
  );
});
