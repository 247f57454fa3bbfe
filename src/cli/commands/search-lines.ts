import type { SearchReport } from '../../build/search-report.ts';
import type { ToolMessages } from '../../i18n/tool-messages.ts';
import {
  againstGoals,
  failingResults,
  figuresByLocale,
  searchFigures,
  type Goal,
  type SearchFigures,
} from '../../search/check/search-figures.ts';
import {
  lookedAt,
  type SearchResult,
  type ShownArticle,
} from '../../search/check/search-results.ts';
import type { Why } from '../../search/check/why.ts';
import { columnLines } from '../columns.ts';

type Cli = ToolMessages['cli'];
type Words = Cli['search'];

const measures = ['hit1', 'hit3', 'wrong1', 'zero', 'missed'] as const;

/** A share as whole percent, or with one decimal where it has one. */
const percentOf = (share: number) => String(Math.round(share * 1000) / 10);

const countText = (count: number, rows: number, { countOf }: Words) =>
  countOf(count, percentOf(count / Math.max(1, rows)));

/** The figures of each locale and of all together, and what is stated, as a table with its legend. */
export function figureLines({ results, goals }: SearchReport, { search }: Cli): string[] {
  const all = searchFigures(results);
  const byLocale = figuresByLocale(results);
  const row = (name: string, { rows, ...counts }: SearchFigures) => [
    name,
    String(rows),
    ...measures.map((measure) => countText(counts[measure], rows, search)),
  ];
  const stated = [
    search.stated,
    '',
    ...measures.map((measure) =>
      goals
        .filter((goal) => goal.measure === measure)
        .map((goal) => statedText(goal, search))
        .join(''),
    ),
  ];
  const table = [
    ['', search.measures.rows, ...measures.map((measure) => search.measures[measure])],
    ...byLocale.map(([locale, figures]) => row(locale, figures)),
    ...(byLocale.length > 1 ? [row(search.together, all)] : []),
    ...(goals.length > 0 ? [stated] : []),
  ];
  return [...columnLines(table, ['left', 'right']), '', ...search.legend];
}

const statedText = ({ bound, share }: Goal, words: Words) => words[bound](percentOf(share));

/** The rows to look at, each with what came instead. */
export function failingLines(report: SearchReport, { search }: Cli): string[] {
  const failing = failingResults(report.results, report.goals);
  if (failing.length === 0) return [search.allFine];
  return [search.failing(failing.length), ...resultLines(failing, report, search)];
}

function resultLines(
  results: readonly SearchResult[],
  { placeOf }: SearchReport,
  words: Words,
): string[] {
  return results.flatMap(({ test, row, kind, first, rank }) => {
    const { file, line, column } = placeOf(row);
    const reached =
      rank === undefined ? words.notAmong(Math.max(lookedAt, test.rank)) : words.atRank(rank);
    const shown = kind === 'found' ? words.firstFound : words.firstNear;
    return [
      `${file}:${line}:${column} ${test.locale} ${words.query(test.query)}`,
      `  ${words.expected(test.expect.join(words.why.separator), reached)}`,
      `  ${first === undefined ? words.nothing : shown(articleText(first, words))}`,
    ];
  });
}

const articleText = ({ id, title }: ShownArticle, { article }: Words) => article(id, title);

/** What the results do not reach of what is stated; nothing where they reach all of it. */
export function belowLines({ results, goals, file }: SearchReport, { search }: Cli): string[] {
  const open = goals.filter(({ isReached }) => !isReached);
  if (open.length === 0) return [];
  const { rows, ...counts } = searchFigures(results);
  return [
    search.belowGoal(file),
    ...open.map((goal) => {
      const is = countText(counts[goal.measure], rows, search);
      return `  ${search.goal(search.measures[goal.measure], is, statedText(goal, search))}`;
    }),
  ];
}

/** What can be done where results are below what is stated. */
export const fixLine = ({ file }: SearchReport, { search, fix }: Cli): string =>
  `${fix}: ${search.fix(file)}`;

/** Rows that a build names before it says how many more there are. */
const namedRows = 50;

/** What a build says of its search tests. */
export function searchPhaseLines(
  rows: number,
  report: SearchReport | undefined,
  cli: Cli,
): string[] {
  if (report === undefined) return [cli.search.asBefore(rows)];
  const below = belowLines(report, cli);
  if (below.length === 0) return passedLines(report, cli);
  const against = againstGoals(report.results, report.goals);
  const unnamed = against.length - namedRows;
  return [
    ...below,
    ...resultLines(against.slice(0, namedRows), report, cli.search),
    ...(unnamed > 0 ? [cli.search.moreRows(unnamed)] : []),
    fixLine(report, cli),
  ];
}

function passedLines({ results }: SearchReport, { search }: Cli): string[] {
  const { rows, missed, ...counts } = searchFigures(results);
  const figures = (['hit1', 'hit3', 'wrong1', 'zero'] as const).map(
    (measure) => `${search.measures[measure]} ${countText(counts[measure], rows, search)}`,
  );
  const told = search.passed(rows, figures.join(search.why.separator));
  return missed === 0 ? [told] : [told, search.missedHint(missed)];
}

/** Why a query is answered as it is. */
export function whyLines(why: Why, { search }: Cli): string[] {
  return [
    ...decisionLines(why, search),
    '',
    ...termLines(why, search.why),
    ...(why.articles.length === 0 ? [] : ['', ...articleLines(why, search)]),
  ];
}

/** What was searched, and as what the answer is shown. */
function decisionLines({ mended, coded, kind, confidence }: Why, search: Words): string[] {
  const { why } = search;
  const sure = Number.isFinite(confidence) ? why.confidence(signed(confidence)) : why.noConfidence;
  return [
    ...(mended === undefined ? [] : [why.mended(mended)]),
    why[kind],
    // The article of a code is the answer, however little its words say so.
    coded === undefined ? sure : why.coded(coded.code, articleText(coded, search)),
  ];
}

const signed = (figure: number) => `${figure < 0 ? '−' : '+'}${Math.abs(figure).toFixed(2)}`;

/** The terms of a query as a table. What only might have helped is left out where no article has it. */
function termLines({ terms }: Why, words: Words['why']): string[] {
  const shown = terms.filter(({ articles, origin }) => articles > 0 || origin === 'word');
  const rows = shown.map(({ text, origin, word, weight, articles, rarity }) => [
    text,
    words.origin(words.origins[origin], word),
    weight.toFixed(2),
    String(articles),
    rarity.toFixed(1),
  ]);
  const unused = terms.length - shown.length;
  return [
    words.terms,
    ...columnLines([words.termColumns, ...rows], ['left', 'left', 'right']),
    ...(unused > 0 ? [words.unusedTerms(unused)] : []),
    words.termNote,
  ];
}

function articleLines({ articles }: Why, search: Words): string[] {
  const { why } = search;
  const rows = articles.map((article, index) => [
    String(index + 1),
    article.score.toFixed(1),
    article.coverage.toFixed(2),
    articleText(article, search),
    article.terms.join(why.separator),
  ]);
  return [
    why.articles,
    ...columnLines([why.articleColumns, ...rows], ['right', 'right', 'right', 'left']),
    why.articleNote,
  ];
}
