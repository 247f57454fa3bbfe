import type { ExposureCount } from '../count/exposures.ts';
import type { ReasonShare } from './reason-shares.ts';

/**
 * Readers per day by reason, which stand for demand where no contacts were given: the exposures of
 * the articles that answer it, each divided among the article's reasons.
 */
export function readerDemand(
  exposures: readonly ExposureCount[],
  sharesOf: ReadonlyMap<string, readonly ReasonShare[]>,
  days: number,
): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { article, exposures: readers } of exposures) {
    const shares = sharesOf.get(article) ?? [];
    const total = shares.reduce((sum, { share }) => sum + share, 0);
    for (const { reason, share } of shares)
      demand.set(reason, (demand.get(reason) ?? 0) + (readers * share) / total / days);
  }
  return demand;
}
