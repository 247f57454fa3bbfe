import type { ExposureCount } from '../count/exposures.ts';
import type { VisitCount } from '../count/visit-outcomes.ts';
import type { ArticleEstimate } from '../estimate/estimates.ts';
import { z } from '../rank/interval.ts';
import type { Measured } from './measured.ts';
import { byWeek, trendOf, type Trend } from './trend.ts';

/** The share of visits that the web helped, as the model believes. */
export interface SelfService {
  /** Over the whole period, with the doubt about what silence means. */
  readonly rate: Measured;
  /** Week by week; its intervals know of weeks only. */
  readonly trend: Trend;
}

/**
 * The self-service rate: readers who were helped ÷ visits that looked for help. Of the readers of an
 * article who settled, as many were helped as its estimate says. Articles on one reason err together
 * (how many of its readers leave quietly is estimated for all of them), those on different reasons do
 * not; in simulated worlds with a known rate such intervals held it in 23 of 24.
 *
 * @returns undefined without visits, or with fewer than four weeks of them
 */
export function selfService(
  visits: readonly VisitCount[],
  exposures: readonly ExposureCount[],
  articles: readonly ArticleEstimate[],
): SelfService | undefined {
  const closed = visits.filter(({ end }) => end !== 'open');
  const helped = helpedShares(articles);
  const part = byWeek(
    exposures,
    ({ locale, article, settled }) => settled * (helped.get(`${locale}/${article}`) ?? 0),
  );
  const whole = byWeek(closed, (row) => row.visits);
  const weeks = [...new Set(closed.map(({ week }) => week))];
  const trend = trendOf(
    weeks.map((week) => ({ week, part: part(week), whole: whole(week) })),
    1,
  );
  if (trend.all === undefined) return undefined;
  const { value, standardError } = trend.all;
  const reach = z * Math.hypot(standardError, doubt(articles) / trend.all.whole);
  return { trend, rate: { value, lo: Math.max(0, value - reach), hi: Math.min(1, value + reach) } };
}

/** Of the settled readers of each article, by locale and id, the share that was helped. */
function helpedShares(articles: readonly ArticleEstimate[]): ReadonlyMap<string, number> {
  return new Map(
    articles
      .filter(({ counts }) => counts.settled > 0)
      .map(({ article, solved, counts }) => [
        `${article.locale}/${article.id}`,
        Math.min(1, (solved.mean * counts.exposures) / counts.settled),
      ]),
  );
}

/** The standard deviation of the number of helped readers. */
function doubt(articles: readonly ArticleEstimate[]): number {
  const ofReason = new Map<string, number>();
  for (const { shares, solved, counts } of articles) {
    const reason = shares[0]?.reason ?? '';
    const own = Math.sqrt(solved.variance) * counts.exposures;
    ofReason.set(reason, (ofReason.get(reason) ?? 0) + own);
  }
  return Math.hypot(...ofReason.values());
}
