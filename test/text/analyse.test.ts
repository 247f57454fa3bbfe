import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/text/analyse.ts';
import { cutByLexicon } from '../../src/text/cut-by-lexicon.ts';
import { japaneseLexicon } from '../../src/text/lexicon.ts';
import { normalForm } from '../../src/text/normal-form.ts';
import { spacedWords } from '../../src/text/spaced-words.ts';
import { siteWord } from './support/site-word.ts';

const cut = cutByLexicon(japaneseLexicon([siteWord('領収'), siteWord('書'), siteWord('カード')]));

test('a text has words, pairs of kanji and katakana that touch, and kanji', () => {
  const { words, pairs, characters } = analyse('領収書とｶｰﾄﾞ払い', cut);
  expect(words.map(({ text }) => text)).toEqual(['領収', '書', 'と', 'カード', '払', 'い']);
  expect(pairs).toEqual(['領収', '収書', 'カー', 'ード', 'ド払']);
  expect(characters).toEqual(['領', '収', '書', '払']);
});

test('a kanji outside the basic plane is one character', () => {
  expect(analyse('𠮷野', cut)).toMatchObject({ pairs: ['𠮷野'], characters: ['𠮷', '野'] });
});

test('English has neither pairs nor kanji', () => {
  expect(analyse('Cancel your plan', spacedWords('en'))).toMatchObject({
    pairs: [],
    characters: [],
  });
});

test('any text has an analysis, the same as its normal form has', () => {
  const odd = fc.constantFrom(...'領収カーﾄﾞ々ヴァ１Ａé\u0301\uD842\uDFB7', '𠮷', '  ', '\n');
  const text = fc
    .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 14 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(cut, spacedWords('en')), (given, by) => {
      const analysis = analyse(given, by);
      expect(analyse(normalForm(given), by)).toEqual(analysis);
      for (const pair of analysis.pairs) expect(Array.from(pair)).toHaveLength(2);
      for (const char of analysis.characters) expect(Array.from(char)).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});
