import type { EvalSet } from './eval-set.ts';
import { runBrowser } from './browser/browser-bench.ts';
import type { SearchPlace } from './engines/search-engine.ts';
import { runIndexCost } from './index-cost.ts';
import { runSearchBench } from './search-bench.ts';
import type { Measure, SearchWishes } from './search-options.ts';
import type { SearchResults } from './search-report.ts';
import { runSteps } from './steps/steps-bench.ts';
import { runTrust } from './trust/trust-bench.ts';

/** With what a run works, and whom it tells of what is done. */
export interface SearchRun {
  readonly place: SearchPlace;
  readonly sets: readonly EvalSet[];
  readonly seed: string;
  readonly print: (line: string) => void;
}

/** Articles of the site whose index is measured. */
const indexSize = 1000;

/** All that is wished for, one after the other. */
export async function runSearch(
  { engines, measures, sizes, runs }: SearchWishes,
  { place, sets, seed, print }: SearchRun,
): Promise<SearchResults> {
  const wants = (what: Measure) => measures.includes(what);
  const each = async <Item, Result>(
    what: Measure,
    items: readonly Item[],
    measure: (item: Item) => Promise<Result>,
  ): Promise<Result[]> => {
    const results: Result[] = [];
    for (const item of wants(what) ? items : []) {
      results.push(await measure(item));
      print(`${what} ${results.length} / ${items.length}`);
    }
    return results;
  };
  const told = ({ set, engine }: { readonly set: string; readonly engine: string }) =>
    print(`quality ${set} ${engine}`);
  return {
    rows: wants('quality') ? await runSearchBench({ sets, engines, onRow: told }) : [],
    steps: await each('steps', sets, async (set) => ({ set: set.id, rows: await runSteps(set) })),
    trust: await each('trust', sets, runTrust),
    browser: await each('browser', sizes, (size) => runBrowser(place.home, seed, size)),
    index: await each('index', [indexSize], (size) =>
      runIndexCost(place.engine, { seed, size, runs }),
    ),
  };
}
