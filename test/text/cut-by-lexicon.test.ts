import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutByLexicon } from '../../src/text/cut-by-lexicon.ts';
import { japaneseLexicon } from '../../src/text/lexicon.ts';
import { normalForm } from '../../src/text/normal-form.ts';
import { scriptOf } from '../../src/text/scripts.ts';
import { siteWord } from './support/site-word.ts';

const cut = cutByLexicon(
  japaneseLexicon([
    siteWord('領収', { reading: 'りょうしゅう', count: 9 }),
    siteWord('書', { kind: 'suffix', reading: 'しょ', count: 20 }),
    siteWord('請求', { reading: 'せいきゅう', count: 9 }),
    siteWord('引越し', { key: '引越', reading: 'ひっこし', count: 5 }),
    siteWord('申込', { reading: 'もうしこみ', count: 5 }),
    siteWord('解約', { reading: 'かいやく', count: 9 }),
    siteWord('改約', { reading: 'かいやく', count: 2 }),
    siteWord('認証番号', { reading: 'にんしょうばんごう', count: 4 }),
    siteWord('サーバー', { key: 'さーば', count: 4 }),
    siteWord('つながら', { key: 'つながる', count: 7 }),
  ]),
);

const shape = (text: string) =>
  cut(normalForm(text)).map(({ text: own, kind, keys }) => [own, kind, keys.join()]);

test('a text is cut into the words of the site, between grammar', () => {
  expect(shape('領収書の請求')).toEqual([
    ['領収', 'content', '領収'],
    ['書', 'suffix', '書'],
    ['の', 'function', 'の'],
    ['請求', 'content', '請求'],
  ]);
  expect(shape('つながらない')).toEqual([
    ['つながら', 'content', 'つながる'],
    ['ない', 'function', 'ない'],
  ]);
});

test('kana are taken for the words that are read so, all of them, the likeliest first', () => {
  expect(shape('かいやくしたい')[0]).toEqual(['かいやく', 'content', '解約,改約']);
  expect(shape('りょうしゅうしょ')).toEqual([
    ['りょうしゅう', 'content', '領収'],
    ['しょ', 'content', '書'],
  ]);
  expect(shape('にんしょうばんごう')).toEqual([['にんしょうばんごう', 'content', '認証番号']]);
});

test('kana between kanji may be left out or put in', () => {
  expect(shape('引っ越す')[0]).toEqual(['引っ越', 'content', '引越']);
  expect(shape('申し込みたい')[0]).toEqual(['申し込', 'content', '申込']);
});

test('what the site does not have is an unknown word with the key of any word', () => {
  expect(shape('サーバ')).toEqual([['サーバ', 'unknown', 'さーば']]);
  expect(shape('領収と暴走族')).toEqual([
    ['領収', 'content', '領収'],
    ['と', 'function', 'と'],
    ['暴走族', 'unknown', '暴走族'],
  ]);
});

test('letters and digits are cut as they are between spaces', () => {
  expect(shape('エラー5012のWi-Fi')).toEqual([
    ['エラー', 'unknown', 'えら'],
    ['5012', 'number', '5012'],
    ['の', 'function', 'の'],
    ['wi', 'content', 'wi'],
    ['fi', 'content', 'fi'],
    ['wi-fi', 'content', 'wifi'],
  ]);
});

test('punctuation and pictures are no words', () => {
  expect(shape(' 。、😀！\uD842')).toEqual([]);
  expect(shape('')).toEqual([]);
});

const known = ['領収書', '引っ越', 'かいやく', '認証', 'サーバー', 'の', 'ない'];
const odd = ['𠮷', '\uD842', '\uDFB7', '々', 'ー', 'wi-fi', "'", 'é', '한', '𐐷', '½', '😀', ' '];
const text = fc
  .array(fc.oneof(fc.constantFrom(...known, ...odd), fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 16,
  })
  .map((pieces) => normalForm(pieces.join('')));

test('words of any text stand in it where they say, in order, and are whole characters', () => {
  fc.assert(
    fc.property(text, (normal) => {
      let last = 0;
      for (const { text: own, at, keys } of cut(normal)) {
        expect(normal.startsWith(own, at)).toBe(true);
        expect(own.length).toBeGreaterThan(0);
        expect(own.isWellFormed()).toBe(true);
        expect(keys.length).toBeGreaterThan(0);
        expect(keys).not.toContain('');
        expect(at).toBeGreaterThanOrEqual(last);
        // The whole of wi-fi stands at the place of its first part.
        if (!/^[a-z0-9]/.test(own)) last = at + own.length;
      }
    }),
    { numRuns: 1000 },
  );
});

test('every kanji and kana of a text is in one word, and in one only', () => {
  const scripts = ['han', 'katakana', 'hiragana'];
  fc.assert(
    fc.property(text, (normal) => {
      const words = cut(normal).filter(({ text: own }) => scripts.includes(scriptOf(own)));
      const wanted = Array.from(normal).filter((char) => scripts.includes(scriptOf(char)));
      expect(words.map(({ text: own }) => own).join('')).toBe(wanted.join(''));
    }),
    { numRuns: 1000 },
  );
});

test('a long unknown run is cut between characters', () => {
  const words = cut('𠮷'.repeat(7) + '漢');
  expect(words.map(({ text: own }) => own).join('')).toBe('𠮷'.repeat(7) + '漢');
  expect(words.every(({ text: own }) => own.isWellFormed())).toBe(true);
});
