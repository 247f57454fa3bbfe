import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalForm } from '../../src/text/normal-form.ts';
import { hasHan, isKana } from '../../src/text/scripts.ts';
import { wordKey } from '../../src/text/word-key.ts';

test.each([
  ['申し込み', '申込'],
  ['引っ越し', '引越し'],
  ['引っ越す', '引越し'],
  ['支払う', '支払い'],
  ['サーバー', 'サーバ'],
  ['ユーザー', 'ユーザ'],
  ['コンピューター', 'コンピュータ'],
  ['ログイン', 'ろぐいん'],
  ['メール', 'めーる'],
  ['cancel', 'cancelling'],
  ['cancel', 'cancelled'],
  ['connect', 'connection'],
  ['payments', 'payment'],
])('%s and %s are one word', (one, other) => {
  expect(wordKey(other)).toBe(wordKey(one));
});

test.each([
  ['受取', '受注'],
  ['データ', 'デタ'],
  ['メール', 'メル'],
  ['カード', 'カド'],
  ['es', 'e'],
  ['us', 'u'],
  ['e5012s', 'e5012'],
  ['支払', '払'],
])('%s and %s are two words', (one, other) => {
  expect(wordKey(other)).not.toBe(wordKey(one));
});

const word = fc.string({
  unit: fc.constantFrom(...'申込みいアガサーばん々𠮷aesing5-é'),
  minLength: 1,
  maxLength: 8,
});

test('every word has a key; one of kana has one of kana, one with kanji none of its hiragana', () => {
  fc.assert(
    fc.property(word, (text) => {
      const base = normalForm(text);
      const key = wordKey(base);
      expect(key).not.toBe('');
      if (hasHan(base)) expect(key).toBe(base.replace(/[ぁ-ゖ]/gu, ''));
      else if (isKana(base)) expect(isKana(key)).toBe(true);
    }),
  );
});

test('long vowels at the end of a kana word never matter', () => {
  const kana = fc.string({
    unit: fc.constantFrom(...'アカサユザいぬ'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(fc.property(kana, (text) => wordKey(`${text}ー`) === wordKey(text)));
});
