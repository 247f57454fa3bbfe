import { jaModel, Parser } from 'budoux';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrases } from '../../src/text/phrases.ts';

test('a Japanese text may break between its phrases', () => {
  expect(phrases('請求額がいつもより高いとき', 'ja')).toEqual([
    '請求額が',
    'いつもより',
    '高いとき',
  ]);
});

test('other locales break at spaces, so that their texts are one phrase', () => {
  expect(phrases('When a bill is higher than usual', 'en')).toEqual([
    'When a bill is higher than usual',
  ]);
});

test.each(['ja', 'en'])('an empty text is one empty phrase (%s)', (locale) => {
  expect(phrases('', locale)).toEqual(['']);
});

test('the phrases of any text are those of BudouX', () => {
  const japanese = new Parser(jaModel);
  const piece = fc.oneof(
    // What the model knows is short and rare among all characters.
    fc.constantFrom(...Object.values(jaModel).flatMap((group) => Object.keys(group))),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = pieces.join('') || 'あ';
      expect(phrases(text, 'ja')).toEqual(japanese.parse(text));
    }),
    { numRuns: 2000 },
  );
});
