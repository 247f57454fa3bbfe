import { openedBySeekers } from '../estimate/interest.ts';
import type { VoteReasonCount } from '../count/vote-reasons.ts';
import type { ArticleEstimate } from '../estimate/estimates.ts';
import { shownCount, shownShare, type ShownCount, type ShownShare } from './shown.ts';

/** What is known of an article, as far as it may be shown. */
export interface ArticleEvidence {
  readonly id: string;
  readonly locale: string;
  /** Readers whose window has closed. */
  readonly readers: ShownCount;
  /** Share of the people with its problem who open it where they see it; undefined with fewer than 10 clicks. */
  readonly opened: ShownShare | undefined;
  /** Share of its readers whom it helps; undefined with fewer than 10 readers. */
  readonly helped: ShownShare | undefined;
  /** What readers say after a No was wrong, the most frequent first; fewer than 10 are left out. */
  readonly wrong: readonly Pick<VoteReasonCount, 'reason' | 'readers'>[];
}

/** What is known of an article. */
export function articleEvidence(
  { article: { id, locale }, counts, solved, interest }: ArticleEstimate,
  voteReasons: readonly VoteReasonCount[],
): ArticleEvidence {
  const readers = shownCount(counts.exposures);
  const opened = openedBySeekers(interest);
  return {
    id,
    locale,
    readers,
    opened:
      shownCount(interest.clicks) === undefined
        ? undefined
        : shownShare({ mean: opened, deviation: opened * Math.sqrt(interest.variance) }),
    helped:
      readers === undefined
        ? undefined
        : shownShare({ mean: solved.mean, deviation: Math.sqrt(solved.variance) }),
    wrong: voteReasons
      .filter((said) => said.article === id && said.locale === locale)
      .filter((said) => shownCount(said.readers) !== undefined)
      .toSorted((a, b) => b.readers - a.readers || (a.reason < b.reason ? -1 : 1))
      .map(({ reason, readers: sayers }) => ({ reason, readers: sayers })),
  };
}
