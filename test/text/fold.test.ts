import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWidth, foldWithOffsets } from '../../src/text/fold.ts';

test('letters and digits get their usual width, punctuation stays', () => {
  expect(foldWidth('ＪＲ１２（注）！ ｶﾞｽ ﾊﾟｽﾜｰﾄﾞ')).toBe('JR12（注）！ ガス パスワード');
});

test('every letter and digit is folded as NFKC has it, alone and beside others', () => {
  const letters = /[\p{L}\p{M}\p{N}]+/gu;
  const folded = (text: string) => text.replace(letters, (run) => run.normalize('NFKC'));
  for (let code = 0; code < 0x10000; code += 1)
    for (const text of [String.fromCharCode(code), `か${String.fromCharCode(code)}e`])
      if (foldWidth(text) !== folded(text)) expect(foldWidth(text)).toBe(folded(text));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'eか゛\u3099\u0301ﾞｶＡ１é漢（'), maxLength: 6 }),
      (text) => {
        expect(foldWidth(text)).toBe(folded(text));
      },
    ),
  );
});

test('a folded half-width kana leads back to both of its characters', () => {
  const { text, starts, ends } = foldWithOffsets('新ﾊﾟｽＡ');
  expect(text).toBe('新パスa');
  expect(starts).toEqual([0, 1, 3, 4]);
  expect(ends).toEqual([1, 3, 4, 5]);
});

test('a character that folds into several leads back to itself', () => {
  expect(foldWithOffsets('㍻').text).toBe('平成');
  expect(foldWithOffsets('㍻').starts).toEqual([0, 0]);
  expect(foldWithOffsets('㍻').ends).toEqual([1, 1]);
});

const japanese = fc.string({
  unit: fc.constantFrom('ﾊ', 'ﾟ', 'ﾞ', '㍻', '①', 'Ａ', 'é', 'e\u0301', 'ﬁ', '漢', 'か', '😀', ' '),
});

test('every folded unit leads to a stretch inside the original, never backwards', () => {
  fc.assert(
    fc.property(fc.oneof(japanese, fc.string({ unit: 'binary', maxLength: 20 })), (original) => {
      const { text, starts, ends } = foldWithOffsets(original);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      const fits = starts.every((start, unit) => {
        const end = ends[unit] ?? 0;
        return start >= (starts[unit - 1] ?? 0) && end > start && end <= original.length;
      });
      expect(fits).toBe(true);
    }),
  );
});

test('folding by stretches says the same as folding the whole, for what Japanese text is made of', () => {
  fc.assert(
    fc.property(japanese, (original) => {
      // A voicing mark that follows nothing it could voice stays apart, as it is written.
      fc.pre(!/(^|[^ﾊ])[ﾞﾟ]/u.test(original));
      expect(foldWithOffsets(original).text).toBe(fold(original));
    }),
  );
});
