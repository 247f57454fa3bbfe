import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnspaced, words, wordsAndGaps } from '../../src/text/words.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '領収書',
        'ＪＲ',
        'iPhone',
        '１２',
        'ｶﾞｽ',
        'か゚',
        '…',
        '（',
        ' ',
        '㍻',
        'İ',
        '=\u0338',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
  )
  .map((pieces) => pieces.join(''));

test('a Japanese text is cut into its words and what stands between them', () => {
  expect(wordsAndGaps('領収書がほしい。', 'ja')).toEqual(['領収', '書', 'が', 'ほしい', '。']);
  expect(words('領収書がほしい。', 'ja')).toEqual(['領収', '書', 'が', 'ほしい']);
  expect(wordsAndGaps('', 'ja')).toEqual([]);
});

test('the pieces of any text are the text', () => {
  fc.assert(
    fc.property(text, (whole) => {
      expect(wordsAndGaps(whole, 'ja').join('')).toBe(whole);
    }),
  );
});

test('some languages are written without spaces', () => {
  expect(['ja', 'ja-JP', 'zh-Hant', 'th'].filter(isUnspaced)).toHaveLength(4);
  expect(['en', 'ko', 'de', 'vi'].filter(isUnspaced)).toEqual([]);
});
