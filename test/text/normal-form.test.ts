import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalForm } from '../../src/text/normal-form.ts';

test.each([
  ['ＡＰＮ設定', 'apn設定'],
  ['ﾊﾟｽﾜｰﾄﾞ', 'パスワード'],
  ['Wi‐Fi', 'wi-fi'],
  ['2026–01−02', '2026-01-02'],
  ['ヴァイオリン', 'バイオリン'],
  ['ヴィ ヴェ ヴォ ヴ', 'ビ ベ ボ ブ'],
  ['個々の人々', '個個の人人'],
  ['代々々木', '代代代木'],
  ['三ヶ月、三ヵ月、一ヶ所', '三か月、三か月、一か所'],
])('%s is compared as %s', (written, compared) => {
  expect(normalForm(written)).toBe(compared);
});

test.each([
  ['々が先に立つ', '々が先に立つ'],
  ['ヶの字', 'ヶの字'],
  ['サーバー', 'サーバー'],
])('in %s there is nothing to join', (written, compared) => {
  expect(normalForm(written)).toBe(compared);
});

const telling = fc.constantFrom(...'人々ヴァィェォヶヵ月所―−‐Ｊﾊﾟ㍻İJTßΣ\u030C\u0308\u3099\uD83D');

test('the normal form of a normal form is itself, whatever the text', () => {
  const text = fc
    .array(fc.oneof(telling, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect(normalForm(normalForm(given))).toBe(normalForm(given));
    }),
    { numRuns: 3000 },
  );
});

test('every character has a normal form that stays, alone and before a mark that joins it', () => {
  const changed: string[] = [];
  for (let code = 0; code < 0x3000; code += 1)
    for (const mark of ['', '\u030C', '\u0308', '\u0331', '\u0345']) {
      const normal = normalForm(`${String.fromCharCode(code)}${mark}`);
      if (normalForm(normal) !== normal) changed.push(normal);
    }
  expect(changed).toEqual([]);
});
