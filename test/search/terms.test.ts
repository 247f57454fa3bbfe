import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  characterTerm,
  isGramTerm,
  pairTerm,
  rarityOf,
  termWeight,
} from '../../src/search/terms.ts';
import { normalForm } from '../../src/text/normal-form.ts';

const lexicon = { keyCount: (key: string) => (key === '領収' ? 3 : 0) };

test('what is made of characters is told from words, and counts less', () => {
  const pair = pairTerm('収書', lexicon);
  const char = characterTerm('領');
  expect([pair, char, '領収'].map(isGramTerm)).toEqual([true, true, false]);
  expect(pairTerm('領収', lexicon)).toBe('領収');
  expect(termWeight('領収')).toBe(1);
  for (const term of [pair, char]) expect(termWeight(term)).toBeLessThan(0.5);
});

test('no text has the marks of what is made of characters', () => {
  const text = fc.string({ unit: fc.constantFrom(...'²¹領収a'), maxLength: 5 });
  fc.assert(fc.property(text, (given) => !isGramTerm(normalForm(given))));
});

test('the fewer articles have a term, the more it tells; even one that all have tells something', () => {
  const counts = fc
    .tuple(fc.nat(1000), fc.nat(1000))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(counts, ([has, all]) => {
      expect(rarityOf(has, all)).toBeGreaterThan(0);
      if (has < all) expect(rarityOf(has, all)).toBeGreaterThan(rarityOf(has + 1, all));
      expect(rarityOf(has, all + 1)).toBeGreaterThan(rarityOf(has, all));
    }),
  );
});
