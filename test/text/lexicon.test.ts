import fc from 'fast-check';
import { expect, test } from 'vitest';
import { japaneseLexicon, makeLexicon, type LexiconWord } from '../../src/text/lexicon.ts';
import { siteWord } from './support/site-word.ts';

const lexicon = makeLexicon([
  siteWord('支払い', { key: '支払', reading: 'しはらい', count: 9 }),
  siteWord('支払う', { key: '支払', reading: 'しはらう', count: 3 }),
  siteWord('解約', { reading: 'かいやく', count: 8 }),
  siteWord('改約', { reading: 'かいやく', count: 2 }),
  siteWord('ログイン', { key: 'ろぐいん', count: 5 }),
  siteWord('について', { kind: 'function', count: 7 }),
]);

test('a word is found as it is written, with all forms of its key', () => {
  expect(lexicon.find('支払う')?.key).toBe('支払');
  expect(lexicon.find('しはらう')).toBeUndefined();
  expect(lexicon.textsOf('支払')).toEqual(['支払い', '支払う']);
  expect(lexicon.keyCount('支払')).toBe(9 + 3);
  expect(lexicon.textsOf('無')).toEqual([]);
  expect(lexicon.keyCount('無')).toBe(0);
});

test('kana lead to the words that are read so, the most frequent first', () => {
  expect(lexicon.read('かいやく').map(({ text }) => text)).toEqual(['解約', '改約']);
  expect(lexicon.read('ろぐいん').map(({ text }) => text)).toEqual(['ログイン']);
  expect(lexicon.read('かい')).toEqual([]);
});

test('grammar is found, but stands for no key and no reading', () => {
  expect(lexicon.find('について')?.kind).toBe('function');
  expect(lexicon.keyCount('について')).toBe(0);
  expect(lexicon.read('について')).toEqual([]);
});

test('no more than four words are tried for one reading, the most frequent ones', () => {
  const same = Array.from({ length: 9 }, (_, index) =>
    siteWord(`語${index}`, { reading: 'ごご', count: 10 - index }),
  );
  expect(
    makeLexicon(same)
      .read('ごご')
      .map(({ text }) => text),
  ).toEqual(['語0', '語1', '語2', '語3']);
});

test('a word that is longer when it is read than when it is written is still found by kana', () => {
  const long = makeLexicon([siteWord('承', { reading: 'うけたまわる' })]);
  expect(long.longest).toBe('うけたまわる'.length);
});

test('Japanese grammar is always known, and is grammar whatever a site says', () => {
  const own = japaneseLexicon([siteWord('について', { count: 5 })]);
  expect(own.find('について')?.kind).toBe('function');
  const bare = japaneseLexicon([]);
  expect(bare.find('から')?.kind).toBe('function');
  expect(own.find('について')?.count).toBe((bare.find('について')?.count ?? 0) + 5);
  expect((bare.find('は')?.count ?? 0) > (bare.find('から')?.count ?? 0)).toBe(true);
});

const anyWord = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'支払うカあ'), minLength: 1, maxLength: 3 }),
  key: fc.constantFrom('支払', 'か', '払'),
  kind: fc.constantFrom('content', 'function', 'suffix'),
  reading: fc.constantFrom('', 'しはら', 'か'),
  count: fc.integer({ min: 1, max: 9 }),
});

test('counts add up, and the order of the words does not matter', () => {
  const words = fc.uniqueArray(anyWord, { selector: ({ text }) => text });
  fc.assert(
    fc.property(words, (given: readonly LexiconWord[]) => {
      const made = makeLexicon(given);
      const turned = makeLexicon(given.toReversed());
      expect(made.total).toBe(given.reduce((sum, { count }) => sum + count, 0));
      for (const { text, key, kind } of given) {
        expect(made.textsOf(key)).toEqual(turned.textsOf(key));
        expect(made.textsOf(key).includes(text)).toBe(kind !== 'function');
        expect(made.longest).toBeGreaterThanOrEqual(text.length);
      }
      for (const kana of ['しはら', 'か', 'ああ'])
        expect(made.read(kana)).toEqual(turned.read(kana));
    }),
  );
});
