import type { Catalogue, RankedArticle } from '../catalogue.ts';
import type { Counts } from '../count/counts.ts';
import type { ExposureCount } from '../count/exposures.ts';
import { assumptions } from './assumptions.ts';
import { contactCosts } from './contact-cost.ts';
import { dailyDemand, recentContacts } from './daily-demand.ts';
import { readerDemand } from './reader-demand.ts';
import { reasonShares, type ReasonShare, type ReasonSource } from './reason-shares.ts';
import { settledBeliefs } from './settled.ts';
import { solvedShare, type Share } from './solved-share.ts';

/** What is believed of one article of one locale, with the counts behind it. */
export interface ArticleEstimate {
  readonly article: RankedArticle;
  readonly source: ReasonSource;
  readonly shares: readonly ReasonShare[];
  /** Contacts for its reasons in the last 30 days, as counted. */
  readonly recentContacts: number;
  /** Contacts per 30 days for its reasons, newer days counting more. */
  readonly demand: number;
  /** What the contacts for its reasons cost per day, further reasons in part. */
  readonly costPerDay: number;
  /** Share of its readers whom it helps. */
  readonly solved: Share;
  /** Variance of the score ÷ its square, as far as the counts explain it. */
  readonly countVariance: number;
  readonly counts: Omit<ExposureCount, 'article' | 'locale'>;
}

/** What ranking is made from. A better method changes how these are made, not what they are. */
export interface Estimates {
  /** Every article of every locale. */
  readonly articles: readonly ArticleEstimate[];
  /** Cost of the contacts for a reason, per day. */
  readonly reasonCostPerDay: ReadonlyMap<string, number>;
  /** Contacts per day, by category of their reason; all of them under `''`. */
  readonly contactsPerDay: ReadonlyMap<string, number>;
  /** Views of a list per day; lists that nobody was seen to look at are missing. */
  readonly listViewsPerDay: ReadonlyMap<string, number>;
  /** Whether there is any evidence but the writers' word. */
  readonly evidence: boolean;
}

/** Reasons that nobody has yet made contact for still get this share of all contacts. */
const leastReasonShare = 0.0005;
const noCounts = {
  exposures: 0,
  settled: 0,
  towardContact: 0,
  escalations: 0,
  yes: 0,
  no: 0,
  settledNo: 0,
};

/** From counts to estimates; pure, and the same for rows in any order. */
export function estimate(
  counts: Counts,
  catalogue: Catalogue,
  { halfLifeDays }: { halfLifeDays: number },
): Estimates {
  const { articles, reasons, channels, defaultLocale } = catalogue;
  const linksOf = Map.groupBy(counts.contactLinks, ({ article }) => article);
  const reasonsOf = articles.map((article) =>
    reasonShares(article, catalogue, linksOf.get(article.id) ?? []),
  );
  const sharesById = new Map(articles.map(({ id }, i) => [id, reasonsOf[i]?.shares ?? []]));
  const demand = flooredDemand(counts, sharesById, [...reasons.keys()], halfLifeDays);
  const recent = recentContacts(counts.contactDays, { to: counts.period.contactTo ?? 0 });
  const costs = contactCosts(counts.contactCosts, channels);
  const reasonCostPerDay = new Map(
    [...demand].map(([reason, perDay]) => [
      reason,
      perDay * (costs.byReason.get(reason) ?? costs.average) * assumptions.contactsPerProblem,
    ]),
  );
  const counted = totalContacts(counts);
  const settled = settledBeliefs(counts.exposures, defaultLocale);
  const exposuresOf = new Map(counts.exposures.map((row) => [`${row.locale}/${row.article}`, row]));
  return {
    articles: articles.map((article, index) => {
      const { source, shares } = reasonsOf[index] ?? { source: 'category', shares: [] };
      const whole = (of: ReadonlyMap<string, number>) =>
        sum(
          shares,
          ({ reason, share }) => (of.get(reason) ?? 0) * (source === 'category' ? share : 1),
        );
      const solved = solvedShare(settled.of(article.locale, article.id), settled.quiet);
      return {
        article,
        source,
        shares,
        recentContacts: Math.round(whole(recent)),
        demand: whole(demand) * 30,
        costPerDay: sum(shares, ({ reason, share }) => (reasonCostPerDay.get(reason) ?? 0) * share),
        solved,
        countVariance: solved.variance / solved.mean ** 2 + 1 / (whole(counted) + 1),
        counts: exposuresOf.get(`${article.locale}/${article.id}`) ?? noCounts,
      };
    }),
    reasonCostPerDay,
    contactsPerDay: byCategory(demand, reasons),
    listViewsPerDay: viewsPerDay(counts),
    evidence: counts.contactDays.length + counts.exposures.length > 0,
  };
}

/** Demand by existing reason, none quite 0; from readers where there are no contacts. */
function flooredDemand(
  counts: Counts,
  sharesById: ReadonlyMap<string, readonly ReasonShare[]>,
  reasons: readonly string[],
  halfLifeDays: number,
): Map<string, number> {
  const { contactFrom, contactTo } = counts.period;
  const demand =
    contactFrom === null || contactTo === null
      ? readerDemand(counts.exposures, sharesById, eventDays(counts))
      : dailyDemand(counts.contactDays, { from: contactFrom, to: contactTo, halfLifeDays });
  const least = sum([...demand.values()], (perDay) => perDay) * leastReasonShare;
  return new Map(reasons.map((reason) => [reason, Math.max(demand.get(reason) ?? 0, least)]));
}

function byCategory(
  demand: ReadonlyMap<string, number>,
  reasons: Catalogue['reasons'],
): Map<string, number> {
  const perDay = new Map([['', 0]]);
  for (const [reason, contacts] of demand)
    for (const key of ['', reasons.get(reason)])
      if (key !== undefined) perDay.set(key, (perDay.get(key) ?? 0) + contacts);
  return perDay;
}

function totalContacts({ contactDays }: Counts): Map<string, number> {
  const total = new Map<string, number>();
  for (const { reason, contacts } of contactDays)
    total.set(reason, (total.get(reason) ?? 0) + contacts);
  return total;
}

function viewsPerDay(counts: Counts): Map<string, number> {
  const days = eventDays(counts);
  return new Map(counts.listViews.map(({ list, views }) => [list, views / days]));
}

function eventDays({ period: { eventFrom, eventTo } }: Counts): number {
  return eventFrom === null || eventTo === null ? 1 : eventTo - eventFrom + 1;
}

function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
