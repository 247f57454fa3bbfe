import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalForm } from '../../src/text/normal-form.ts';
import { runWords, spacedWords } from '../../src/text/spaced-words.ts';
import { isSearched } from '../../src/text/word.ts';

const english = (text: string) => spacedWords('en')(normalForm(text));
const keys = (text: string) => english(text).map((word) => word.keys.join());

test.each([
  ['Wi-Fi', ['wi', 'fi', 'wifi']],
  ['E-5012', ['e', '5012', 'e5012']],
  ['e5012', ['e', '5012', 'e5012']],
  ['エラー5012', ['えら', '5012', 'エラー5012']],
  ['node.js 2.5', ['node', 'js', 'nodejs', '2', '5', '25']],
  ['a 5012 error.', ['a', '5012', 'error']],
])('%s is known by its parts and as a whole', (text, known) => {
  expect(keys(text)).toEqual(known);
});

test('in other languages an apostrophe joins words, and accents may be left out', () => {
  const keys = (text: string, locale: string) =>
    spacedWords(locale)(normalForm(text)).map((word) => word.keys[0]);
  expect(keys('L’adresse du numéro', 'fr')).toEqual(['l', 'adress', 'ladresse', 'du', 'numero']);
  expect(keys('numero', 'fr')).toEqual(['numero']);
  expect(keys('Über die Straße', 'de')).toEqual(['uber', 'die', 'straße']);
  expect(keys('요금', 'ko')).toEqual(['요금']);
  // An English word keeps them: its readers type what they see.
  expect(keys('café', 'en')).toEqual(['café']);
});

test('a possessive is the word without it, with either apostrophe', () => {
  expect(keys("a customer's card")).toEqual(keys('a customer card'));
  expect(keys('the boss’s')).toEqual(keys('the boss'));
  expect(keys("don't")).toEqual(['dont']);
});

test('English function words are known as such, and are still searched for', () => {
  const words = english("How do I cancel it's");
  expect(words.map(({ kind }) => kind)).toEqual([
    'function',
    'function',
    'function',
    'content',
    'function',
  ]);
  expect(words.every(isSearched)).toBe(true);
  const french = spacedWords('fr')('how do');
  expect(french.map(({ kind }) => kind)).toEqual(['content', 'content']);
});

test('digits are a number, also with hyphens between them; with letters they are a name', () => {
  expect(english('417 03-12 sim4').map(({ text, kind }) => [text, kind])).toEqual([
    ['417', 'number'],
    ['03', 'number'],
    ['12', 'number'],
    ['03-12', 'number'],
    ['sim', 'content'],
    ['4', 'number'],
    ['sim4', 'content'],
  ]);
});

test('other alphabets have words, too', () => {
  expect(keys('Где ŁÓDŹ')).toEqual(['где', 'łódź']);
  expect(spacedWords('ko')(normalForm('요금 납부')).map(({ text }) => text)).toEqual([
    '요금',
    '납부',
  ]);
});

const piece = fc.oneof(
  fc.constantFrom(...["'s", '’', '-', '_', '.', ' ', 'wi', '5012', 'エラー', 'é', '𐐷', '\uD800']),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 10 }).map((pieces) => normalForm(pieces.join('')));

test('each word stands in the text where it says, and has a key', () => {
  fc.assert(
    fc.property(text, (normal) => {
      let from = 0;
      for (const word of spacedWords('en')(normal)) {
        expect(normal.startsWith(word.text, word.at)).toBe(true);
        expect(word.text).not.toBe('');
        expect(word.keys.map((key) => key === '')).toEqual([false]);
        // A whole stands after its parts, from the place of the first of them.
        if (word.at < from) expect(word.at + word.text.length).toBeGreaterThanOrEqual(from);
        from = Math.max(from, word.at + word.text.length);
      }
    }),
  );
});

test('a run has the same words wherever it stands', () => {
  fc.assert(
    fc.property(fc.constantFrom('wi-fi', 'e5012', "it's", 'a.b'), fc.nat(9), (run, at) => {
      const moved = runWords(run, at, true).map((word) => ({ ...word, at: word.at - at }));
      expect(moved).toEqual(runWords(run, 0, true));
    }),
  );
});
