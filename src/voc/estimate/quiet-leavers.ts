import type { ExposureCount } from '../count/exposures.ts';
import { assumptions } from './assumptions.ts';

/** Pseudo-readers from which every source starts, and every reason. */
const sourceReaders = 40;
const reasonReaders = 100;
/** How much reasons differ in it, and how much the shares may be off anyway (standard deviations). */
const reasonSpread = 0.08;
const leastSpread = 0.05;

/** The share of readers without help who leave quietly. */
export interface QuietLeavers {
  readonly share: number;
  /** Its standard deviation. */
  readonly deviation: number;
}

/**
 * Of the readers whom an article did not help, the share who leave quietly: neither another article,
 * nor the contact page, nor a contact. It is seen where readers say that they were not helped: among
 * No voters. By where they came from, and with what is special to a reason.
 *
 * @param reasonOf the main reason of an article
 */
export function quietLeavers(
  exposures: readonly ExposureCount[],
  reasonOf: (article: string) => string,
): (source: ExposureCount['source'], reason: string) => QuietLeavers {
  const all = ratio(exposures, { share: assumedQuiet(exposures), weight: sourceReaders });
  const bySource = new Map(
    [...Map.groupBy(exposures, ({ source }) => source)].map(([source, own]) => [
      source,
      ratio(own, { share: all, weight: sourceReaders }),
    ]),
  );
  const ofSource = (source: ExposureCount['source']) => bySource.get(source) ?? all;
  const byReason = new Map(
    [...Map.groupBy(exposures, ({ article }) => reasonOf(article))].map(([reason, own]) => {
      const no = own.reduce((sum, row) => sum + row.no, 0);
      const beyond = own.reduce(
        (sum, row) => sum + row.settledNo - row.no * ofSource(row.source),
        0,
      );
      return [reason, { special: beyond / (no + reasonReaders), no }] as const;
    }),
  );
  return (source, reason) => {
    const { special = 0, no = 0 } = byReason.get(reason) ?? {};
    return {
      share: Math.min(0.9, Math.max(0.02, ofSource(source) + special)),
      deviation: Math.sqrt(
        leastSpread ** 2 + (reasonSpread ** 2 * reasonReaders) / (reasonReaders + no),
      ),
    };
  };
}

/**
 * The share of quiet leavers where nobody votes: more of them where no contact is tied to a visit, since
 * whoever calls then looks like somebody who gave up.
 */
export const assumedQuiet = (exposures: readonly Pick<ExposureCount, 'escalations'>[]): number =>
  exposures.some(({ escalations }) => escalations > 0)
    ? assumptions.quiet
    : assumptions.quietUntied;

function ratio(
  rows: readonly ExposureCount[],
  start: { readonly share: number; readonly weight: number },
): number {
  const no = rows.reduce((sum, row) => sum + row.no, 0);
  const settled = rows.reduce((sum, row) => sum + row.settledNo, 0);
  return (settled + start.share * start.weight) / (no + start.weight);
}
