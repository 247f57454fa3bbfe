import { rmSync } from 'node:fs';
import type { BenchArticle } from '../corpus/bench-article.ts';
import { benchArticle } from '../corpus/bench-article.ts';
import { buildScenarios, devScenarios, type Peer, type Scenario } from '../peers/peer.ts';
import { mergeRows, type BenchRow } from '../report/bench-row.ts';
import { peerPlace, preparePeer } from './prepare-peer.ts';
import { runBuild, runDev, type Ground } from './run-scenario.ts';
import { emptyTrash } from './set-aside.ts';

/** What to measure. */
export interface BenchPlan {
  readonly engine: string;
  readonly peers: readonly Peer[];
  readonly sizes: readonly number[];
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  /** How often, by the number of articles. */
  readonly runs: (size: number) => number;
  /** Called after each measurement. */
  readonly onRow: (row: BenchRow) => void;
}

/** Live previews are compared up to this size: what they hold to is said of it. */
const mostForDev = 1000;

/** Everything measured: one row a peer, size and scenario; the tools take turns within each scenario. */
export async function runBenches(plan: BenchPlan): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const add = (row: BenchRow) => {
    rows.push(row);
    plan.onRow(row);
  };
  for (const size of plan.sizes) {
    const articles = Array.from({ length: size }, (_, number) => benchArticle(plan.seed, number));
    const grounds = plan.peers.flatMap((peer) => {
      const note = hindrance(peer, plan.engine, size);
      if (note === undefined) return prepared(peer, plan.engine, articles);
      add({ peer: peer.id, size, scenario: 'cold-html', costs: [], note });
      return [];
    });
    for (let run = 1; run <= plan.runs(size); run += 1) await runOnce(plan, grounds, run, add);
  }
  emptyTrash(plan.engine);
  return mergeRows(rows);
}

function prepared(peer: Peer, engine: string, articles: readonly BenchArticle[]): Ground[] {
  const ground = preparePeer(peer, engine, articles);
  if (ground === undefined) return [];
  rmSync(ground.log, { force: true });
  return [ground];
}

/** Why a peer is not measured at a size; undefined where it is. */
function hindrance(peer: Peer, engine: string, size: number): string | undefined {
  if (size > peer.most) return `measured up to ${peer.most} articles only`;
  const isThere = peer.version(peerPlace(peer, engine)) !== undefined;
  return isThere ? undefined : 'not installed (--install)';
}

async function runOnce(
  { scenarios }: BenchPlan,
  grounds: readonly Ground[],
  run: number,
  add: (row: BenchRow) => void,
): Promise<void> {
  for (const scenario of buildScenarios) {
    if (!scenarios.includes(scenario)) continue;
    for (const ground of grounds) {
      const row = await runBuild(scenario, ground, run);
      if (row) add(row);
    }
  }
  if (!devScenarios.some((scenario) => scenarios.includes(scenario))) return;
  for (const ground of grounds)
    if (ground.size <= mostForDev) for (const row of await runDev(ground)) add(row);
}
