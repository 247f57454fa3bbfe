import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  meaningsOf,
  mendedQuery,
  planQuery,
  type QueryKnowledge,
} from '../../../src/search/query/query-plan.ts';
import { queryCutter } from '../../../src/search/query-cutter.ts';
import type { ThesaurusGroup } from '../../../src/search/word-files.ts';
import { japaneseLexicon, makeLexicon } from '../../../src/text/lexicon.ts';
import { siteWord } from '../../text/support/site-word.ts';

const groups: readonly ThesaurusGroup[] = [
  { phrases: ['解約', '退会', 'やめる'], weight: 0.8 },
  { phrases: ['機種 変更', '買替'], weight: 0.5 },
  { phrases: ['料金', '値段'], weight: 0.4, onlyUnknown: true },
];

function japanese(thesaurus = groups): QueryKnowledge {
  const lexicon = japaneseLexicon([
    siteWord('領収', { reading: 'りょうしゅう', count: 9 }),
    siteWord('書', { kind: 'suffix', reading: 'しょ', count: 20 }),
    siteWord('解約', { reading: 'かいやく', count: 9 }),
    siteWord('改約', { reading: 'かいやく', count: 2 }),
    siteWord('機種', { count: 5 }),
    siteWord('変更', { count: 7 }),
    siteWord('買替', { count: 3 }),
    siteWord('料金', { count: 9 }),
    siteWord('暗証番号', { count: 4 }),
    siteWord('暗号', { count: 2 }),
  ]);
  return { cut: queryCutter('ja', lexicon), lexicon, meanings: meaningsOf(thesaurus) };
}

function english(): QueryKnowledge {
  const words = [
    siteWord('password', { key: 'password', count: 9 }),
    siteWord('passwords', { key: 'password', count: 2 }),
    siteWord('passport', { key: 'passport', count: 5 }),
    siteWord('refund', { count: 5 }),
    siteWord('how', { kind: 'function', count: 50 }),
    siteWord('howling', { count: 2 }),
  ];
  const lexicon = makeLexicon(words);
  return { cut: queryCutter('en', lexicon), lexicon, meanings: meaningsOf([]) };
}

const terms = (query: string, knowledge = japanese()) =>
  planQuery(query, knowledge).terms.map(({ term, weight, origin }) => [term, weight, origin]);
const weights = (query: string, knowledge = japanese()): Record<string, number> =>
  Object.fromEntries(planQuery(query, knowledge).terms.map(({ term, weight }) => [term, weight]));

test('words count whole, what stands at them half, their parts less', () => {
  expect(terms('領収書')).toEqual([
    ['領収', 1, 'word'],
    ['書', 0.5, 'word'],
    ['²収書', 0.35, 'part'],
    ['¹領', 0.3, 'part'],
    ['¹収', 0.3, 'part'],
    ['¹書', 0.3, 'part'],
  ]);
});

test('numbers count less than words, English function words little', () => {
  expect(weights('how refund 5012', english())).toEqual({ how: 0.3, refund: 1, '5012': 0.6 });
});

test('what nobody knows is asked for all the same', () => {
  expect(weights('エラー')).toMatchObject({ えら: 1 });
});

test('Japanese grammar alone asks for nothing', () => {
  expect(planQuery('どうすればいいですか', japanese())).toEqual({ terms: [], words: [] });
  expect(planQuery('のは、が？', japanese()).terms).toEqual([]);
  expect(planQuery('', japanese())).toEqual({ terms: [], words: [] });
});

test('kana ask for each word that is read so, the likeliest for most', () => {
  expect(terms('かいやく').filter(([, , origin]) => origin === 'reading')).toEqual([
    ['解約', 0.8, 'reading'],
    ['改約', 0.5, 'reading'],
  ]);
});

test('other words of the meaning are asked for by the weight of their group', () => {
  const plan = planQuery('解約', japanese()).terms.filter(({ origin }) => origin === 'meaning');
  expect(plan).toEqual([
    { term: '退会', weight: 0.8, origin: 'meaning', word: '解約' },
    { term: 'やめる', weight: 0.8, origin: 'meaning', word: '解約' },
  ]);
  // What kana only may stand for counts less: 0.8 of 0.8.
  expect(weights('かいやく')['退会']).toBeCloseTo(0.64, 12);
});

