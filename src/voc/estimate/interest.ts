import type { LayoutPlace } from '../count/layout.ts';
import { buildKey } from '../count/layout.ts';
import type { ListBuild, ListClick } from '../count/list-clicks.ts';
import { assumptions } from './assumptions.ts';
import { pseudoWeight, type Expected } from './pseudo-weight.ts';
import type { ReasonShare } from './reason-shares.ts';

/** An article as interest is estimated for it. */
export interface InterestArticle {
  readonly id: string;
  readonly category: string;
  /** Its main reason, if it is known. */
  readonly reason: string | undefined;
  readonly shares: readonly ReasonShare[];
}

/** What interest is estimated from. */
export interface InterestData {
  readonly articles: readonly InterestArticle[];
  readonly places: readonly LayoutPlace[];
  readonly builds: readonly ListBuild[];
  readonly clicks: readonly ListClick[];
  /** Demand per day by reason. */
  readonly demand: ReadonlyMap<string, number>;
  readonly categoryOf: ReadonlyMap<string, string | undefined>;
  /** How much more than usual a reason was asked about while a layout stood. */
  readonly offset: (reason: string, build: number) => number;
  /** The last day of the data. */
  readonly lastDay: number;
}

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
  /** How attention falls: place to the power of minus this. */
  readonly attentionFall: number;
}

export type ListKind = 'home' | 'category' | 'contact';

/** Share of the people with a problem who open the average article on it where they see it. */
export const usualOpened = 0.65;

/** That share for one article, as far as its rate tells it from the others on its reasons. */
export const openedBySeekers = ({ rate, usual }: Pick<Interest, 'rate' | 'usual'>): number =>
  usual > 0 ? Math.min(0.95, Math.max(0.05, (usualOpened * rate) / usual)) : usualOpened;

/** Older layouts count less: half for every so many days. */
const halfLifeDays = 56;
/** Where a reason was asked about so much more or less than usual, clicks say little. */
const usualOffsets = { from: 0.5, to: 2 } as const;
/** How much of the people with a problem each last click above takes out of those who look on. */
const takenByClick = 0.5;
/** At least this share of the visitors always reaches an article. */
const leastReach = 0.1;
const rounds = 24;
/** How much of the last round is kept: without it rates swing (measured). */
const kept = 0.6;

/** One place that an article had in one layout of a list. */
interface Stand {
  readonly article: InterestArticle;
  readonly kind: ListKind;
  readonly list: string;
  readonly position: number;
  /** Visits, adjusted for unusual demand, and clicks; both by age. */
  readonly visits: number;
  readonly clicks: number;
  /** Visits whose last click was on an article above it for the same reason; by age. */
  readonly taken: number;
}

const kindOf = (list: string): ListKind | undefined => {
  const [kind] = list.split(':');
  return kind === 'home' || kind === 'category' || kind === 'contact' ? kind : undefined;
};

/** All places with what happened there. */
function standsOf(data: InterestData): Stand[] {
  const articleOf = new Map(data.articles.map((article) => [article.id, article]));
  const views = new Map(
    data.builds.map(({ list, build, views }) => [buildKey(list, build), views]),
  );
  const clicksOf = new Map(
    data.clicks.map((row) => [`${buildKey(row.list, row.build)} ${row.article}`, row]),
  );
  const layouts = Map.groupBy(data.places, ({ list, build }) => buildKey(list, build));
  return [...layouts].flatMap(([key, places]) => {
    const [first] = places;
    const kind = first && kindOf(first.list);
    const all = views.get(key) ?? 0;
    if (first === undefined || kind === undefined || all === 0) return [];
    const weight = 0.5 ** (Math.max(0, data.lastDay - first.build - 6) / halfLifeDays);
    const lastClicks = new Map<string, number>();
    return places
      .toSorted((a, b) => a.position - b.position)
      .flatMap(({ article: id, position, list, build }): Stand[] => {
        const article = articleOf.get(id);
        if (article === undefined) return [];
        const reason = article.reason ?? `?${article.id}`;
        const own = clicksOf.get(`${key} ${id}`);
        const taken = lastClicks.get(reason) ?? 0;
        lastClicks.set(reason, taken + (own?.lastClicks ?? 0));
        const offset = article.reason === undefined ? 1 : data.offset(reason, build);
        if (offset < usualOffsets.from || offset > usualOffsets.to) return [];
        return [
          {
            article,
            kind,
            list,
            position,
            visits: weight * all * offset,
            clicks: weight * (own?.clicks ?? 0),
            taken: weight * taken,
          },
        ];
      });
  });
}

/** Visits of category pages, divided as contacts are, from which their shares start. */
const pageViews = 200;

