import { join } from 'node:path';
import { benchArticle } from '../corpus/bench-article.ts';
import { measureCommands } from '../measure/measure-command.ts';
import { nodeCommand } from '../peers/peer-kit.ts';
import { sakini } from '../peers/sakini.ts';
import { markdownTable } from '../report/results-text.ts';
import { median } from '../report/statistics.ts';
import { thousands } from '../report/thousands.ts';
import { preparePeer } from '../run/prepare-peer.ts';
import { runBuild, type Ground } from '../run/run-scenario.ts';
import { emptyTrash, setAside } from '../run/set-aside.ts';

/** What one run cost, in CPU seconds of all processes. */
export interface IndexRun {
  /** A build from nothing without search, and with it. */
  readonly html: number;
  readonly withSearch: number;
  /** Pagefind's own command on the pages of that build. */
  readonly pagefind: number;
}

/** What search costs a build. */
export interface IndexCost {
  readonly size: number;
  readonly runs: readonly IndexRun[];
}

/** Builds generated articles with and without search, and indexes their pages with Pagefind's command. */
export async function runIndexCost(
  engine: string,
  { seed, size, runs }: { readonly seed: string; readonly size: number; readonly runs: number },
): Promise<IndexCost> {
  const articles = Array.from({ length: size }, (_, number) => benchArticle(seed, number));
  const ground = preparePeer(sakini, engine, articles);
  if (ground === undefined) throw new Error('No articles');
  const done: IndexRun[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const withSearch = await buildSeconds('cold-search', ground, run);
    const html = await buildSeconds('cold-html', ground, run);
    done.push({ html, withSearch, pagefind: await pagefindSeconds(ground) });
  }
  emptyTrash(engine);
  return { size, runs: done };
}

async function buildSeconds(
  scenario: 'cold-html' | 'cold-search',
  ground: Ground,
  run: number,
): Promise<number> {
  const row = await runBuild(scenario, ground, run);
  const [cost] = row?.costs ?? [];
  if (cost === undefined) throw new Error(`${scenario}: ${row?.note}`);
  return cost.cpuSeconds;
}

/** Pagefind's command on built pages, as its documentation has it. */
async function pagefindSeconds({ place, log }: Ground): Promise<number> {
  const bundle = join(place.home, 'pagefind');
  setAside(place.engine, bundle);
  const program = 'node_modules/pagefind/lib/runner/bin.cjs';
  const folders = ['--site', join(place.home, 'out'), '--output-path', bundle];
  const { code, cpuSeconds } = await measureCommands(
    [nodeCommand(place.engine, program, ...folders)],
    log,
  );
  if (code !== 0) throw new Error(`Pagefind ended with ${code}`);
  return cpuSeconds;
}

/** Medians of the runs as a Markdown table. */
export function indexCostTable({ size, runs }: IndexCost): string {
  const of = (value: (run: IndexRun) => number) => median(runs.map(value)).toFixed(2);
  const cells = [
    of(({ html }) => html),
    of(({ withSearch }) => withSearch),
    of(({ html, withSearch }) => withSearch - html),
    of(({ pagefind }) => pagefind),
    of(({ html, withSearch, pagefind }) => (withSearch - html) / pagefind),
  ];
  const heads = [
    'articles',
    'without search',
    'with search',
    'search',
    "Pagefind's command",
    'ratio',
  ];
  return markdownTable([heads, [thousands(size), ...cells]], 0);
}
