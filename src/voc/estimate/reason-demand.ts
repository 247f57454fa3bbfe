import type { Counts } from '../count/counts.ts';
import { dailyDemand } from './daily-demand.ts';
import { readerDemand } from './reader-demand.ts';
import type { ReasonShare } from './reason-shares.ts';

/** Reasons that nobody has made contact for yet still get this share of all contacts. */
const leastShare = 0.0005;

/**
 * Demand per day of every contact reason that exists, none of them 0 once there is any: contacts;
 * where no contacts were given, readers stand for them.
 */
export function reasonDemand(
  counts: Counts,
  reasons: readonly string[],
  {
    halfLifeDays,
    sharesOf,
  }: { halfLifeDays: number; sharesOf: ReadonlyMap<string, readonly ReasonShare[]> },
): Map<string, number> {
  const { contactFrom: from, contactTo: to } = counts.period;
  const demand =
    from === null || to === null
      ? readerDemand(counts.exposures, sharesOf, eventDays(counts))
      : dailyDemand(counts.contactDays, { from, to, halfLifeDays });
  const least = [...demand.values()].reduce((sum, perDay) => sum + perDay, 0) * leastShare;
  return new Map(reasons.map((reason) => [reason, Math.max(demand.get(reason) ?? 0, least)]));
}

/** Demand per day by category, and all of it under `''`. */
export function categoryDemand(
  demand: ReadonlyMap<string, number>,
  categoryOf: ReadonlyMap<string, string | undefined>,
): Map<string, number> {
  const perDay = new Map([['', 0]]);
  for (const [reason, contacts] of demand)
    for (const key of ['', categoryOf.get(reason)])
      if (key !== undefined) perDay.set(key, (perDay.get(key) ?? 0) + contacts);
  return perDay;
}

/** Days from the first event to the last one; 1 without events. */
export function eventDays({ period: { eventFrom, eventTo } }: Pick<Counts, 'period'>): number {
  return eventFrom === null || eventTo === null ? 1 : eventTo - eventFrom + 1;
}
