import type { Estimates } from '../estimate/estimates.ts';
import { openedBySeekers } from '../estimate/interest.ts';
import { round } from './round.ts';

/** A good article helps about half of the people with its problem. */
const goodArticle = 0.5;

/** How much articles differ in who opens them, beyond what clicks say (relative variance). */
const attractionSpread = 0.04;

/** How much of what is uncertain may make one article better than it seems: half, since readers would show it. */
const doubted = 0.5;

/** A share that is not known for sure. */
interface Uncertain {
  readonly mean: number;
  readonly deviation: number;
}

const cells = 50;

/**
 * What the best of some shares is worth, expected: of many of which little is known one is better than
 * the best guess of any. The integral of the chance that any is above a share, with the logistic
 * distribution for the normal one (Bowling et al., 2009).
 */
function bestOf(shares: readonly Uncertain[]): number {
  let sum = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const at = (cell + 0.5) / cells;
    const below = shares.reduce(
      (chance, { mean, deviation }) =>
        chance / (1 + Math.exp((-1.702 * (at - mean)) / Math.max(deviation, 1e-6))),
      1,
    );
    sum += (1 - below) / cells;
  }
  return sum;
}

/**
 * Contact reasons in the order in which a new or better article would save most: what the people with
 * it who come to the site's lists cost per day × what the best article for them leaves of what a good
 * one would do. Reasons that are served well are left out; without evidence there are none.
 */
export function worklistReasons({ articles, reasonStakePerDay, evidence }: Estimates): string[] {
  if (!evidence) return [];
  const articlesOf = new Map<string, Uncertain[]>();
  for (const { shares, solved, source, interest } of articles)
    for (const { reason, share } of source === 'category' ? [] : shares) {
      const mean = openedBySeekers(interest) * share * solved.mean;
      const variance = solved.variance / solved.mean ** 2 + interest.variance + attractionSpread;
      const own = articlesOf.get(reason) ?? [];
      articlesOf.set(reason, [...own, { mean, deviation: doubted * mean * Math.sqrt(variance) }]);
    }
  return [...reasonStakePerDay]
    .map(([reason, cost]) => ({
      reason,
      open: round(cost * Math.max(0, goodArticle - bestOf(articlesOf.get(reason) ?? []))),
    }))
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.open - a.open || (a.reason < b.reason ? -1 : 1))
    .map(({ reason }) => reason);
}
