import { assumptions } from '../estimate/assumptions.ts';
import type { Estimates } from '../estimate/estimates.ts';
import { round } from './round.ts';

/** A good article helps about half of the people with its problem. */
const goodArticle = 0.5;

/**
 * Contact reasons in the order in which a new or better article would save most: their cost per day
 * × what the best article for them leaves of what a good one would do. Reasons that are served well
 * are left out; without evidence there are none.
 */
export function worklistReasons({ articles, reasonCostPerDay, evidence }: Estimates): string[] {
  if (!evidence) return [];
  const served = new Map<string, number>();
  for (const { shares, solved, source } of articles)
    for (const { reason, share } of source === 'category' ? [] : shares) {
      const helped = assumptions.interest * share * solved.mean;
      served.set(reason, Math.max(served.get(reason) ?? 0, helped));
    }
  return [...reasonCostPerDay]
    .map(([reason, cost]) => ({
      reason,
      open: round(cost * Math.max(0, goodArticle - (served.get(reason) ?? 0))),
    }))
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.open - a.open || (a.reason < b.reason ? -1 : 1))
    .map(({ reason }) => reason);
}