/** Shares of the category pages' visits by category; those of demand where few were counted. */
function pageShares(
  builds: readonly ListBuild[],
  categories: readonly string[],
  shareOf: (category: string) => number,
) {
  const views = new Map<string, number>();
  let all = 0;
  for (const { list, views: own } of builds) {
    const [kind, category = ''] = list.split(':');
    if (kind !== 'category') continue;
    views.set(category, (views.get(category) ?? 0) + own);
    all += own;
  }
  return new Map(
    categories.map((category) => [
      category,
      ((views.get(category) ?? 0) + pageViews * shareOf(category)) / (all + pageViews),
    ]),
  );
}

/** Demand of each category, as a share of all; and of each reason within its category. */
function demandShares(demand: InterestData['demand'], categoryOf: InterestData['categoryOf']) {
  const byCategory = new Map<string, number>();
  let all = 0;
  for (const [reason, perDay] of demand) {
    const category = categoryOf.get(reason) ?? '';
    byCategory.set(category, (byCategory.get(category) ?? 0) + perDay);
    all += perDay;
  }
  return {
    category: (category: string) => (byCategory.get(category) ?? 0) / (all || 1),
    within: (reason: string) =>
      (demand.get(reason) ?? 0) / (byCategory.get(categoryOf.get(reason) ?? '') || 1),
  };
}

const clip = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Interest in all articles: openings per visit that could have led to one, shrunk to their reasons. */
export function interests(data: InterestData): Interests {
  const stands = standsOf(data).filter(({ kind }) => kind !== 'contact');
  const categories = [...new Set(data.articles.map(({ category }) => category))].sort();
  const shares = demandShares(data.demand, data.categoryOf);
  const pages = pageShares(data.builds, categories, shares.category);
  /** Share of the people with a problem who open an article on it, over all reasons. */
  let attraction: number = assumptions.interest;
  const priorOf = (reason: string) => {
    const category = data.categoryOf.get(reason) ?? '';
    const navigation = clip(
      (assumptions.rightCategory * shares.category(category)) / (pages.get(category) || 1),
      0.05,
      0.9,
    );
    return Math.max(1e-9, attraction * navigation * shares.within(reason));
  };
  const reasons = [...data.demand.keys()];
  const rates = new Map(reasons.map((reason) => [reason, priorOf(reason)]));
  const reasonOf = ({ reason = '' }: InterestArticle) => reason;
  const usualOf = ({ shares: own }: InterestArticle, of = rates) =>
    own.reduce((sum, { reason, share }) => sum + share * (of.get(reason) ?? 0), 0);
  let fall: number = assumptions.attentionFall;
  let homeScale = 1;
  let [reasonWeight, articleWeight] = [4, 4];
  let sums = new Map<string, { clicks: number; exposure: number }>();
  const exposureOf = ({ article, kind, position, visits, taken }: Stand, attention: number) => {
    const scale = kind === 'home' ? homeScale * (pages.get(article.category) ?? 0) : 1;
    const need = (rates.get(reasonOf(article)) ?? 1) * scale;
    const left = Math.max(leastReach * visits, visits - (taken * takenByClick) / need);
    return position ** -attention * left * scale;
  };
  for (let round = 0; round < rounds; round += 1) {
    sums = new Map(data.articles.map(({ id }) => [id, { clicks: 0, exposure: 0 }]));
    for (const stand of stands) {
      const sum = sums.get(stand.article.id);
      if (sum === undefined) continue;
      sum.clicks += stand.clicks;
      sum.exposure += exposureOf(stand, fall);
    }
    const byReason = new Map<string, { clicks: number; exposure: number }>();
    for (const article of uniqueArticles(data.articles)) {
      const sum = byReason.get(reasonOf(article)) ?? { clicks: 0, exposure: 0 };
      byReason.set(reasonOf(article), sum);
      sum.clicks += sums.get(article.id)?.clicks ?? 0;
      sum.exposure += sums.get(article.id)?.exposure ?? 0;
    }
    if (round === 8 || round === 16) {
      fall = likeliestFall(stands, exposureOf);
      reasonWeight = pseudoWeight(
        [...byReason].map(([reason, { clicks, exposure }]) => {
          return { clicks, expected: exposure * priorOf(reason) };
        }),
      );
      articleWeight = pseudoWeight(
        uniqueArticles(data.articles).map((article) => {
          const { clicks = 0, exposure = 0 } = sums.get(article.id) ?? {};
          return { clicks, expected: exposure * usualOf(article) };
        }),
      );
    }
    attraction *=
      attractionCorrection(
        [...byReason].map(([reason, { clicks, exposure }]) => {
          return { clicks, expected: exposure * priorOf(reason) };
        }),
        reasonWeight,
      ) **
      (1 - kept);
    for (const reason of reasons) {
      const { clicks = 0, exposure = 0 } = byReason.get(reason) ?? {};
      const fresh = (reasonWeight + clicks) / (reasonWeight / priorOf(reason) + exposure);
      const old = rates.get(reason) ?? fresh;
      rates.set(reason, old ** kept * fresh ** (1 - kept));
    }
    homeScale *= homeCorrection(stands, { rates, usualOf, exposureOf, fall }) ** (1 - kept);
  }
  const rateOf = (article: InterestArticle) => {
    const { clicks = 0, exposure = 0 } = sums.get(article.id) ?? {};
    const usual = Math.max(1e-12, usualOf(article));
    return (articleWeight + clicks) / (articleWeight / usual + exposure);
  };
  const articleOf = new Map(data.articles.map((article) => [article.id, article]));
  const clicksByReason = new Map<string, number>();
  for (const article of uniqueArticles(data.articles)) {
    const reason = reasonOf(article);
    clicksByReason.set(
      reason,
      (clicksByReason.get(reason) ?? 0) + (sums.get(article.id)?.clicks ?? 0),
    );
  }
  return {
    of(id) {
      const article = articleOf.get(id);
      if (article === undefined) return { rate: 0, usual: 0, variance: 1, exposure: 0, clicks: 0 };
      const { clicks = 0, exposure = 0 } = sums.get(id) ?? {};
      const usual = Math.max(1e-12, usualOf(article));
      const ofPrior = articleWeight / (articleWeight + exposure * usual);
      return {
        rate: rateOf(article),
        usual,
        exposure,
        clicks,
        variance:
          1 / (articleWeight + clicks) +
          ofPrior ** 2 / (reasonWeight + (clicksByReason.get(reasonOf(article)) ?? 0)),
      };
    },
    scale(kind, category) {
      const page = pages.get(category) ?? 0;
      if (kind === 'category') return 1;
      if (kind === 'home') return homeScale * page;
      return (shares.category(category) + page) / 2;
    },
    ofReason: (reason) => rates.get(reason) ?? 0,
    attentionFall: fall,
  };
}

