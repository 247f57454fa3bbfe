import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneEditAway, repairQuery, wordsBeginning } from '../../../src/search/query/repair.ts';
import { queryCutter } from '../../../src/search/query-cutter.ts';
import { japaneseLexicon, makeLexicon, type Lexicon } from '../../../src/text/lexicon.ts';
import { wordKey } from '../../../src/text/word-key.ts';
import { siteWord } from '../../text/support/site-word.ts';

const japanese = japaneseLexicon(
  ['キャンセル', 'パスワード', '暗証番号', '領収', '書', '請求', '変更', 'プラン'].map((text) =>
    siteWord(text, { key: wordKey(text), count: 5 }),
  ),
);
const english = makeLexicon(
  ['password', 'cancellation', 'refund', 'roaming', 'charge', 'code'].map((text) =>
    siteWord(text, { key: wordKey(text), count: 5 }),
  ),
);

const mended = (query: string, lexicon: Lexicon, ...understood: string[]) =>
  repairQuery(query, {
    cut: queryCutter(lexicon === japanese ? 'ja' : 'en', lexicon),
    lexicon,
    isUnderstood: (key) => understood.includes(key),
  });

test.each([
  ['キャセンルしたい', 'キャンセルしたい'],
  ['パスワド', undefined],
  ['パスワーゾを変更', 'パスワードを変更'],
  ['パスードを変更', 'パスワードを変更'],
  ['パスワァードを変更', 'パスワードを変更'],
  ['暗番証号', '暗証番号'],
  ['請収書', undefined],
])('%s is mended to %s', (typed, wanted) => {
  expect(mended(typed, japanese)).toBe(wanted);
});

test.each([
  ['refnud', 'refund'],
  ['refudn please', 'refund please'],
  ['refundd', 'refund'],
  ['pasword', 'password'],
  ['cancellatoin', 'cancellation'],
  ['passwerd', 'password'],
  ['cdoe', 'code'],
])('%s is mended to %s', (typed, wanted) => {
  expect(mended(typed, english)).toBe(wanted);
});

test.each(['refund', 'refunds', 'refunding 5012', 'how do i', ''])(
  '%j has nothing to mend',
  (typed) => {
    expect(mended(typed, english)).toBeUndefined();
  },
);

test.each(['change', 'coda', 'coe', 'xyzzy', 'ode', 'qassword', 'aroaming'])(
  '%s may be a word of its own and is left alone',
  (typed) => {
    expect(mended(typed, english)).toBeUndefined();
  },
);

test('a word that is understood although the site does not have it is left alone', () => {
  expect(mended('refudn', english)).toBe('refund');
  expect(mended('refudn', english, 'refudn')).toBeUndefined();
});

test('of several words that are near, the most frequent one is taken', () => {
  const lexicon = makeLexicon([
    siteWord('charger', { count: 2 }),
    siteWord('charged', { count: 7 }),
  ]);
  expect(mended('chargre', lexicon)).toBe('charger');
  expect(mended('chargerd', lexicon)).toBe('charged');
});

test('two words of a query may be mended, and the rest stays as it is', () => {
  expect(mended('my refnud, roamnig and pasword', english)).toBe('my refund, roaming and pasword');
});

const word = fc.string({ unit: fc.constantFrom(...'abcdeあいア'), maxLength: 7 });

test('one edit away is near from either side, and never a text from itself', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEditAway(a, b)).toBe(isOneEditAway(b, a));
      expect(isOneEditAway(a, a)).toBe(false);
    }),
  );
});

test('a letter more, less or other, or two swapped, is one edit', () => {
  fc.assert(
    fc.property(word, fc.nat(6), fc.constantFrom(...'xyz'), (text, place, letter) => {
      const at = Math.min(place, text.length);
      expect(isOneEditAway(text, `${text.slice(0, at)}${letter}${text.slice(at)}`)).toBe(true);
      if (at < text.length)
        expect(isOneEditAway(text, `${text.slice(0, at)}${letter}${text.slice(at + 1)}`)).toBe(
          true,
        );
      const [a = '', b = ''] = text.slice(at, at + 2);
      if (a !== b && b !== '')
        expect(isOneEditAway(text, `${text.slice(0, at)}${b}${a}${text.slice(at + 2)}`)).toBe(true);
      expect(isOneEditAway(text, `${letter}${text}${letter}`)).toBe(false);
    }),
  );
});

test('a mended query is words of the site where it was mended, and is not mended again', () => {
  const typed = fc
    .tuple(fc.constantFrom('password', 'refund', 'roaming', 'cancellation'), fc.nat(9))
    .map(
      ([text, at]) =>
        `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`,
    );
  fc.assert(
    fc.property(typed, (query) => {
      const better = mended(query, english);
      if (better === undefined) return;
      expect(english.find(better)).toBeDefined();
      expect(mended(better, english)).toBeUndefined();
    }),
  );
});

test('any text can be mended or left, and what is left is not said to be mended', () => {
  const piece = fc.oneof(
    fc.constantFrom('キャセンル', '暗番証号', '𠮷', '\uD842', 'の', ' ', 'pasword', '5012'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const query = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(query, fc.constantFrom(japanese, english), (given, lexicon) => {
      expect(mended(given, lexicon)).not.toBe(given);
    }),
  );
});

const begun = (text: string, lexicon: Lexicon) =>
  wordsBeginning({ text, at: 0, kind: 'unknown', keys: [text] }, lexicon).map((each) => each.text);

test('a beginning has two letters or one kanji, and at most four words begin with it', () => {
  expect(begun('pa', english)).toEqual(['password']);
  expect(begun('p', english)).toEqual([]);
  expect(begun('暗', japanese)).toEqual(['暗証番号']);
  expect(begun('パ', japanese)).toEqual([]);
  expect(begun('password', english)).toEqual([]);
  const many = makeLexicon(
    ['aa1', 'aa2', 'aa3', 'aa4', 'aa5'].map((text, at) => siteWord(text, { count: 1 + (at % 2) })),
  );
  expect(begun('aa', many)).toEqual(['aa2', 'aa4', 'aa1', 'aa3']);
});
