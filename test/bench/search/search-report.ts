import { thousands } from '../report/thousands.ts';
import { markdownTable, type RunFacts } from '../report/results-text.ts';
import type { BrowserRow } from './browser/browser-bench.ts';
import { latencyTable, loadTable } from './browser/browser-tables.ts';
import { indexCostTable, type IndexCost } from './index-cost.ts';
import { kindTable, qualityTable, type QualityRates } from './quality.ts';
import type { SearchRow } from './search-bench.ts';
import { stepTable, type StepRow } from './steps/steps-bench.ts';
import { parts } from './trust/take-away.ts';
import { trustTable, type TrustRow } from './trust/trust.ts';

/** All that a run measured; what it did not is empty. */
export interface SearchResults {
  readonly rows: readonly SearchRow[];
  readonly steps: readonly { readonly set: string; readonly rows: readonly StepRow[] }[];
  readonly trust: readonly TrustRow[];
  readonly browser: readonly BrowserRow[];
  readonly index: readonly IndexCost[];
}

/** Engines × metrics on one set. */
export const setTable = (rows: readonly SearchRow[]): string =>
  qualityTable(
    rows.map(({ engine, measured, note }) => ({
      name: engine,
      quality: measured?.overall,
      bytes: measured?.bytes,
      bytesPerQuery: measured?.bytesPerQuery,
      note,
    })),
  );

/** A part of the report: a heading, how it was measured, and tables. Without tables there is none. */
function section(title: string, method: string, tables: readonly string[]): string[] {
  return tables.length === 0 ? [] : [`## ${title}`, method, ...tables];
}

/** The whole report, Markdown. */
export function searchResultsText(results: SearchResults, facts: RunFacts): string {
  const versions = facts.peers.map(({ id, title, version }) => [id, title, version]);
  return `${[
    `<!-- Made by: ${facts.command} -->`,
    '# Search benchmark',
    `${facts.date}. ${facts.machine}. Shares hold anywhere; read times as ratios: the machine is not quiet.`,
    ...qualityTexts(results.rows),
    ...stepTexts(results.steps),
    ...trustTexts(results.trust),
    ...browserTexts(results.browser),
    ...indexTexts(results.index),
    ...section(
      'Engines',
      'As they were set up:',
      results.rows.length === 0
        ? []
        : [markdownTable([['id', 'engine', 'version'], ...versions], 3)],
    ),
  ].join('\n\n')}\n`;
}

function qualityTexts(rows: readonly SearchRow[]): string[] {
  const sets = [...Map.groupBy(rows, ({ set }) => set).values()];
  return section(
    'Quality',
    'All engines get the same articles, and are asked the same queries in one run. `hit@n`: a relevant article is among the first n; beside hit@1 its 95 % interval (Wilson). `MRR@10`: mean of 1 ÷ rank of the first relevant article, 0 past rank 10. `no result`: share of queries without any. First load: what a browser loads up to its first list of linked titles (code, index, titles; of an index in pieces, those of one query), gzip. A query: what each of the next ten loads, in the mean.',
    sets.flatMap(setTexts),
  );
}

function setTexts(rows: readonly SearchRow[]): string[] {
  const [first] = rows;
  const title =
    first && `### ${first.set} (${first.locale}, ${thousands(first.articles)} articles)`;
  return [title ?? '', setTable(rows), ...kindTexts(rows)];
}

/** What is shown by kind of query. */
const kindMetrics: readonly (readonly [title: string, metric: keyof QualityRates])[] = [
  ['hit@1', 'hitAt1'],
  ['MRR@10', 'mrrAt10'],
  ['no result', 'zeroResults'],
];

/** The tables by kind of query; none where there is one kind at most. */
function kindTexts(rows: readonly SearchRow[]): string[] {
  const engines = rows.flatMap(({ engine, measured }) =>
    measured === undefined ? [] : [{ name: engine, kinds: measured.kinds }],
  );
  const kinds = engines[0]?.kinds.size ?? 0;
  if (kinds < 2) return [];
  return kindMetrics.flatMap(([title, metric]) => [
    `By kind of query, ${title}:`,
    kindTable(engines, metric),
  ]);
}

const stepTexts = (steps: SearchResults['steps']): string[] =>
  section(
    'What each step is worth',
    'This project, with one step of its search left out at a time. Other first: queries that then have another first article. A step that stands in for another one when that fails is worth more than its line says. Beginnings of words show only while a word is not typed to its end, and no query here stops before that. A set with a glossary is searched with it here, and without it above.',
    steps.flatMap(({ set, rows }) => [`### Without a step: ${set}`, stepTable(rows)]),
  );

const trustTexts = (rows: readonly TrustRow[]): string[] =>
  section(
    'Whether it misleads',
    `Queries fall into ${parts} parts by a digest of the articles that answer them. For one part at a time these articles, and those that answer in part, are taken away, and the site is indexed anew; the figures are those of all ${parts} together. Unanswerable: queries that no article of such a site answers, not even in part; they should not be shown as found, but as what comes close. Right first: queries whose first article answers them; they should be shown as found. Wrong first: share of all queries whose first article is a wrong one, with and without those that search itself does not call found. Beside the shares of one kind their 95 % interval (Wilson).`,
    rows.length === 0 ? [] : [trustTable(rows)],
  );

const browserTexts = (rows: readonly BrowserRow[]): string[] =>
  section(
    'In a browser',
    "Generated articles, all Japanese, as a built site in headless Chromium. 40 queries are typed into the box of its home page, key by key, each up to its answer: titles cut short, without their rarest word, or with two characters swapped. All threads of the page are slowed to about a quarter of this machine by stopping them in short turns (Chromium's own throttling does not reach workers). Files come from this machine: no network is in the times.",
    rows.length === 0
      ? []
      : [
          'Loaded, kB. First list: from the click into the box to the results of the first query, with what was asked for on the way to it wherever typing halted; and in the mean of all 40, each by itself with nothing loaded before.',
          loadTable(rows),
          'Answers, ms from the last key to the changed list; the first one apart. The box waits on purpose for a very short pause in typing. Memory: peak of the process of the page.',
          latencyTable(rows),
        ],
  );

const indexTexts = (costs: readonly IndexCost[]): string[] =>
  section(
    'What it costs a build',
    "CPU seconds of all processes, medians of the runs. Search: a build from nothing with search less one without. Beside it Pagefind's own command on the pages of that build.",
    costs.map(indexCostTable),
  );
