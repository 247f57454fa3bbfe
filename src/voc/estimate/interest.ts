import { assumptions } from './assumptions.ts';
import { demandShares, pageShares, type DemandShares } from './demand-shares.ts';
import { attractionCorrection, homeCorrection, likeliestFall } from './interest-scales.ts';
import {
  standsOf,
  type InterestArticle,
  type InterestData,
  type ListKind,
  type Stand,
} from './list-stands.ts';
import { pseudoWeight, type Expected } from './pseudo-weight.ts';

/** How many people open an article. */
export interface Interest {
  /** Openings per visit of its category's page, if it stood first there. */
  readonly rate: number;
  /** The same for the average article of its reasons. */
  readonly usual: number;
  /** Relative variance of the rate. */
  readonly variance: number;
  /** Visits that could have led to an opening, as if the article had stood first each time. */
  readonly exposure: number;
  readonly clicks: number;
}

/** Interest in all articles, and on which scale. */
export interface Interests {
  readonly of: (id: string) => Interest;
  /** What a visit of another list is worth beside a visit of the category's page. */
  readonly scale: (kind: ListKind, category: string) => number;
  /** Openings of the average article on a reason per visit of its category's page. */
  readonly ofReason: (reason: string) => number;
  /** How attention falls with the place in a list: place to the power of minus this. */
  readonly attentionFall: number;
}

/** Share of the people with a problem who open the average article on it where they see it. */
export const usualOpened = 0.65;

/** That share for one article, as far as its rate tells it from the others on its reasons. */
export const openedBySeekers = ({ rate, usual }: Pick<Interest, 'rate' | 'usual'>): number =>
  usual > 0 ? clip((usualOpened * rate) / usual, 0.05, 0.95) : usualOpened;

/** How much of the people with a problem each last click above takes out of those who look on. */
const takenByClick = 0.5;
/** At least this share of the visitors always reaches an article. */
const leastReach = 0.1;
const rounds = 24;
/** Rounds after which attention and weights are fitted anew. */
const fittedAfter: readonly number[] = [8, 16];
/** How much of the last round is kept: without it rates swing (measured). */
const kept = 0.6;

const clip = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Clicks, and visits that could have led to them as if the article had stood first. */
interface Sum {
  clicks: number;
  exposure: number;
}
const nothing: Readonly<Sum> = { clicks: 0, exposure: 0 };

/** What is believed so far; each round moves it. */
interface Belief {
  /** Openings of the average article by reason. */
  readonly rates: Map<string, number>;
  /** Share of the people with a problem who open an article on it, over all reasons. */
  attraction: number;
  homeScale: number;
  fall: number;
  reasonWeight: number;
  articleWeight: number;
}

/** What does not change while interest is estimated. */
interface Ground {
  readonly stands: readonly Stand[];
  /** Each once, whatever its locales. */
  readonly articles: readonly InterestArticle[];
  readonly reasons: readonly string[];
  readonly shares: DemandShares;
  readonly pages: ReadonlyMap<string, number>;
  readonly categoryOf: InterestData['categoryOf'];
}

function groundOf(data: InterestData): Ground {
  const shares = demandShares(data.demand, data.categoryOf);
  const categories = [...new Set(data.articles.map(({ category }) => category))].sort();
  return {
    stands: standsOf(data).filter(({ kind }) => kind !== 'contact'),
    articles: [...new Map(data.articles.map((article) => [article.id, article])).values()],
    reasons: [...data.demand.keys()],
    shares,
    pages: pageShares(data.builds, categories, shares.category),
    categoryOf: data.categoryOf,
  };
}

/** What contacts alone say of a reason: how many visitors of its category's page have it, and open. */
function priorOf({ shares, pages, categoryOf }: Ground, { attraction }: Belief) {
  return (reason: string): number => {
    const category = categoryOf.get(reason) ?? '';
    const here =
      (assumptions.rightCategory * shares.category(category)) / (pages.get(category) || 1);
    return Math.max(1e-9, attraction * clip(here, 0.05, 0.9) * shares.within(reason));
  };
}

const reasonOf = ({ reason = '' }: InterestArticle) => reason;

/** The rate of the average article of an article's reasons. */
const usualOf =
  ({ rates }: Belief) =>
  ({ shares }: InterestArticle): number =>
    shares.reduce((sum, { reason, share }) => sum + share * (rates.get(reason) ?? 0), 0);

/**
 * Fair exposure: visits as far as attention reaches the place, less those who were already taken by an
 * article above it on the same problem.
 */
const exposureOf =
  ({ pages }: Ground, { rates, homeScale }: Belief) =>
  ({ article, kind, position, visits, taken }: Stand, fall: number): number => {
    const scale = kind === 'home' ? homeScale * (pages.get(article.category) ?? 0) : 1;
    const need = (rates.get(reasonOf(article)) ?? 1) * scale;
    const left = Math.max(leastReach * visits, visits - (taken * takenByClick) / need);
    return position ** -fall * left * scale;
  };

