import type { Cost } from '../measure/measure-command.ts';
import type { Scenario } from '../peers/peer.ts';
import { median } from './statistics.ts';

/** What became of one scenario of one peer at one size. */
export interface BenchRow {
  readonly peer: string;
  readonly size: number;
  readonly scenario: Scenario;
  /** One a run; empty where it could not be measured, and `note` says why. */
  readonly costs: readonly Cost[];
  readonly note?: string;
}

/** Each part of the cost by its median over the runs; undefined where nothing was measured. */
export function medianCost({ costs }: BenchRow): Cost | undefined {
  if (costs.length === 0) return undefined;
  const of = (part: keyof Cost) => median(costs.map((cost) => cost[part]));
  return {
    cpuSeconds: of('cpuSeconds'),
    wallSeconds: of('wallSeconds'),
    peakBytes: of('peakBytes'),
    peakBytesWithoutPagefind: of('peakBytesWithoutPagefind'),
  };
}

/** Rows of several runs as one row a peer, size and scenario, in the order of their first coming. */
export function mergeRows(rows: readonly BenchRow[]): BenchRow[] {
  const merged = new Map<string, BenchRow>();
  for (const row of rows) {
    const key = `${row.peer}/${row.size}/${row.scenario}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, ...row, costs: [...before.costs, ...row.costs] } : row);
  }
  return [...merged.values()];
}
