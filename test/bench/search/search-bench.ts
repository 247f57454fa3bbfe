import type { RunFacts } from '../report/results-text.ts';
import type { SearchEngine } from './engines/search-engine.ts';
import type { EvalSet } from './eval-set.ts';
import { qualityByKind, qualityOf, type Answered, type Quality } from './quality.ts';

/** What to compare. */
export interface SearchBenchPlan {
  readonly sets: readonly EvalSet[];
  readonly engines: readonly SearchEngine[];
  /** Called after each engine on each set. */
  readonly onRow: (row: SearchRow) => void;
}

/** What was measured of an engine on a set. */
export interface SearchMeasured {
  readonly overall: Quality;
  readonly kinds: ReadonlyMap<string, Quality>;
  /** Of what a browser loads first, gzip. */
  readonly bytes: number;
  /** Of what it loads for each of the next ten queries, in the mean. */
  readonly bytesPerQuery: number;
}

/** What became of one engine on one set. */
export interface SearchRow {
  readonly set: string;
  readonly locale: string;
  readonly articles: number;
  readonly engine: string;
  /** Undefined where it could not be measured, and `note` says why. */
  readonly measured?: SearchMeasured;
  readonly note?: string;
}

/** All engines on all sets, set by set; an engine that is absent or fails becomes a row that says so. */
export async function runSearchBench({
  sets,
  engines,
  onRow,
}: SearchBenchPlan): Promise<SearchRow[]> {
  const rows: SearchRow[] = [];
  for (const set of sets)
    for (const engine of engines) {
      const row = await searchRow(set, engine);
      rows.push(row);
      onRow(row);
    }
  return rows;
}

async function searchRow(set: EvalSet, engine: SearchEngine): Promise<SearchRow> {
  const { id, locale, docs } = set;
  const about = { set: id, locale, articles: docs.length, engine: engine.id };
  if (engine.version() === undefined) return { ...about, note: 'not installed (--install)' };
  try {
    return { ...about, measured: await measure(set, engine) };
  } catch (error) {
    return { ...about, note: error instanceof Error ? error.message : String(error) };
  }
}

/** Queries after the first one over which bytes are counted. Hardly anybody asks more in a visit. */
const visitQueries = 10;

/** So many items of a list, evenly spread over it; a shorter list whole. */
function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step));
}

async function measure(
  { docs, locale, queries }: EvalSet,
  engine: SearchEngine,
): Promise<SearchMeasured> {
  const opened = await engine.index(docs, locale);
  const { bytes, loadedSince = () => 0 } = opened;
  try {
    const some = spread(queries, visitQueries);
    for (const { query } of some) await opened.answer(query);
    const bytesPerQuery = loadedSince() / Math.max(1, some.length);
    const answers: Answered[] = [];
    for (const { query, relevant, kind } of queries)
      answers.push({ relevant, kind, ids: await opened.answer(query) });
    return { overall: qualityOf(answers), kinds: qualityByKind(answers), bytes, bytesPerQuery };
  } finally {
    await opened.close();
  }
}

/** The engines that are there, as a report names them. */
export function engineFacts(engines: readonly SearchEngine[]): RunFacts['peers'] {
  return engines.flatMap(({ id, name, version }) => {
    const found = version();
    return found === undefined ? [] : [{ id, title: name, version: found }];
  });
}
