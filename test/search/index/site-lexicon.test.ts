import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexiconMaker, lexiconRows } from '../../../src/search/index/site-lexicon.ts';
import type { LexiconWord } from '../../../src/text/lexicon.ts';
import { siteWord } from '../../text/support/site-word.ts';

function made(...articles: readonly (readonly LexiconWord[])[]): LexiconWord[] {
  const maker = lexiconMaker();
  for (const words of articles) maker.add(words);
  return maker.words();
}

test('a text is what it is most often, and counts as often as it stands anywhere', () => {
  const noun = siteWord('開け', { key: '開', reading: 'あけ', count: 2 });
  const other = siteWord('開け', { key: '開ける', reading: 'ひらけ', count: 3 });
  expect(made([noun], [other], [noun])).toEqual([{ ...noun, count: 2 + 3 + 2 }]);
});

test('a reading that only one article knows is kept', () => {
  const read = siteWord('料金', { reading: 'りょうきん' });
  const both = [{ ...read, count: 2 }];
  expect(made([siteWord('料金')], [read])).toEqual(both);
  expect(made([read], [siteWord('料金')])).toEqual(both);
});

test('of two that are as frequent, the one whose key comes first is taken', () => {
  const [one, other] = [siteWord('開け', { key: '開' }), siteWord('開け', { key: '開ける' })];
  expect(made([other], [one]).map(({ key }) => key)).toEqual(['開']);
  expect(made([one, other]).map(({ key }) => key)).toEqual(['開']);
});

test('no articles, no words', () => {
  expect(made()).toEqual([]);
});

test('what an article keeps of its words is read back', () => {
  const word = siteWord('領収', { kind: 'suffix', key: 'か', reading: 'りょう', count: 4 });
  const { text, kind, key, reading, count } = word;
  expect(lexiconRows([[text, kind, key, reading, count]])).toEqual([word]);
});

const word = fc
  .record({
    text: fc.constantFrom('開け', '料金', 'カード', 'card'),
    key: fc.constantFrom('開', '開ける', '料金'),
    count: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ text, ...fields }) => siteWord(text, fields));

test('the order of the articles does not matter, each text stands once, and no count is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 5 }), (articles) => {
      const words = made(...articles);
      expect(made(...articles.toReversed())).toEqual(words);
      const texts = words.map(({ text }) => text);
      expect(texts).toEqual([...new Set(articles.flat().map(({ text }) => text))].sort());
      const sum = (list: readonly { count: number }[]) =>
        list.reduce((all, { count }) => all + count, 0);
      expect(sum(words)).toBe(sum(articles.flat()));
    }),
  );
});
