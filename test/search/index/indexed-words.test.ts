import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticleText } from '../../../src/search/article-text.ts';
import { indexedParts } from '../../../src/search/index/entry-html.ts';
import { fold, foldWidth } from '../../../src/text/fold.ts';
import { words } from '../../../src/text/words.ts';
import { entry } from '../support/bundle.ts';

const piece = fc.constantFrom(
  ...['領収書', '再発行', 'したい', 'が使えない', '忘れた', 'ﾃﾞｰﾀ', 'ｶﾞｽ', 'スマホ', '東京都民'],
  ...[
    'ＪＲ１２',
    'Wi-Fi',
    'iPhone',
    '1,000円',
    '３．５',
    'の',
    'を',
    '。',
    '、',
    '（',
    '）',
    '・',
    '…',
  ],
  ...[' ', '　', '\n', '\u200B', '\uE004', '\uE005', '<', '&'],
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

/** A word as an index and its browser script compare it: letters and digits in lower case. */
const bare = (word: string) => fold(word).replace(/[^\p{Alphabetic}\p{N}]/gu, '');

test('the index holds the words that a query for the same text asks for', () => {
  fc.assert(
    fc.property(text, (title) => {
      const tokens = indexedParts(entry('a', { title })).flatMap((part) => part.text.split(/\s+/u));
      const held = new Set(tokens.map(bare));
      // No reader types the characters that mark parts; the index leaves them out of the text.
      const asked = words(fold(title.replace(/[\uE000-\uE005]/gu, '')), 'ja').map(bare);
      expect(asked.filter((word) => word !== '' && !held.has(word))).toEqual([]);
    }),
  );
});

test('a text that was cut comes back whole', () => {
  fc.assert(
    fc.property(text, text, (title, block) => {
      const parts = indexedParts(entry('a', { title, blocks: [block] }));
      // Pagefind keeps what stands between spaces, with one space each.
      const content = parts
        .flatMap((part) => part.text.split(/\s+/u))
        .filter((token) => token !== '')
        .join(' ');
      const shown = (each: string) =>
        foldWidth(each)
          .replace(/[\uE000-\uE005]/gu, '')
          .replace(/\s+/gu, ' ')
          .trim();
      const read = parseArticleText(content);
      expect(read.title).toBe(shown(title));
      expect(read.blocks).toEqual([shown(block)].filter((each) => each !== ''));
    }),
  );
});
