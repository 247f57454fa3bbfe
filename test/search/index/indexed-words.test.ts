import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { parseArticleText } from '../../../src/search/article-text.ts';
import { indexCutter } from '../../../src/search/index/analysed-entry.ts';
import { articleTerms, type IndexCutter } from '../../../src/search/index/article-terms.ts';
import { indexedParts } from '../../../src/search/index/entry-html.ts';
import { lexiconRows } from '../../../src/search/index/site-lexicon.ts';
import { bodyTerms, headTerms } from '../../../src/search/index/word-index.ts';
import { normalizeQuery } from '../../../src/search/query/normalize-query.ts';
import { meaningsOf, planQuery, type QueryTerm } from '../../../src/search/query/query-plan.ts';
import { isJapanese, queryCutter } from '../../../src/search/query-cutter.ts';
import { foldWidth } from '../../../src/text/fold.ts';
import { japaneseLexicon, makeLexicon } from '../../../src/text/lexicon.ts';
import { entry } from '../support/bundle.ts';

const words = [
  '領収書',
  '再発行',
  'したい',
  'が使えない',
  '忘れた',
  'ﾃﾞｰﾀ',
  'ｶﾞｽ',
  'スマホ',
  '東京都民',
];
const latin = [
  'ＪＲ１２',
  'Wi-Fi',
  'iPhone',
  "it's",
  '1,000円',
  '３．５',
  'e-5012',
  'Café',
  'J\u030C',
];
const others = ['の', 'を', '。', '、', '（', '）', '・', '…', '𠮷', '人々々', '三ヶ月', 'ヴォ'];
const marks = [' ', '　', '\n', '\u200B', '\uE004', '\uE005', '<', '&', '\uD842'];
const piece = fc.constantFrom(...words, ...latin, ...others, ...marks);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

const cutters = new Map<string, IndexCutter>();
beforeAll(async () => {
  for (const locale of ['ja', 'en', 'zh', 'ko']) cutters.set(locale, await indexCutter(locale));
});

/** What a query for a text asks for, and what an article with the same text as title and body has. */
function bothSides(locale: string, title: string) {
  const cutter = cutters.get(locale);
  if (cutter === undefined) throw new Error(`no cutter of ${locale}`);
  const terms = articleTerms(entry('a', { locale, title, blocks: [title] }), cutter);
  const rows = lexiconRows(terms.lexicon);
  const lexicon = isJapanese(locale) ? japaneseLexicon(rows) : makeLexicon(rows);
  const knowledge = { cut: queryCutter(locale, lexicon), lexicon, meanings: meaningsOf([]) };
  return {
    asked: planQuery(normalizeQuery(title), knowledge).terms,
    inTitle: new Set(terms.heads.flatMap((head) => headTerms(head, lexicon))),
    inText: new Set(bodyTerms(terms, lexicon).keys()),
  };
}
const missing = (asked: readonly QueryTerm[], held: ReadonlySet<string>) =>
  asked.map(({ term }) => term).filter((term) => !held.has(term));

test.each(['en', 'zh', 'ko'])(
  'an article has each term that a query for its own words asks for (%s)',
  (locale) => {
    fc.assert(
      fc.property(text, (title) => {
        const { asked, inTitle, inText } = bothSides(locale, title);
        expect(missing(asked, inTitle)).toEqual([]);
        expect(missing(asked, inText)).toEqual([]);
      }),
    );
  },
);

test('a Japanese article has each kanji and pair that a query for its own words asks for', () => {
  fc.assert(
    fc.property(text, (title) => {
      const { asked, inTitle, inText } = bothSides('ja', title);
      const parts = asked.filter(({ origin }) => origin === 'part');
      expect(missing(parts, inTitle)).toEqual([]);
      expect(missing(parts, inText)).toEqual([]);
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
