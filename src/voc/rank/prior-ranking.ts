import type { Content } from '../../model/content.ts';
import type { Ranking } from '../../model/ranking.ts';
import { catalogueOf } from '../catalogue.ts';
import { emptyCounts } from '../count/empty-counts.ts';
import { estimate } from '../estimate/estimates.ts';
import { rank } from './rank.ts';

/**
 * The ranking without any data: the writers' priority (5 first), then the newest date, then the id.
 * Scores are 0, and every reason says that there is no evidence yet.
 */
export function priorRanking(content: Content): Ranking {
  const catalogue = catalogueOf(content);
  const { halfLifeDays } = content.site.ranking;
  const estimates = estimate(emptyCounts, catalogue, { halfLifeDays });
  return {
    version: 1,
    builtFrom: { source: 'priors', inputs: [] },
    ...rank(estimates, catalogue),
  };
}
