import { assumptions } from '../estimate/assumptions.ts';
import type { ReasonShare } from '../estimate/reason-shares.ts';

/** An article that is to get a place. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
  /** Share of its readers whom it helps. */
  readonly solved: number;
  readonly shares: readonly ReasonShare[];
  /** Share of the people with its problem who open it where they see it. */
  readonly opened: number;
  readonly priority: number;
  readonly date: string;
}

/** Ties break by the writers' priority (5 first), the newest date, the id. */
export function byWriters(
  a: Pick<Candidate, 'id' | 'priority' | 'date'>,
  b: Pick<Candidate, 'id' | 'priority' | 'date'>,
): number {
  const byDate = a.date === b.date ? 0 : a.date > b.date ? -1 : 1;
  return b.priority - a.priority || byDate || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Candidates in the order of a list. The first `places` are filled one by one with what is worth most
 * *after* the articles above: whoever was helped, or stopped looking, does not read on, so a second
 * article for the same reason gets only what the first one left. All others follow by score.
 *
 * @param list places that people look at; what a reason is worth, e.g. its contact cost per day; how
 *   attention falls, as the power of the place
 */
export function assembleList<Article extends Candidate>(
  candidates: readonly Article[],
  {
    places,
    weights,
    attentionFall,
  }: {
    readonly places: number;
    readonly weights: ReadonlyMap<string, number>;
    readonly attentionFall: number;
  },
): Article[] {
  const left = candidates.toSorted((a, b) => b.score - a.score || byWriters(a, b));
  const placed: Article[] = [];
  const reading = new Map<string, number>();
  while (placed.length < places && left.length > 0) {
    const index = bestIndex(left, (article) => stillReading(article, reading, weights));
    const [best] = left.splice(index, 1);
    if (best === undefined) break;
    placed.push(best);
    readOn(best, placed.length ** -attentionFall, reading);
  }
  return [...placed, ...left];
}

/** The first article with the highest rest of its score; `sorted` is best first. */
function bestIndex<Article extends Candidate>(
  sorted: readonly Article[],
  rest: (article: Article) => number,
): number {
  let best = 0;
  let most = -1;
  for (const [index, article] of sorted.entries()) {
    // What is left is never more than the score itself, so nothing further down can be better.
    if (article.score <= most) break;
    const value = Number((article.score * rest(article)).toPrecision(6));
    if (value > most) [best, most] = [index, value];
  }
  return best;
}

/** The part of an article's need that is still looking, 0–1. */
function stillReading(
  { shares }: Candidate,
  reading: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
): number {
  let whole = 0;
  let rest = 0;
  for (const { reason, share } of shares) {
    const weight = share * (weights.get(reason) ?? 0);
    whole += weight;
    rest += weight * (reading.get(reason) ?? 1);
  }
  return whole === 0 ? 1 : rest / whole;
}

/** Takes those out of `reading` who open the article and are helped there, or stop. */
function readOn(
  { shares, solved, opened }: Candidate,
  attention: number,
  reading: Map<string, number>,
): void {
  const gone = solved + (1 - solved) * (1 - assumptions.lookOn);
  for (const { reason, share } of shares)
    reading.set(reason, (reading.get(reason) ?? 1) * (1 - attention * opened * share * gone));
}
