import type { Catalogue } from '../catalogue.ts';
import type { VoteReasonCount } from '../count/vote-reasons.ts';
import type { Estimates } from '../estimate/estimates.ts';
import { rankedLists } from '../rank/list-score.ts';
import { repairMinutes, repairs, type RepairCause } from '../rank/worklist-repair.ts';
import { articleEvidence, type ArticleEvidence } from './article-evidence.ts';

/** A published article that helps too few of its readers. */
export interface MendItem {
  readonly article: ArticleEvidence;
  readonly cause: RepairCause;
  readonly minutes: number;
  /** Contact cost per day that it would avoid besides if it helped a half, in the currency of site.yaml. */
  readonly gainPerDay: number;
}

/** The articles to mend in every locale, the one first whose mending would save most. */
export function mendItems(
  estimates: Estimates,
  { locales, categories }: Pick<Catalogue, 'locales' | 'categories'>,
  voteReasons: readonly VoteReasonCount[],
): MendItem[] {
  const lists = rankedLists(locales, categories);
  return locales
    .flatMap((locale) => repairs(estimates, { lists, locale }))
    .map(({ estimate, cause, gainPerDay }) => ({
      article: articleEvidence(estimate, voteReasons),
      cause,
      minutes: repairMinutes[cause],
      gainPerDay,
    }))
    .toSorted((a, b) => b.gainPerDay - a.gainPerDay || (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = ({ article: { id, locale } }: MendItem) => `${id} ${locale}`;
