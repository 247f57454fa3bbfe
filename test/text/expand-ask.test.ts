import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandAsk, maxPhrasings } from '../../src/text/expand-ask.ts';

test('alternatives multiply, the first ones first', () => {
  expect(expandAsk('(商品|品物)が(違う|おかしい)')).toEqual([
    '商品が違う',
    '商品がおかしい',
    '品物が違う',
    '品物がおかしい',
  ]);
});

test('an ask without alternatives is itself', () => {
  expect(expandAsk('支払い方法を変えたい')).toEqual(['支払い方法を変えたい']);
});

test('an alternative may be empty, and holds alternatives of its own', () => {
  expect(expandAsk('(急に |)止まった')).toEqual(['急に 止まった', '止まった']);
  expect(expandAsk('(a|b(1|2))c')).toEqual(['ac', 'b1c', 'b2c']);
});

test('a bar outside parentheses is a bar', () => {
  expect(expandAsk('A|B')).toEqual(['A|B']);
});

test('parentheses that do not match leave the ask as written', () => {
  expect(expandAsk('(商品|品物が違う')).toEqual(['(商品|品物が違う']);
  expect(expandAsk('商品)が(違う')).toEqual(['商品)が(違う']);
});

test('an ask stands for a bounded number of phrasings, quickly', () => {
  const ask = '(a|b|c|d|e|f|g|h|i|j)'.repeat(20);
  expect(expandAsk(ask)).toHaveLength(maxPhrasings);
});

test('hundreds of nested parentheses are an ask as written', () => {
  const ask = `${'('.repeat(500)}a${')'.repeat(500)}`;
  expect(expandAsk(ask)).toEqual([ask]);
});

const word = fc.string({ unit: fc.constantFrom('あ', '漢', 'x'), minLength: 1, maxLength: 3 });
const choice = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });

test('the number of phrasings is the product of the alternatives, and no parenthesis is left', () => {
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 3 }), (choices) => {
      // A digit after each part keeps phrasings of different choices apart.
      const ask = choices.map((each, index) => `(${each.join('|')})${index}`).join('');
      const phrasings = expandAsk(ask);
      expect(phrasings).toHaveLength(choices.reduce((product, each) => product * each.length, 1));
      for (const phrasing of phrasings) expect(phrasing).not.toMatch(/[()|]/);
    }),
  );
});
