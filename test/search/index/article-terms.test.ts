import { expect, test } from 'vitest';
import { indexCutter, notingCutter } from '../../../src/search/index/analysed-entry.ts';
import { articleTerms } from '../../../src/search/index/article-terms.ts';
import { spacedWords } from '../../../src/text/spaced-words.ts';
import { entry } from '../support/bundle.ts';

const english = () => notingCutter(spacedWords('en'));
const refund = entry('pay/refund', {
  locale: 'en',
  title: 'Get a refund',
  asks: ['Money back', 'Get a refund'],
  keywords: ['chargeback', 'reversal'],
  description: 'How refunds work.',
  blocks: ['A refund takes ten days.'],
});

test('title, questions and keywords are heads, each once; keywords are one', () => {
  const { heads } = articleTerms(refund, english());
  expect(heads.map(({ words, light }) => [words, light])).toEqual([
    [['refund'], ['get', 'a']],
    [['monei', 'back'], []],
    [['chargeback', 'revers'], []],
  ]);
});

test('an article without keywords has no head of them', () => {
  expect(articleTerms({ ...refund, keywords: [] }, english()).heads).toHaveLength(2);
});

test('words of the text are counted, the description among them, those of heads are not', () => {
  const { words } = articleTerms(refund, english());
  expect(Object.fromEntries(words)).toEqual({
    how: 1,
    refund: 2,
    work: 1,
    a: 1,
    take: 1,
    ten: 1,
    dai: 1,
  });
});

test('the length is that of the text, and three times that of the heads', () => {
  // Text: how refunds work / a refund takes ten days; heads: 3 + 2 + 2 words.
  expect(articleTerms(refund, english()).length).toBe(3 + 5 + 3 * (3 + 2 + 2));
});

test('Japanese has also pairs and kanji, and its grammar is no term', async () => {
  const cutter = await indexCutter('ja');
  const receipt = entry('pay/receipt', {
    title: '領収書の再発行',
    blocks: ['領収書を送ります。', '領収書です。'],
  });
  const { heads, words, pairs, characters, length } = articleTerms(receipt, cutter);
  expect(heads).toEqual([
    {
      words: ['領収', '書', '再', '発行'],
      light: [],
      pairs: ['領収', '収書', '再発', '発行'],
      characters: ['領', '収', '書', '再', '発', '行'],
    },
  ]);
  expect(Object.fromEntries(words)).toEqual({ 領収: 2, 書: 2, 送: 1 });
  expect(Object.fromEntries(pairs)).toEqual({ 領収: 2, 収書: 2 });
  expect(characters).toEqual(['領', '収', '書', '送']);
  expect(length).toBe(5 + 3 * 4);
});

test('an article brings its own words to the lexicon, whatever was cut before it', () => {
  const cutter = english();
  cutter.head('something else');
  const { lexicon } = articleTerms(entry('a', { title: 'plan', blocks: ['plan b'] }), cutter);
  expect(lexicon).toEqual([
    ['plan', 'content', 'plan', '', 2],
    ['b', 'content', 'b', '', 1],
  ]);
  expect(cutter.met()).toEqual([]);
});

test('an article without any word has none', () => {
  expect(articleTerms(entry('a', { title: '！？' }), english())).toMatchObject({
    heads: [{ words: [], light: [], pairs: [], characters: [] }],
    words: [],
    length: 0,
    lexicon: [],
  });
});
