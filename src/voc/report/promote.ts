import type { ArticleEstimate, Estimates } from '../estimate/estimates.ts';
import { leastReaders } from '../rank/worklist-repair.ts';
import { believedShare, type Measured } from './measured.ts';

/** An article that works, for a problem that people still make contact about. */
export interface Promotion {
  readonly id: string;
  readonly readers: number;
  readonly solved: Measured;
  /** Contacts per 30 days for its reasons. */
  readonly contacts: number;
  /** What those contacts cost per day × the share whom it would help: at most this much. */
  readonly atMostPerDay: number;
}

/** Standard deviations by which it must help more than others: 80 % sure, one-sided. */
const sureness = 0.84;

/**
 * Articles to show to more people, most worth first: published ones of a locale that surely help more
 * of their readers than an article of this help centre usually does.
 *
 * @param repaired ids of articles that are to be mended; what has to be mended is never promoted
 */
export function promotions(
  {
    articles,
    reasonCostPerDay,
    contactsPerProblem,
  }: Pick<Estimates, 'articles' | 'reasonCostPerDay' | 'contactsPerProblem'>,
  { locale, repaired }: { locale: string; repaired: ReadonlySet<string> },
): Promotion[] {
  const usual = usualShare(articles);
  return articles
    .filter(({ article, counts, solved, hasFallen }) => {
      const isShown = article.published && article.locale === locale && !repaired.has(article.id);
      const surely = solved.mean - sureness * Math.sqrt(solved.variance);
      return isShown && !hasFallen && counts.exposures >= leastReaders && surely > usual;
    })
    .map(({ article, counts, solved, shares, source, demand }) => {
      const cost = shares.reduce((sum, { reason, share }) => {
        const own = source === 'category' ? share : 1;
        return sum + own * (reasonCostPerDay.get(reason) ?? 0);
      }, 0);
      return {
        ...{ id: article.id, readers: counts.exposures, contacts: demand },
        solved: believedShare(solved),
        atMostPerDay: (cost / contactsPerProblem) * solved.mean,
      };
    })
    .filter(({ atMostPerDay }) => atMostPerDay > 0)
    .toSorted((a, b) => b.atMostPerDay - a.atMostPerDay || (a.id < b.id ? -1 : 1));
}

/** The share of all readers who were helped. */
function usualShare(articles: readonly ArticleEstimate[]): number {
  const sum = (of: (estimate: ArticleEstimate) => number) =>
    articles.reduce((total, estimate) => total + of(estimate), 0);
  return (
    sum(({ solved, counts }) => solved.mean * counts.exposures) /
    Math.max(
      1,
      sum(({ counts }) => counts.exposures),
    )
  );
}
