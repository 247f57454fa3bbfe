import type { Catalogue, RankedArticle } from '../catalogue.ts';
import type { Counts } from '../count/counts.ts';
import type { ExposureCount } from '../count/exposures.ts';
import { assumptions } from './assumptions.ts';
import { contactCosts } from './contact-cost.ts';
import { contactsSince } from './daily-demand.ts';
import { categoryDemand, eventDays, reasonDemand } from './reason-demand.ts';
import { reasonShares, type ReasonShare, type ReasonSource } from './reason-shares.ts';
import { settledBeliefs, type SettledBeliefs } from './settled.ts';
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

/** From counts to estimates; pure, and the same for rows in any order. */
export function estimate(
  counts: Counts,
  catalogue: Catalogue,
  { halfLifeDays }: { halfLifeDays: number },
): Estimates {
  const { articles, reasons, channels, defaultLocale } = catalogue;
  const linksOf = Map.groupBy(counts.contactLinks, ({ article }) => article);
  const answered = articles.map((article) => ({
    article,
    ...reasonShares(article, catalogue, linksOf.get(article.id) ?? []),
  }));
  const sharesOf = new Map(answered.map(({ article, shares }) => [article.id, shares]));
  const demand = reasonDemand(counts, [...reasons.keys()], { halfLifeDays, sharesOf });
  const costs = contactCosts(counts.contactCosts, channels);
  const evidence: Evidence = {
    demand,
    reasonCostPerDay: new Map(
      [...demand].map(([reason, perDay]) => {
        const cost = costs.byReason.get(reason) ?? costs.average;
        return [reason, perDay * cost * assumptions.contactsPerProblem];
      }),
    ),
    recent: contactsSince(counts.contactDays, (counts.period.contactTo ?? 0) - 29),
    contacts: contactsSince(counts.contactDays, -Infinity),
    settled: settledBeliefs(counts.exposures, defaultLocale),
    counts: new Map(counts.exposures.map((row) => [`${row.locale}/${row.article}`, row])),
  };
  return {
    articles: answered.map((each) => articleEstimate(each, evidence)),
    reasonCostPerDay: evidence.reasonCostPerDay,
    contactsPerDay: categoryDemand(demand, reasons),
    listViewsPerDay: new Map(
      counts.listViews.map(({ list, views }) => [list, views / eventDays(counts)]),
    ),
    evidence: counts.contactDays.length + counts.exposures.length > 0,
  };
}

/** What is known by reason and by article. */
interface Evidence {
  readonly demand: ReadonlyMap<string, number>;
  readonly reasonCostPerDay: ReadonlyMap<string, number>;
  readonly recent: ReadonlyMap<string, number>;
  readonly contacts: ReadonlyMap<string, number>;
  readonly settled: SettledBeliefs;
  readonly counts: ReadonlyMap<string, ExposureCount>;
}

const noCounts = {
  exposures: 0,
  settled: 0,
  towardContact: 0,
  escalations: 0,
  yes: 0,
  no: 0,
  settledNo: 0,
};

function articleEstimate(
  { article, source, shares }: Pick<ArticleEstimate, 'article' | 'source' | 'shares'>,
  { demand, reasonCostPerDay, recent, contacts, settled, counts }: Evidence,
): ArticleEstimate {
  const sum = (amounts: ReadonlyMap<string, number>, weight: (share: number) => number) =>
    shares.reduce(
      (total, { reason, share }) => total + (amounts.get(reason) ?? 0) * weight(share),
      0,
    );
  // All contacts for its own reasons concern an article, but only its part of a whole category's.
  const concerned = (amounts: ReadonlyMap<string, number>) =>
    sum(amounts, (share) => (source === 'category' ? share : 1));
  const solved = solvedShare(settled.of(article.locale, article.id), settled.quiet);
  return {
    article,
    source,
    shares,
    recentContacts: Math.round(concerned(recent)),
    demand: concerned(demand) * 30,
    costPerDay: sum(reasonCostPerDay, (share) => share),
    solved,
    countVariance: solved.variance / solved.mean ** 2 + 1 / (concerned(contacts) + 1),
    counts: counts.get(`${article.locale}/${article.id}`) ?? noCounts,
  };
}
