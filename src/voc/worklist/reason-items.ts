import type { Catalogue, RankedArticle } from '../catalogue.ts';
import type { Counts } from '../count/counts.ts';
import { contactsSince } from '../estimate/daily-demand.ts';
import type { VoteReasonCount } from '../count/vote-reasons.ts';
import type { Estimates } from '../estimate/estimates.ts';
import { openedBySeekers, usualOpened } from '../estimate/interest.ts';
import { leastReaders } from '../rank/worklist-repair.ts';
import {
  goodArticle,
  reasonGaps,
  type ReasonAnswer,
  type Uncertain,
} from '../rank/worklist-reasons.ts';
import { articleEvidence, type ArticleEvidence } from './article-evidence.ts';
import type { ListPlace } from './list-places.ts';
import { shownCount, type ShownCount } from './shown.ts';
import { workMinutes } from './work-minutes.ts';

/** Why the articles do not take the contacts for a reason, and so what is to be done. */
export type ReasonCause =
  /** No article answers it in the first place: write one, or finish the draft. */
  | 'missing'
  /** People who look for it see the article and do not open it: another title. */
  | 'unopened'
  /** They open it, and it does not help them: other content. */
  | 'unsolved'
  /** Hardly anybody gets to see it: another place. */
  | 'unreached'
  /** None of these: it could only be better still. */
  | 'fair'
  /** Without web events nobody knows. */
  | 'unseen';

/** A contact reason on which something is to be written. */
export interface ReasonItem {
  readonly reason: string;
  readonly cause: ReasonCause;
  readonly minutes: number;
  /** Contact cost per day that a good article would avoid at most, in the currency of site.yaml. */
  readonly gainPerDay: number;
  /** What this work alone would avoid of it. */
  readonly fixGainPerDay: number;
  readonly contacts30: ShownCount;
  /** Cost of its contacts per day; undefined with fewer than 10 contacts. */
  readonly costPerDay: number | undefined;
  /** The article on it that most people read, in the default locale, and where it stands in its category. */
  readonly article: (ArticleEvidence & { readonly place: ListPlace }) | undefined;
  /** Id of a draft on it, where no article is published. */
  readonly draft: string | undefined;
}

/**
 * The contact reasons on which most is to be gained, best first, each with its cause and the evidence.
 * Reasons that are for people to handle (`selfservice: false`) are left out.
 *
 * @param options ids of those reasons, and where articles stand
 */
export function reasonItems(
  { counts, catalogue, estimates, voteReasons }: WorklistEvidence,
  {
    forPeople,
    placeOf,
  }: {
    readonly forPeople: ReadonlySet<string>;
    readonly placeOf: (article: RankedArticle) => ListPlace;
  },
): ReasonItem[] {
  const recent = contactsSince(counts.contactDays, (counts.period.contactTo ?? 0) - 29);
  const isOwn = ({ share, estimate: { article } }: ReasonAnswer) =>
    share === 1 && article.locale === catalogue.defaultLocale;
  return reasonGaps(estimates)
    .filter(({ reason }) => !forPeople.has(reason))
    .map(({ reason, gainPerDay, answers }) => {
      const own = answers.filter(isOwn);
      const main = mainOf(own.filter(({ estimate }) => estimate.article.published));
      const draft = own.find(({ estimate: { article } }) => !article.published)?.estimate.article;
      const place = main && placeOf(main.estimate.article);
      const cause = causeOf(main, place, counts.period.eventTo !== null);
      const contacts30 = shownCount(recent.get(reason) ?? 0);
      const stake = estimates.reasonStakePerDay.get(reason) ?? 0;
      const seen = reachedPlace(place) ** -estimates.interests.attentionFall;
      return {
        reason,
        cause,
        minutes: minutesOf(cause, draft !== undefined),
        gainPerDay,
        fixGainPerDay: Math.min(gainPerDay, stake * addedBy(cause, main, seen)),
        contacts30,
        costPerDay: contacts30 === undefined ? undefined : costOf(reason, estimates),
        article: main && place && { ...articleEvidence(main.estimate, voteReasons), place },
        draft: main === undefined ? draft?.id : undefined,
      };
    });
}

/** What the worklist is made from. */
export interface WorklistEvidence {
  readonly counts: Counts;
  readonly catalogue: Catalogue;
  readonly estimates: Estimates;
  /** What readers say after a No was wrong. */
  readonly voteReasons: readonly VoteReasonCount[];
}