/** Clicks at the assumed attraction that it starts from. */
const usualClicks = 5;

/** By what the attraction of all reasons together is off, none of them counting for too much. */
function attractionCorrection(rows: readonly Expected[], weight: number): number {
  let [clicks, expected] = [usualClicks, usualClicks];
  for (const row of rows) {
    const part = 1 / (1 + row.expected / weight);
    clicks += row.clicks * part;
    expected += row.expected * part;
  }
  return clicks / expected;
}

/** Articles of all locales are one for interest. */
function uniqueArticles(articles: readonly InterestArticle[]): InterestArticle[] {
  return [...new Map(articles.map((article) => [article.id, article])).values()];
}

const falls = Array.from({ length: 16 }, (_, at) => 0.2 + at * 0.1);
/** How sure it is beforehand that attention falls as assumed (standard deviation). */
const fallSpread = 0.3;

/**
 * How attention falls with the place: the fall under which clicks on the same article in the same list
 * divide among the places that it had as they did.
 */
function likeliestFall(
  stands: readonly Stand[],
  exposureOf: (stand: Stand, fall: number) => number,
): number {
  const groups = [
    ...Map.groupBy(stands, ({ article, list }) => `${list} ${article.id}`).values(),
  ].filter((own) => own.length > 1 && own.some(({ clicks }) => clicks > 0));
  const fits = falls.map((fall) => {
    const prior = -(((fall - assumptions.attentionFall) / fallSpread) ** 2) / 2;
    return groups.reduce((sum, own) => {
      const exposures = own.map((stand) => exposureOf(stand, fall));
      const all = exposures.reduce((total, each) => total + each, 0);
      return own.reduce(
        (total, { clicks }, at) =>
          clicks > 0
            ? total + clicks * Math.log(Math.max(1e-12, (exposures[at] ?? 0) / all))
            : total,
        sum,
      );
    }, prior);
  });
  return falls[fits.indexOf(Math.max(...fits))] ?? assumptions.attentionFall;
}

/** By what the scale of the home page is off: clicks there ÷ those that are expected, one vote a category. */
function homeCorrection(
  stands: readonly Stand[],
  {
    usualOf,
    exposureOf,
    fall,
  }: {
    rates: ReadonlyMap<string, number>;
    usualOf: (article: InterestArticle) => number;
    exposureOf: (stand: Stand, fall: number) => number;
    fall: number;
  },
): number {
  const home = stands.filter(({ kind }) => kind === 'home');
  let votes = 0;
  let sum = 0;
  for (const own of Map.groupBy(home, ({ article }) => article.category).values()) {
    const clicks = own.reduce((total, stand) => total + stand.clicks, 0);
    const expected = own.reduce(
      (total, stand) => total + exposureOf(stand, fall) * usualOf(stand.article),
      0,
    );
    if (expected <= 0) continue;
    const weight = clicks / (clicks + 10);
    votes += weight;
    sum += weight * Math.log((clicks + 1) / (expected + 1));
  }
  return votes > 0 ? Math.exp(sum / (votes + 0.5)) : 1;
}
