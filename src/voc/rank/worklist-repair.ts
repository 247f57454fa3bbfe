import { messagesOf } from '../../i18n/messages.ts';
import type { Ranking } from '../../model/ranking.ts';
import type { ArticleEstimate, Estimates } from '../estimate/estimates.ts';
import { holds, listScore, type RankedList } from './list-score.ts';

type Repair = Ranking['worklist']['repair'][number];

/** Why an article should be mended, and about how long that takes, in minutes. */
const sizes = {
  /** Opened often, helps few: title and content promise different things. */
  promise: 15,
  /** Most of its readers go on to contact. */
  content: 45,
  /** Its votes contradict what its readers do: somebody should look at them. */
  votes: 10,
} as const;
type Cause = keyof typeof sizes;

/** Fewer readers than this say too little to send a writer. */
const leastReaders = 30;
/** A good article helps about half of its readers. */
const goodArticle = 0.5;
/** Standard deviations by which it must help fewer: 80 % sure, one-sided (normal approximation). */
const sureness = 0.84;
/** Opened so much more often than others on its reasons, an article draws people in. */
const drawing = 1.25;
/** Helping so few of them, it misleads. */
const misleading = 0.25;

/** What is wrong with an article, if anything is for sure. */
function causeOf({ counts, solved, interest, oddVotes }: ArticleEstimate): Cause | undefined {
  if (counts.exposures < leastReaders) return undefined;
  if (oddVotes) return 'votes';
  if (solved.mean + sureness * Math.sqrt(solved.variance) >= goodArticle) return undefined;
  const draws = interest.usual > 0 && interest.rate / interest.usual >= drawing;
  return draws && solved.mean < misleading ? 'promise' : 'content';
}

/**
 * Published articles that people open and that help too few of them, the one first whose mending would
 * save most: what it would be worth in its lists if it helped a half, less what it is worth.
 *
 * @param lists the lists that an article can stand in
 */
export function worklistRepair(
  estimates: Estimates,
  { lists, locale }: { readonly lists: readonly RankedList[]; readonly locale: string },
): Repair[] {
  const words = messagesOf(locale).repair;
  return estimates.articles
    .flatMap((estimate) => {
      const { article, solved, counts } = estimate;
      const cause = causeOf(estimate);
      if (!article.published || article.locale !== locale || cause === undefined) return [];
      const worth = lists
        .filter((list) => list.kind !== 'contact' && holds(list, estimate))
        .reduce((sum, list) => sum + listScore(estimate, list, estimates), 0);
      const gain = worth * Math.max(0, goodArticle / solved.mean - 1);
      const percent = Math.round(100 * solved.mean);
      const why = words[cause](counts.exposures, percent);
      return [{ gain, entry: { id: article.id, why, minutes: sizes[cause] } }];
    })
    .toSorted((a, b) => b.gain - a.gain || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}
