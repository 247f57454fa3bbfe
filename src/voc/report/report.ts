import type { Ranking } from '../../model/ranking.ts';
import { builtFrom } from '../built-from.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Counts } from '../count/counts.ts';
import type { ReportCounts } from '../count/report-counts.ts';
import { channelOf } from '../estimate/contact-cost.ts';
import { contactsSince } from '../estimate/daily-demand.ts';
import type { Estimates } from '../estimate/estimates.ts';
import { assumedQuiet } from '../estimate/quiet-leavers.ts';
import { eventDays } from '../estimate/reason-demand.ts';
import type { Evidence } from '../evidence.ts';
import { rankedLists } from '../rank/list-score.ts';
import { repairs, type Repair } from '../rank/worklist-repair.ts';
import { callsOf, waysOf } from './call-costs.ts';
import { channelShares, type ChannelShare } from './channel-shares.ts';
import { congestionOf, type Congestion } from './congestion.ts';
import { contactRate } from './contact-rate.ts';
import { costAvoided, type CostAvoided } from './cost-avoided.ts';
import { evidenceLevel, type EvidenceLevel } from './evidence-level.ts';
import { leakByArticle, type Leaks } from './leak-by-article.ts';
import type { Measured } from './measured.ts';
import { outcomesOf, type Outcomes } from './outcomes.ts';
import { promisesKept, type Promised, type PromiseKept } from './promises-kept.ts';
import { promotions, type Promotion } from './promote.ts';
import { readingAndContacts, reasonWeeks } from './reading-and-contacts.ts';
import { selfService, type SelfService } from './self-service.ts';
import { tollFree, type TollFree } from './toll-free.ts';
import type { Trend } from './trend.ts';

/** Contacts for one reason, or for all that nobody defined (`''`). */
export interface ReasonContacts {
  readonly reason: string;
  readonly contacts: number;
  /** Cost per day; undefined where no cost is known. */
  readonly costPerDay: number | undefined;
}

/**
 * All that a report says, in numbers: aggregates only. A part that the data cannot tell is undefined or
 * empty, never 0.
 */
export interface Report {
  readonly built: Ranking['builtFrom'];
  readonly period: Counts['period'];
  readonly evidence: EvidenceLevel;
  readonly currency: string;
  readonly windowHours: number;
  readonly outcomes: Outcomes | undefined;
  /** The share of quiet leavers that is assumed; undefined where votes tell it. */
  readonly quietAssumed: number | undefined;
  readonly selfService: SelfService | undefined;
  readonly contactRate: Trend | undefined;
  /** How reading and contacts go together by week, where nothing better ties them; see `readingAndContacts`. */
  readonly indication: Measured | undefined;
  readonly channels: readonly ChannelShare[];
  readonly reasons: readonly ReasonContacts[];
  readonly leaks: Leaks | undefined;
  readonly avoided: CostAvoided | undefined;
  readonly congestion: readonly Congestion[];
  readonly promises: readonly PromiseKept[];
  readonly tollFree: TollFree | undefined;
  readonly promote: readonly Promotion[];
  readonly repair: readonly Repair[];
  readonly contactsPerProblem: number;
}

/** What a report is made of beside evidence. */
export interface ReportSettings {
  readonly source: 'given' | 'sample';
  readonly currency: string;
  readonly windowHours: number;
  /** By id of the channel. */
  readonly promised: ReadonlyMap<string, Promised>;
  /** What a minute of a call would cost whoever runs the help centre, if callers paid nothing. */
  readonly callCharge: number | undefined;
  readonly nameOf: (file: string) => string;
}

/** The report of evidence; pure. */
export function report(
  { files, counts, catalogue, estimates }: Evidence,
  counted: ReportCounts,
  settings: ReportSettings,
): Report {
  const { source, currency, windowHours, nameOf } = settings;
  const evidence = evidenceLevel(counts, estimates);
  return {
    built: builtFrom({ source, files, counts, catalogue, nameOf }),
    ...{ period: counts.period, evidence, currency, windowHours },
    ...webParts(counts, estimates, { counted, catalogue, evidence, windowHours }),
    ...contactParts(counts, estimates, { counted, catalogue, settings }),
    contactsPerProblem: estimates.contactsPerProblem,
  };
}