/** Whether enough people read it to know what it does. */
const isRead = ({ estimate: { counts } }: ReasonAnswer) => counts.exposures >= leastReaders;

/** The answer that most people read, and so where the way breaks for most; of equals the better one. */
const mainOf = (answers: readonly ReasonAnswer[]): ReasonAnswer | undefined =>
  answers.toSorted(
    (a, b) =>
      b.estimate.counts.exposures - a.estimate.counts.exposures ||
      b.helped - a.helped ||
      (a.estimate.article.id < b.estimate.article.id ? -1 : 1),
  )[0];

function minutesOf(cause: ReasonCause, hasDraft: boolean): number {
  switch (cause) {
    case 'missing':
      return hasDraft ? workMinutes.finish : workMinutes.write;
    case 'unopened':
      return workMinutes.title;
    case 'unsolved':
    case 'fair':
      return workMinutes.content;
    case 'unreached':
      return workMinutes.place;
    case 'unseen':
      return workMinutes.review;
  }
}

/** What the contacts for a reason cost per day, those included that the same problem causes again. */
const costOf = (reason: string, { reasonCostPerDay, contactsPerProblem }: Estimates): number =>
  (reasonCostPerDay.get(reason) ?? 0) / contactsPerProblem;

/** Places of a list that people look at, and those that nobody overlooks. */
const seenPlaces = 10;
const topPlaces = 3;
/** Standard deviations by which a share must be lower: 80 % sure, one-sided (normal approximation). */
const sureness = 0.84;

/** The better of the places that an article has and will have: what the new order mends needs no writer. */
const reachedPlace = (place: ListPlace | undefined): number =>
  Math.min(place?.now ?? seenPlaces, place?.next ?? seenPlaces);

/** How much less an article does than a good one: 1 where it does the same. */
interface Strength {
  readonly ratio: number;
  /** Whether it surely does less. */
  readonly isWeak: boolean;
}

function strength({ mean, deviation }: Uncertain, good: number): Strength {
  return { ratio: mean / good, isWeak: mean + sureness * deviation < good };
}

/** How well an article is opened. A few clicks do not tell one title from another. */
function openingOf({ estimate: { interest } }: ReasonAnswer): Strength {
  if (shownCount(interest.clicks) === undefined) return { ratio: 1, isWeak: false };
  const mean = openedBySeekers(interest);
  return strength({ mean, deviation: mean * Math.sqrt(interest.variance) }, usualOpened);
}

/**
 * Where the way to the article breaks first. Too few readers say nothing of title and content;
 * they say that it is not reached. Else what is surely weak, opening or helping, the weaker one first;
 * else a place that is easily overlooked; else the weaker of the two, if it is
 * weaker than that of a good article at all.
 */
function causeOf(
  main: ReasonAnswer | undefined,
  place: ListPlace | undefined,
  hasEvents: boolean,
): ReasonCause {
  if (main === undefined) return 'missing';
  if (!hasEvents) return 'unseen';
  if (!isRead(main)) return 'unreached';
  const { solved } = main.estimate;
  const opening = openingOf(main);
  const helping = strength(
    { mean: solved.mean, deviation: Math.sqrt(solved.variance) },
    goodArticle,
  );
  const weaker = opening.ratio < helping.ratio ? 'unopened' : 'unsolved';
  if (opening.isWeak && helping.isWeak) return weaker;
  if (opening.isWeak) return 'unopened';
  if (helping.isWeak) return 'unsolved';
  if (reachedPlace(place) > topPlaces) return 'unreached';
  return Math.min(opening.ratio, helping.ratio) < 1 ? weaker : 'fair';
}

/**
 * The share of the people with a reason whom the work would help besides: as if what is weak became as
 * good as that of a good article.
 *
 * @param seen how much attention reaches the place of the article, in 0–1
 */
function addedBy(cause: ReasonCause, main: ReasonAnswer | undefined, seen: number): number {
  if (main === undefined) return usualOpened * goodArticle;
  const { interest, solved } = main.estimate;
  const opened = openedBySeekers(interest);
  switch (cause) {
    case 'unopened':
      return Math.max(0, usualOpened - opened) * solved.mean;
    case 'unreached':
      return opened * solved.mean * (1 - seen);
    default:
      return opened * Math.max(0, goodArticle - solved.mean);
  }
}
