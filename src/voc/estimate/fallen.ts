import type { ExposureCount } from '../count/exposures.ts';
import type { QuietLeavers } from './quiet-leavers.ts';
import { believed, likelihoodOf, type Share } from './solved.ts';

/** The newest readers that stand against those before them, and the fewest of these. */
const newestReaders = 300;
const fewestBefore = 100;
/** How far the share must have fallen, in standard deviations of the difference. */
const sureness = 2;

/**
 * Whether an article helps fewer of its newest readers than of those before: it may have grown stale
 * (another screen, another price). Both are told with the same share of quiet leavers.
 */
export function hasFallen(
  rows: readonly ExposureCount[],
  quietOf: (source: ExposureCount['source']) => QuietLeavers,
  prior: Share,
): boolean {
  const weeks = [...new Set(rows.map(({ week }) => week))].sort((a, b) => a - b);
  let readers = 0;
  let last = -1;
  for (const week of weeks) {
    if (readers >= newestReaders) break;
    readers += readersOf(rows.filter((row) => row.week === week));
    last = week;
  }
  const [now, before] = [
    rows.filter(({ week }) => week <= last),
    rows.filter(({ week }) => week > last),
  ];
  if (readers < newestReaders || readersOf(before) < fewestBefore) return false;
  const share = (own: readonly ExposureCount[]) =>
    believed(
      likelihoodOf({
        rows: own.map((row) => ({ row, weight: 1 })),
        quietOf: (source) => ({ share: quietOf(source).share, deviation: 0 }),
      }),
      prior,
    );
  const [newest, earlier] = [share(now), share(before)];
  return earlier.mean - newest.mean > sureness * Math.sqrt(earlier.variance + newest.variance);
}

const readersOf = (rows: readonly ExposureCount[]) =>
  rows.reduce((sum, { exposures }) => sum + exposures, 0);
