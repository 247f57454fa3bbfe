import type { Content } from '../../model/content.ts';
import type { CutWords } from '../../text/word.ts';
import type { Counts } from '../count/counts.ts';
import type { ArticleEstimate, Estimates } from '../estimate/estimates.ts';
import { usualOpened } from '../estimate/interest.ts';
import { eventDays } from '../estimate/reason-demand.ts';
import { goodArticle } from '../rank/worklist-reasons.ts';
import { articleSubjects, leastCovered, reasonSubjects } from './nearest-article.ts';
import type { QueryCluster } from './query-clusters.ts';
import { shownCount, type ShownCount } from './shown.ts';
import { workMinutes } from './work-minutes.ts';

/** Questions that search did not answer, and that the same work would. */
export interface QueryItem extends Omit<QueryCluster, 'sessions'> {
  readonly visits: ShownCount;
  /** Add the words to the article that is near, bring its title closer to them, or write one. */
  readonly fix: 'add-words' | 'retitle' | 'write';
  /** The article that is near. */
  readonly near: string | undefined;
  /** The contact reason that they are about. */
  readonly reason: string | undefined;
  /** Where a new article would stand, if that is known. */
  readonly category: string | undefined;
  readonly minutes: number;
  /** Contact cost per day that an answer would avoid at most, in the currency of site.yaml. */
  readonly gainPerDay: number;
}

/** What queries are judged by. */
interface QueryContext {
  readonly content: Content;
  readonly counts: Counts;
  readonly estimates: Estimates;
  readonly cutterOf: (text: string) => CutWords;
}

/** A cluster with what it is about. */
interface Judged extends QueryCluster {
  readonly near: string | undefined;
  readonly reason: string | undefined;
  readonly category: string | undefined;
}

const fixMinutes = {
  'add-words': workMinutes.asks,
  retitle: workMinutes.title,
  write: workMinutes.write,
} as const;

/**
 * The questions that search did not answer, each with what would answer it; most is to be gained by the
 * first. Those to which the same article is near are one piece of work.
 */
export function queryItems(
  clusters: readonly QueryCluster[],
  { content, counts, estimates, cutterOf }: QueryContext,
): QueryItem[] {
  const worth = worthOfReader(estimates);
  const days = eventDays(counts);
  const judged = judge(clusters, content, cutterOf);
  const works = Map.groupBy(judged, ({ failure, locale, near, spellings: [text = ''] }) =>
    near === undefined ? `write ${locale} ${text}` : `${failure} ${locale} ${near}`,
  );
  return [...works.values()]
    .flatMap((own) => own.slice(0, 1).map((first) => ({ ...first, ...merged(own) })))
    .map(({ sessions, ...item }): QueryItem => {
      const mended = item.failure === 'nothing-found' ? 'add-words' : 'retitle';
      const fix = item.near === undefined ? 'write' : mended;
      return {
        ...item,
        visits: shownCount(sessions.size),
        fix,
        minutes: fixMinutes[fix],
        gainPerDay: (sessions.size / days) * worth(item.near, item.locale),
      };
    })
    .toSorted(
      (a, b) => b.gainPerDay - a.gainPerDay || (`${a.spellings[0]}` < `${b.spellings[0]}` ? -1 : 1),
    );
}

/** What the clusters of the site's locales are about. */
function judge(
  clusters: readonly QueryCluster[],
  content: Content,
  cutterOf: (text: string) => CutWords,
): Judged[] {
  const { site, reasons, articles } = content;
  const subjects = { articles, reasons, locales: site.locales };
  const articleOf = articleSubjects(subjects, cutterOf);
  const reasonOf = reasonSubjects(subjects, cutterOf);
  return clusters
    .filter(({ locale }) => site.locales.includes(locale))
    .map((cluster) => {
      const [text = ''] = cluster.spellings;
      const isSure = ({ covered }: { readonly covered: number }) => covered >= leastCovered;
      const [near] = [articleOf(text, cluster.locale)].filter((match) => match && isSure(match));
      const [reason] = [reasonOf(text)].filter((match) => match && isSure(match));
      const category =
        near?.id.split('/')[0] ?? reasons.find(({ id }) => id === reason?.id)?.category;
      return { ...cluster, near: near?.id, reason: reason?.id, category };
    });
}

/** Clusters as one. */
function merged(clusters: readonly QueryCluster[]) {
  return {
    spellings: clusters.flatMap(({ spellings }) => spellings),
    others: clusters.reduce((sum, { others }) => sum + others, 0),
    sessions: new Set(clusters.flatMap(({ sessions }) => [...sessions])),
  };
}

/**
 * What a reader with a question is worth to whom an article is shown: the share who open it × whom it
 * helps × who would else have made contact × what that costs. Without an article, what an average
 * contact costs, and a good article.
 */
function worthOfReader({ articles, reasonCostPerDay, contactsPerDay }: Estimates) {
  const known = new Map(
    articles.map((estimate) => [`${estimate.article.locale}/${estimate.article.id}`, estimate]),
  );
  const all = [...reasonCostPerDay.values()].reduce((sum, cost) => sum + cost, 0);
  const averageCost = all / (contactsPerDay.get('') || 1);
  const wouldContact = ({ contactIfUnsolved }: ArticleEstimate) => contactIfUnsolved.mean;
  const average =
    articles.reduce((sum, each) => sum + wouldContact(each), 0) / Math.max(1, articles.length);
  return (id: string | undefined, locale: string): number => {
    const article = known.get(`${locale}/${id ?? ''}`);
    if (article === undefined) return usualOpened * goodArticle * average * averageCost;
    return usualOpened * article.solved.mean * wouldContact(article) * article.problemCost;
  };
}