test('a phrase is understood when all of its words are there, and its words count little each', () => {
  expect(weights('機種を変更')['買替']).toBe(0.5);
  expect(weights('機種')['買替']).toBeUndefined();
  const { 機種: one = 0, 変更: other = 0 } = weights('買替');
  expect(one).toBe(other);
  expect(one).toBeGreaterThan(0);
  // Less than half each of what the phrase as one word would count.
  expect(one).toBeLessThan(0.5 / 2);
});

test('general words explain only what the site does not have', () => {
  expect(weights('値段')['料金']).toBe(0.4);
  expect(weights('料金')['値段']).toBeUndefined();
});

test('a term that is asked for twice counts once, as its best', () => {
  const both = terms('解約と退会').filter(([term]) => term === '退会');
  expect(both).toEqual([['退会', 1, 'word']]);
});

test('an unfinished last word asks for the words that begin with it, the most frequent first', () => {
  expect(terms('reset passw', english())).toEqual([
    ['reset', 1, 'word'],
    ['passw', 1, 'word'],
    ['password', 0.6, 'beginning'],
  ]);
  const begun = terms('pass', english()).map(([term]) => term);
  expect(begun).toEqual(['pass', 'password', 'passport']);
  expect(weights('暗')).toMatchObject({ 暗証番号: 0.6, 暗号: 0.6 });
});

test('a word that is finished, known, or not the last one, is not taken for a beginning', () => {
  expect(terms('passw reset', english()).map(([term]) => term)).toEqual(['passw', 'reset']);
  expect(terms('passw ?', english()).map(([term]) => term)).toEqual(['passw']);
  expect(terms('refund', english())).toEqual([['refund', 1, 'word']]);
  expect(terms('how', english())).toEqual([['how', 0.3, 'word']]);
});

test('a word that is still being typed is not mended', () => {
  expect(mendedQuery('passwor', english())).toBeUndefined();
  expect(mendedQuery('passwor please', english())).toBe('password please');
  expect(mendedQuery('passwrod', english())).toBe('password');
  expect(mendedQuery('Passwrod reset', english())).toBe('password reset');
});

test('a word that only the thesaurus knows is not mended', () => {
  const knowledge = english();
  const meanings = meaningsOf([{ phrases: ['refnud', 'refund'], weight: 0.5 }]);
  expect(mendedQuery('refnud', knowledge)).toBe('refund');
  expect(mendedQuery('refnud', { ...knowledge, meanings })).toBeUndefined();
});

test('a long query asks for 96 terms, the heaviest ones', () => {
  const numbers = Array.from({ length: 60 }, (_, index) => `${index}`);
  const letters = Array.from({ length: 90 }, (_, index) =>
    String.fromCharCode(0x430 + (index % 30)).repeat(1 + Math.floor(index / 30)),
  );
  const { terms: asked } = planQuery([...numbers, ...letters].join(' '), english());
  expect(asked).toHaveLength(96);
  expect(asked.filter(({ weight }) => weight === 1)).toHaveLength(letters.length);
});

test('of any query: terms once each, heaviest first, at most 96, with weights up to one', () => {
  const piece = fc.constantFrom(
    ...['領収書', 'かいやく', '機種', '変更', '解約', 'どう', '値段', '暗', '5012', 'wi-fi', '𠮷'],
    ...[' ', '\uD842', '々', 'ー', '漢字'],
  );
  const query = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(query, fc.constantFrom(japanese(), english()), (given, knowledge) => {
      const plan = planQuery(given, knowledge);
      const names = plan.terms.map(({ term }) => term);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeLessThanOrEqual(96);
      let last = 1;
      for (const { weight } of plan.terms) {
        expect(weight).toBeLessThanOrEqual(last);
        expect(weight).toBeGreaterThan(0);
        last = weight;
      }
    }),
    { numRuns: 300 },
  );
});
