import { expect, test } from 'vitest';
import { isJapanese, queryCutter } from '../../src/search/query-cutter.ts';
import { japaneseLexicon, makeLexicon } from '../../src/text/lexicon.ts';
import { siteWord } from '../text/support/site-word.ts';

const texts = (locale: string, text: string, lexicon = makeLexicon([])) =>
  queryCutter(locale, lexicon)(text).map((word) => [word.text, word.at]);

test('Japanese is cut by the words of the site', () => {
  const lexicon = japaneseLexicon([siteWord('支払'), siteWord('方法')]);
  expect(texts('ja', '支払方法', lexicon)).toEqual([
    ['支払', 0],
    ['方法', 2],
  ]);
  expect(['ja', 'ja-JP', 'JA', 'jam', 'en', 'zh'].filter(isJapanese)).toEqual([
    'ja',
    'ja-JP',
    'JA',
  ]);
});

test('other languages without spaces are cut as Unicode has it, each word at its place', () => {
  const words = texts('zh', '我的账单、我的');
  expect(words.map(([text]) => text).join('')).toBe('我的账单我的');
  for (const [text = '', at = 0] of words)
    expect('我的账单、我的'.startsWith(String(text), Number(at))).toBe(true);
});

test('the others are cut at spaces', () => {
  expect(texts('de', 'meine rechnung')).toEqual([
    ['meine', 0],
    ['rechnung', 6],
  ]);
});
