import { messagesOf } from '../../i18n/messages.ts';
import type { Ranking } from '../../model/ranking.ts';
import type { ArticleEstimate, Estimates } from '../estimate/estimates.ts';
import { holds, listScore, type RankedList } from './list-score.ts';
import { goodArticle } from './worklist-reasons.ts';

/** Why an article should be mended, and about how long that takes, in minutes. */
export const repairMinutes = {
  /** Opened more often than most, helps fewer than most: title and content promise different things. */
  promise: 15,
  /** Most of its readers go on to contact. */
  content: 45,
  /** Its votes contradict what its readers do: somebody should look at them. */
  votes: 10,
} as const;
export type RepairCause = keyof typeof repairMinutes;

/** An article to be mended. */
export interface Repair {
  readonly estimate: ArticleEstimate;
  readonly cause: RepairCause;
  /** What it would be worth in its lists if it helped a half, less what it is worth. */
  readonly gainPerDay: number;
}

/** Fewer readers than this say too little to send a writer. */
export const leastReaders = 30;
/** Standard deviations by which it must help fewer than a half: 80 % sure, one-sided (normal approximation). */
const sureness = 0.84;

/** How often an article is opened beside the others on its reasons: 1 is as often as they are. */
const drawOf = ({ interest: { rate, usual } }: ArticleEstimate) => (usual > 0 ? rate / usual : 0);

/** Whether less than a quarter of all is above an amount. */
const isInTopQuarter = (amount: number, all: readonly number[]) =>
  all.filter((other) => other > amount).length < all.length / 4;

/**
 * Whether an article draws people in and does not help them: among those that people read it is in the
 * top quarter by who opens it, and in the bottom quarter by whom it helps.
 */
function misleads(estimate: ArticleEstimate, read: readonly ArticleEstimate[]): boolean {
  const failed = (each: ArticleEstimate) => -each.solved.mean;
  return (
    drawOf(estimate) > 1 &&
    isInTopQuarter(drawOf(estimate), read.map(drawOf)) &&
    isInTopQuarter(failed(estimate), read.map(failed))
  );
}

/** What is wrong with an article that people read, if anything is for sure. */
function causeOf(
  estimate: ArticleEstimate,
  read: readonly ArticleEstimate[],
): RepairCause | undefined {
  const { solved, oddVotes } = estimate;
  if (oddVotes) return 'votes';
  if (solved.mean + sureness * Math.sqrt(solved.variance) >= goodArticle) return undefined;
  return misleads(estimate, read) ? 'promise' : 'content';
}

/**
 * Published articles of a locale that people open and that help too few of them, the one first whose
 * mending would save most.
 *
 * @param lists the lists that an article can stand in
 */
export function repairs(
  estimates: Estimates,
  { lists, locale }: { readonly lists: readonly RankedList[]; readonly locale: string },
): Repair[] {
  const read = estimates.articles.filter(
    ({ article, counts }) =>
      article.published && article.locale === locale && counts.exposures >= leastReaders,
  );
  return read
    .flatMap((estimate) => {
      const cause = causeOf(estimate, read);
      if (cause === undefined) return [];
      const worth = lists
        .filter((list) => list.kind !== 'contact' && holds(list, estimate))
        .reduce((sum, list) => sum + listScore(estimate, list, estimates), 0);
      const gainPerDay = worth * Math.max(0, goodArticle / estimate.solved.mean - 1);
      return [{ estimate, cause, gainPerDay }];
    })
    .toSorted((a, b) => b.gainPerDay - a.gainPerDay || (idOf(a) < idOf(b) ? -1 : 1));
}

const idOf = ({ estimate }: Repair) => estimate.article.id;

/** The repairs of a locale in words of it. */
export function worklistRepair(
  estimates: Estimates,
  options: { readonly lists: readonly RankedList[]; readonly locale: string },
): Ranking['worklist']['repair'] {
  const words = messagesOf(options.locale).repair;
  return repairs(estimates, options).map((repair) => {
    const { solved, counts } = repair.estimate;
    const why = words[repair.cause](counts.exposures, Math.round(100 * solved.mean));
    return { id: idOf(repair), why, minutes: repairMinutes[repair.cause] };
  });
}
