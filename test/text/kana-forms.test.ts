import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kanaForms } from '../../src/text/kana-forms.ts';

test.each([
  ['やめる', ['やめ', 'やめれ']],
  ['なくす', ['なくし', 'なくさ', 'なくせ']],
  ['はらう', ['はらい', 'はらっ', 'はらえ', 'はらわ']],
  ['つながる', ['つながら', 'つながり', 'つながっ']],
  ['よむ', ['よん', 'よみ']],
  ['おそい', ['おそく', 'おそかっ']],
])('%s may stand in a text as %j', (base, forms) => {
  expect(kanaForms(base)).toEqual(expect.arrayContaining([base, ...forms]));
});

test('a form of one kana is none, for it is grammar', () => {
  expect(kanaForms('みる')).not.toContain('み');
  expect(kanaForms('き')).toEqual([]);
});

test('each form keeps all of the word but its end', () => {
  const kana = fc.string({ unit: fc.constantFrom(...'やめるくすつむういなー'), maxLength: 6 });
  fc.assert(
    fc.property(kana, (base) => {
      const forms = kanaForms(base);
      expect(new Set(forms).size).toBe(forms.length);
      for (const form of forms) expect(form.startsWith(base.slice(0, -1))).toBe(true);
    }),
  );
});
