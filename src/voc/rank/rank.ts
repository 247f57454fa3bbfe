import type { Ranking } from '../../model/ranking.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ArticleEstimate, Estimates } from '../estimate/estimates.ts';
import { openedBySeekers } from '../estimate/interest.ts';
import { solvesForMost } from '../estimate/solves-for-most.ts';
import { assembleList } from './assemble-list.ts';
import { because } from './because.ts';
import { interval } from './interval.ts';
import { holds, listScore, rankedLists, scoreVariance, type RankedList } from './list-score.ts';
import { round } from './round.ts';
import { isUntried, withTrial } from './trial-place.ts';
import { worklistReasons } from './worklist-reasons.ts';
import { worklistRepair } from './worklist-repair.ts';
import { worklistStale } from './worklist-stale.ts';

/** The part of a ranking that estimates decide. */
export type RankingBody = Pick<Ranking, 'lists' | 'articles' | 'worklist'>;

/** From estimates to the order of every list, and why. */
export function rank(estimates: Estimates, catalogue: Catalogue): RankingBody {
  const lists = rankedLists(catalogue.locales, catalogue.categories);
  return {
    lists: Object.fromEntries(lists.map((list) => [list.id, rankList(list, estimates)])),
    articles: rankedArticles(estimates, catalogue),
    worklist: {
      reasons: worklistReasons(estimates),
      repair: worklistRepair(estimates, { lists, locale: catalogue.defaultLocale }),
      stale: worklistStale(estimates),
    },
  };
}

/** A list in order: published articles first, and every article once. */
function rankList(list: RankedList, estimates: Estimates): Ranking['lists'][string] {
  const inList = estimates.articles.filter((estimate) => holds(list, estimate));
  const candidates = inList.map((estimate) => {
    const { article, solved, shares } = estimate;
    const { id, priority, date, published } = article;
    const score = round(listScore(estimate, list, estimates));
    const opened = openedBySeekers(estimate.interest);
    return { id, score, solved: solved.mean, opened, shares, priority, date, published, estimate };
  });
  const { reasonCostPerDay, interests } = estimates;
  const order = (published: boolean) =>
    assembleList(
      candidates.filter((candidate) => candidate.published === published),
      { places: list.places, weights: reasonCostPerDay, attentionFall: interests.attentionFall },
    );
  const entry = ({ id, score, estimate }: (typeof candidates)[number]) => ({
    id,
    score,
    ...scoreInterval(score, scoreVariance(estimate, list.kind)),
    isUntried: untried(estimate, list, estimates.lastSeenDay),
  });
  const published = withTrial(order(true).map(entry), list.places);
  return [...published, ...order(false).map(entry)].map(({ id, score, lo, hi }) => {
    return { id, score, lo, hi };
  });
}

/** Whether a new article should be tried in a list; the contact page is no place to try. */
const untried = (
  { article, interest }: ArticleEstimate,
  { kind }: RankedList,
  lastDay: number | undefined,
): boolean =>
  kind !== 'contact' &&
  lastDay !== undefined &&
  isUntried({ publishedOn: article.publishedOn, exposure: interest.exposure }, lastDay);

function scoreInterval(score: number, relativeVariance: number) {
  const { lo, hi } = interval(score, relativeVariance);
  return { lo: round(lo), hi: round(hi) };
}

/** One entry for each article id, from the default locale where it exists; in order of id. */
function rankedArticles(
  estimates: Estimates,
  { locales, categories, defaultLocale }: Catalogue,
): Ranking['articles'] {
  const homes = new Map(
    rankedLists(locales, categories).flatMap((list) =>
      list.id === `home:${list.locale}` ? [[list.locale, list] as const] : [],
    ),
  );
  const byId = Map.groupBy(estimates.articles, ({ article }) => article.id);
  const entries: Ranking['articles'] = {};
  for (const id of [...byId.keys()].toSorted()) {
    const editions = byId.get(id) ?? [];
    const main = editions.find(({ article }) => article.locale === defaultLocale) ?? editions[0];
    const home = main && homes.get(main.article.locale);
    if (main === undefined || home === undefined) continue;
    const score = round(listScore(main, home, estimates));
    const { exposures, settled, towardContact, escalations, yes, no } = main.counts;
    entries[id] = {
      score,
      ...scoreInterval(score, scoreVariance(main, home.kind)),
      because: because(main, { evidence: estimates.evidence, locale: defaultLocale }),
      demand: round(main.demand),
      ...{ exposures, settled, towardContact, escalations, yes, no },
      ...(solvesForMost(main.solved, exposures) && { solvesForMost: true }),
    };
  }
  return entries;
}