/** What the web did, and what to do about it. */
function webParts(
  counts: Counts,
  estimates: Estimates,
  {
    counted,
    catalogue,
    evidence,
    windowHours,
  }: {
    counted: ReportCounts;
    catalogue: Catalogue;
    evidence: EvidenceLevel;
    windowHours: number;
  },
) {
  const { locales, categories, defaultLocale: locale } = catalogue;
  const days = eventDays(counts);
  const { articles } = estimates;
  const repair = repairs(estimates, { lists: rankedLists(locales, categories), locale });
  const repaired = new Set(repair.map(({ estimate }) => estimate.article.id));
  const isTold = evidence.events && evidence.contacts && evidence.costs;
  return {
    outcomes: outcomesOf(counted.visits),
    quietAssumed: evidence.votes ? undefined : assumedQuiet(counts.exposures),
    selfService: selfService(counted.visits, counts.exposures, articles),
    contactRate: contactRate(counted.channelWeeks, counted.visits, counts.period),
    indication:
      evidence.links || evidence.layout
        ? undefined
        : readingAndContacts(reasonWeeks(counts, articles, { catalogue, windowHours })),
    leaks: evidence.events
      ? leakByArticle(articles, counted.leaks, { isPhone: isPhone(catalogue), days })
      : undefined,
    avoided: isTold ? costAvoided(articles, days) : undefined,
    promote: evidence.contacts ? promotions(estimates, { locale, repaired }) : [],
    repair,
  };
}

/** What contacts are like. */
function contactParts(
  { period, contactCosts, contactDays }: Counts,
  { reasonCostPerDay, costsKnown, contactsPerProblem }: Estimates,
  {
    counted: { channelWeeks, times, hours },
    catalogue,
    settings: { promised, callCharge },
  }: { counted: ReportCounts; catalogue: Catalogue; settings: ReportSettings },
) {
  const { channels } = catalogue;
  const given = { channels, costs: contactCosts };
  const days = (period.contactTo ?? 0) - (period.contactFrom ?? 0) + 1;
  const calls = callsOf(given, times, { isPhone: isPhone(catalogue), days });
  const ways = waysOf(given, isPhone(catalogue));
  return {
    channels: channelShares(channelWeeks, period),
    reasons: reasonContacts(contactsSince(contactDays, (period.contactTo ?? 0) - 29), {
      known: catalogue.reasons,
      costPerDay: (reason) => {
        const cost = reasonCostPerDay.get(reason);
        return costsKnown && cost !== undefined ? cost / contactsPerProblem : undefined;
      },
    }),
    congestion: congestionOf(hours),
    promises: promisesKept(times, channelWeeks, promised),
    tollFree: calls && tollFree(calls, ways, callCharge),
  };
}

/** Contacts by reason, most first; those for reasons that nobody defined together, under `''`. */
function reasonContacts(
  recent: ReadonlyMap<string, number>,
  {
    known,
    costPerDay,
  }: {
    known: Catalogue['reasons'];
    costPerDay: (reason: string) => number | undefined;
  },
): ReasonContacts[] {
  const sums = new Map<string, number>();
  for (const [id, contacts] of recent) {
    const reason = known.has(id) ? id : '';
    sums.set(reason, (sums.get(reason) ?? 0) + contacts);
  }
  return [...sums]
    .map(([reason, contacts]) => ({ reason, contacts, costPerDay: costPerDay(reason) }))
    .toSorted((a, b) => b.contacts - a.contacts || (a.reason < b.reason ? -1 : 1));
}

/** Whether a channel is a telephone. */
const isPhone =
  ({ channels }: Pick<Catalogue, 'channels'>) =>
  (name: string): boolean =>
    (channelOf(name, channels)?.kind ?? name) === 'phone';
