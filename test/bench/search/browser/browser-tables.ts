import { markdownTable } from '../../report/results-text.ts';
import { thousands } from '../../report/thousands.ts';
import type { BrowserMeasured, BrowserRow } from './browser-bench.ts';
import { kinds } from './bytes-by-kind.ts';
import { wholeMs, type Latency } from './search-log.ts';

/** The value that a share of some values, in 0–1, does not pass (nearest rank); `NaN` of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const megabytes = (bytes: number) => String(Math.round(bytes / 1e6));
const whole = (ms: number) => String(Math.round(ms));

/** One line a size; where nothing was measured it says why. */
function table(
  heads: readonly string[],
  rows: readonly BrowserRow[],
  cells: (measured: BrowserMeasured) => readonly string[],
): string {
  const body = rows.map(({ size, measured, note }) => [
    thousands(size),
    ...(measured ? cells(measured) : heads.map((_, at) => (at === 0 ? (note ?? '') : '—'))),
  ]);
  return markdownTable([['articles', ...heads], ...body], 0);
}

/** What search loads, in kB: sizes × kinds of files. */
export function loadTable(rows: readonly BrowserRow[]): string {
  const heads = ['first list', ...kinds, 'first list, mean', 'a further query'];
  return table(heads, rows, ({ firstBytes, meanFirstBytes, bytesPerQuery }) => [
    kilobytes(kinds.reduce((sum, kind) => sum + firstBytes[kind], 0)),
    ...kinds.map((kind) => kilobytes(firstBytes[kind])),
    kilobytes(meanFirstBytes),
    kilobytes(bytesPerQuery),
  ]);
}

/** How long answers take, in ms, and what memory: sizes × percentiles. */
export function latencyTable(rows: readonly BrowserRow[]): string {
  const heads = [
    'slower by',
    'first answer',
    'p50',
    'p95',
    'p50 without the pause',
    'p95 without the pause',
    'worker p50',
    'worker p95',
    'memory MB',
    'before search',
  ];
  return table(heads, rows, ({ slowness, first, latencies, peakBytes, idleBytes }) => {
    const of = (value: (latency: Latency) => number, share: number) =>
      whole(percentile(latencies.map(value), share));
    const rest = ({ workerMs, listMs }: Latency) => workerMs + listMs;
    const worker = ({ workerMs }: Latency) => workerMs;
    return [
      slowness.toFixed(1),
      whole(wholeMs(first)),
      ...[wholeMs, rest, worker].flatMap((value) => [of(value, 0.5), of(value, 0.95)]),
      megabytes(peakBytes),
      megabytes(idleBytes),
    ];
  });
}
