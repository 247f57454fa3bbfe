import { expect, test } from 'vitest';
import { searchGroups } from '../../../src/build/search-groups.ts';
import { indexCutter } from '../../../src/search/index/analysed-entry.ts';
import { groupWeights } from '../../../src/search/index/thesaurus.ts';
import { wordRanker } from '../../../src/search/query/rank-words.ts';
import { openSearch } from '../../../src/search/query/site-search.ts';
import { openWords } from '../../../src/search/query/word-reader.ts';
import type { EvalSet } from '../../bench/search/eval-set.ts';
import { articleAt, wordArticles, wordBundle } from '../../bench/search/ours/word-bundle.ts';
import { allSteps } from '../../bench/search/steps/all-steps.ts';
import { answersWithout, runSteps, stepTable } from '../../bench/search/steps/steps-bench.ts';

/** A set of articles that are their titles, each query with the title that answers it. */
function setOf(
  locale: string,
  titles: readonly string[],
  queries: Readonly<Record<string, string>>,
): EvalSet {
  return {
    id: 'small',
    locale,
    docs: titles.map((title) => ({ id: title, locale, title, body: title, asks: [] })),
    queries: Object.entries(queries).map(([query, relevant], at) => ({
      id: String(at),
      locale,
      query,
      relevant: [relevant],
    })),
  };
}

const japanese: EvalSet = {
  ...setOf(
    'ja',
    [
      '請求書を見る',
      '解約する',
      '電話番号を変える',
      'パスワードを再設定する',
      '住所を変更する',
      'サーバーへ申し込む',
    ],
    {
      ワード: 'パスワードを再設定する',
      せいきゅうしょ: '請求書を見る',
      退会: '解約する',
      ねぐら: '住所を変更する',
      場所: '住所を変更する',
      でんわばんごう: '電話番号を変える',
    },
  ),
  glossary: [{ term: '住所', locale: 'ja', words: ['ねぐら'] }],
};

const english = setOf('en', ['Reset passwords', 'Close the account', 'Find invoices'], {
  resetting: 'Reset passwords',
  invocies: 'Find invoices',
  accou: 'Close the account',
});

/** The first article of a query, a step left out. */
async function firstWithout(name: string, set: EvalSet, query: string) {
  const step = allSteps.find((one) => one.name === name);
  if (step === undefined) throw new Error(name);
  const answers = await answersWithout(step, set);
  return answers[set.queries.findIndex((one) => one.query === query)]?.ids[0];
}

test.each([japanese, english])(
  'with all its steps search shows what it shows on a site: $locale',
  async (set) => {
    const { docs, locale, glossary = [] } = set;
    const cutter = await indexCutter(locale);
    const articles = wordArticles(docs, cutter);
    const groups = await searchGroups(locale, glossary);
    const search = await openSearch(await wordBundle({ locale, articles, groups, cutter }), locale);
    const shown = await Promise.all(
      set.queries.map(async ({ query }) => {
        const { total, hits } = await search.answer({ query, limit: 10 });
        return total === 0 ? [] : hits.map(({ href }) => docs[articleAt(href)]?.id);
      }),
    );
    const [whole] = allSteps;
    const answers = whole && (await answersWithout(whole, set));
    expect(answers?.map(({ ids }) => ids)).toEqual(shown);
    expect(answers?.map(({ ids }) => [ids[0]])).toEqual(
      set.queries.map(({ relevant }) => relevant),
    );
  },
);

test.each([
  ['one key for all forms of a word', english, 'resetting'],
  ['repair', english, 'invocies'],
  ['beginnings', english, 'accou'],
  ['readings', japanese, 'せいきゅうしょ'],
  ['pairs of characters', japanese, 'ワード'],
  ['single kanji', japanese, '場所'],
  ['glossary', japanese, 'ねぐら'],
  ['support language and loanwords', japanese, '退会'],
  ['all synonyms', japanese, '退会'],
])('without %s «$2» is answered otherwise', async (name, set, query) => {
  const relevant = set.queries.find((one) => one.query === query)?.relevant[0];
  expect(await firstWithout(name, set, query)).not.toBe(relevant);
});

test('without a step that a query has no need of it is answered as before', async () => {
  for (const name of ['readings', 'glossary', 'repair', 'beginnings'])
    expect(await firstWithout(name, japanese, '退会')).toBe('解約する');
});

test('a table has a line a step, and says how many first articles are others', async () => {
  const steps = allSteps.filter(({ name }) => ['nothing', 'beginnings'].includes(name));
  const rows = await runSteps(english, steps);
  expect(rows.map(({ without, otherFirst }) => [without, otherFirst])).toEqual([
    ['nothing', 0],
    ['beginnings', 1],
  ]);
  expect(stepTable(rows).split('\n').slice(2)).toEqual([
    '| nothing | 1.000 | 1.000 | 1.000 | 1.000 | 0.000 |  |',
    '| beginnings | 0.667 | 0.667 | 0.667 | 0.667 | 0.333 | 1 |',
  ]);
});

test('synonyms are left out by who says them, and likeness of titles by making all titles unlike', async () => {
  const { docs, locale } = english;
  const cutter = await indexCutter(locale);
  const articles = wordArticles(docs, cutter);
  const opened = await openWords(
    await wordBundle({ locale, articles, groups: [], cutter }),
    locale,
  );
  const { glossary, support, general } = groupWeights;
  const own = { phrases: ['a', 'b'], weight: glossary };
  const common = { phrases: ['c', 'd'], weight: support };
  const sudachi = { phrases: ['e', 'f'], weight: general, onlyUnknown: true };
  const reader = { ...opened, thesaurus: [own, common, sudachi] };
  const without = (name: string) => allSteps.find((step) => step.name === name)?.read?.(reader);
  expect(without('glossary')?.thesaurus).toEqual([common, sudachi]);
  expect(without('support language and loanwords')?.thesaurus).toEqual([own, sudachi]);
  expect(without('Sudachi')?.thesaurus).toEqual([own, common]);
  expect(without('all synonyms')?.thesaurus).toEqual([]);
  const unlike = without('likeness of titles')?.site ?? opened.site;
  const terms = [{ term: 'reset', weight: 1, origin: 'word', word: 'reset' }] as const;
  const postings = await opened.postings(['reset']);
  const coverage = (site: typeof unlike) => wordRanker(site)(terms, postings).articles[0]?.coverage;
  expect(coverage(opened.site)).toBeGreaterThan(0.5);
  expect(coverage(unlike)).toBeCloseTo(0, 6);
});

test('parts of a query are left out by their length, words never', () => {
  const asks = (name: string) => {
    const step = allSteps.find((one) => one.name === name);
    const terms = [
      { term: '²請求', weight: 0.35, origin: 'part', word: '請求' },
      { term: '¹請', weight: 0.3, origin: 'part', word: '請' },
      { term: '請求', weight: 1, origin: 'word', word: '請求' },
    ] as const;
    return terms.map((term) => step?.asks?.(term));
  };
  expect(asks('pairs of characters')).toEqual([false, true, true]);
  expect(asks('single kanji')).toEqual([true, false, true]);
});

test('steps have names of their own', () => {
  expect(new Set(allSteps.map(({ name }) => name)).size).toBe(allSteps.length);
});
