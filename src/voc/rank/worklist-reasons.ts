import type { ArticleEstimate, Estimates } from '../estimate/estimates.ts';
import { openedBySeekers } from '../estimate/interest.ts';
import { round } from './round.ts';

/** A good article helps about half of the people with its problem. */
export const goodArticle = 0.5;

/** How much articles differ in who opens them, beyond what clicks say (relative variance). */
const attractionSpread = 0.04;

/** How much of what is uncertain may make one article better than it seems: readers would show a part of it. */
const doubted = 0.8;

/** A reason of whose people fewer than this lack a good article is served well. */
const servedWell = 0.02;

/** A share that is not known for sure. */
export interface Uncertain {
  readonly mean: number;
  readonly deviation: number;
}

const cells = 50;

/**
 * What the best of some shares lacks of a good article, expected: of many of which little is known one
 * may be good, and the best guess of any is no promise. The integral of the chance that none is above a
 * share, up to the good one, with the logistic distribution for the normal one (Bowling et al., 2009).
 */
function lackOf(shares: readonly Uncertain[]): number {
  let lack = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const at = ((cell + 0.5) / cells) * goodArticle;
    const below = shares.reduce(
      (chance, { mean, deviation }) =>
        chance / (1 + Math.exp((-1.702 * (at - mean)) / Math.max(deviation, 1e-6))),
      1,
    );
    lack += (below / cells) * goodArticle;
  }
  return lack;
}

/** What one article does for the people with one reason. */
export interface ReasonAnswer {
  readonly estimate: ArticleEstimate;
  /** How much of the reason is the article's: 1 where it is its main one. */
  readonly share: number;
  /** Share of the people with the reason who open it where they see it and whom it helps. */
  readonly helped: number;
}

/** What a new or better article on a contact reason would save. */
export interface ReasonGap {
  readonly reason: string;
  /** What the people with it who come to the lists cost per day × what a good article would add; above 0. */
  readonly gainPerDay: number;
  /** What there is on it, drafts included, in the order of the articles. */
  readonly answers: readonly ReasonAnswer[];
}

/** What the articles do for each reason that somebody said they answer. */
function answersByReason(articles: Estimates['articles']): ReadonlyMap<string, ReasonAnswer[]> {
  const answers = new Map<string, ReasonAnswer[]>();
  for (const estimate of articles) {
    const { shares, solved, source, interest } = estimate;
    for (const { reason, share } of source === 'category' ? [] : shares) {
      const helped = openedBySeekers(interest) * share * solved.mean;
      answers.set(reason, [...(answers.get(reason) ?? []), { estimate, share, helped }]);
    }
  }
  return answers;
}

/** Of an article and its translations the one that most people read: they are one answer. */
function oneEditionEach(answers: readonly ReasonAnswer[]): readonly ReasonAnswer[] {
  const readers = ({ estimate }: ReasonAnswer) => estimate.counts.exposures;
  return [...Map.groupBy(answers, ({ estimate }) => estimate.article.id).values()].map((editions) =>
    editions.reduce((most, each) => (readers(each) > readers(most) ? each : most)),
  );
}

/** How sure the share is whom an answer helps. */
function uncertain({ estimate: { solved, interest }, helped }: ReasonAnswer): Uncertain {
  const variance = solved.variance / solved.mean ** 2 + interest.variance + attractionSpread;
  return { mean: helped, deviation: doubted * helped * Math.sqrt(variance) };
}

/**
 * Contact reasons in the order in which a new or better article would save most: what the people with
 * it who come to the site's lists cost per day × what the best article for them lacks of a good one.
 * Reasons that are served well are left out; without evidence there are none.
 */
export function reasonGaps({ articles, reasonStakePerDay, evidence }: Estimates): ReasonGap[] {
  if (!evidence) return [];
  const answersOf = answersByReason(articles);
  return [...reasonStakePerDay]
    .map(([reason, cost]) => {
      const answers = answersOf.get(reason) ?? [];
      // A draft helps nobody yet.
      const read = answers.filter(({ estimate }) => estimate.article.published);
      const lack = lackOf(oneEditionEach(read).map(uncertain));
      return { reason, answers, lack, gainPerDay: round(cost * lack) };
    })
    .filter(({ lack, gainPerDay }) => lack >= servedWell && gainPerDay > 0)
    .toSorted((a, b) => b.gainPerDay - a.gainPerDay || (a.reason < b.reason ? -1 : 1));
}

/** The ids of the reasons of `reasonGaps`, in their order. */
export function worklistReasons(estimates: Estimates): string[] {
  return reasonGaps(estimates).map(({ reason }) => reason);
}