/** Clicks and exposure by article. */
function articleSums(ground: Ground, belief: Belief): Map<string, Sum> {
  const exposure = exposureOf(ground, belief);
  const sums = new Map(ground.articles.map(({ id }) => [id, { ...nothing }]));
  for (const stand of ground.stands) {
    const sum = sums.get(stand.article.id);
    if (sum === undefined) continue;
    sum.clicks += stand.clicks;
    sum.exposure += exposure(stand, belief.fall);
  }
  return sums;
}

/** Clicks and exposure by main reason. */
function reasonSums({ articles }: Ground, sums: ReadonlyMap<string, Sum>): Map<string, Sum> {
  const byReason = new Map<string, Sum>();
  for (const article of articles) {
    const sum = byReason.get(reasonOf(article)) ?? { ...nothing };
    byReason.set(reasonOf(article), sum);
    const own = sums.get(article.id) ?? nothing;
    sum.clicks += own.clicks;
    sum.exposure += own.exposure;
  }
  return byReason;
}

/** One step towards what clicks, places and contacts say together. */
function advance(ground: Ground, belief: Belief, round: number): void {
  const { stands, articles, reasons } = ground;
  const sums = articleSums(ground, belief);
  const byReason = reasonSums(ground, sums);
  const exposure = exposureOf(ground, belief);
  const expected = (): Expected[] => {
    const prior = priorOf(ground, belief);
    return [...byReason].map(([reason, { clicks, exposure: seen }]) => {
      return { clicks, expected: seen * prior(reason) };
    });
  };
  if (fittedAfter.includes(round)) {
    const usual = usualOf(belief);
    belief.fall = likeliestFall(stands, exposure);
    belief.reasonWeight = pseudoWeight(expected());
    belief.articleWeight = pseudoWeight(
      articles.map((article) => {
        const { clicks, exposure: seen } = sums.get(article.id) ?? nothing;
        return { clicks, expected: seen * usual(article) };
      }),
    );
  }
  belief.attraction *= attractionCorrection(expected(), belief.reasonWeight) ** (1 - kept);
  const prior = priorOf(ground, belief);
  for (const reason of reasons) {
    const { clicks, exposure: seen } = byReason.get(reason) ?? nothing;
    const { reasonWeight } = belief;
    const fresh = (reasonWeight + clicks) / (reasonWeight / prior(reason) + seen);
    const old = belief.rates.get(reason) ?? fresh;
    belief.rates.set(reason, old ** kept * fresh ** (1 - kept));
  }
  const usual = usualOf(belief);
  belief.homeScale *=
    homeCorrection(stands, { usualOf: usual, exposureOf: exposure, fall: belief.fall }) **
    (1 - kept);
}

/** Interest in all articles: openings per visit that could have led to one, shrunk to their reasons. */
export function interests(data: InterestData): Interests {
  const ground = groundOf(data);
  const belief: Belief = {
    rates: new Map(),
    attraction: assumptions.interest,
    homeScale: 1,
    fall: assumptions.attentionFall,
    reasonWeight: 4,
    articleWeight: 4,
  };
  const prior = priorOf(ground, belief);
  for (const reason of ground.reasons) belief.rates.set(reason, prior(reason));
  for (let round = 0; round < rounds; round += 1) advance(ground, belief, round);
  const sums = articleSums(ground, belief);
  const byReason = reasonSums(ground, sums);
  const articleOf = new Map(ground.articles.map((article) => [article.id, article]));
  const { rates, reasonWeight, articleWeight, homeScale, fall } = belief;
  return {
    of(id) {
      const article = articleOf.get(id);
      if (article === undefined) return { rate: 0, usual: 0, variance: 1, ...nothing };
      const { clicks, exposure } = sums.get(id) ?? nothing;
      const usual = Math.max(1e-12, usualOf(belief)(article));
      const ofPrior = articleWeight / (articleWeight + exposure * usual);
      const ofReason = reasonWeight + (byReason.get(reasonOf(article))?.clicks ?? 0);
      return {
        rate: (articleWeight + clicks) / (articleWeight / usual + exposure),
        usual,
        exposure,
        clicks,
        variance: 1 / (articleWeight + clicks) + ofPrior ** 2 / ofReason,
      };
    },
    scale(kind, category) {
      const page = ground.pages.get(category) ?? 0;
      if (kind === 'category') return 1;
      if (kind === 'home') return homeScale * page;
      return (ground.shares.category(category) + page) / 2;
    },
    ofReason: (reason) => rates.get(reason) ?? 0,
    attentionFall: fall,
  };
}
