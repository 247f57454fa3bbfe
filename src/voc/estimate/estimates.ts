import type { Catalogue, RankedArticle } from '../catalogue.ts';
import type { Counts } from '../count/counts.ts';
import type { ExposureCount } from '../count/exposures.ts';
import { buildKey, buildSpans } from '../count/layout.ts';
import { demandOffsets } from './build-demand.ts';
import { contactCosts } from './contact-cost.ts';
import { contactIfUnsolved, type ContactShare } from './contact-if-unsolved.ts';
import { contactsSince } from './daily-demand.ts';
import { interests, usualOpened, type Interest, type Interests } from './interest.ts';
import { categoryDemand, eventDays, reasonDemand } from './reason-demand.ts';
import { reasonShares, type ReasonShare, type ReasonSource } from './reason-shares.ts';
import { contactsPerProblem } from './repeat-contacts.ts';
import type { Share } from './solved.ts';
import { solvedShares, type Solved } from './solved-shares.ts';

/** What became of the exposures of an article in one locale, all together. */
export type ArticleCounts = Omit<ExposureCount, 'article' | 'locale' | 'source' | 'week'>;

/** What is believed of one article of one locale, with the counts behind it. */
export interface ArticleEstimate {
  readonly article: RankedArticle;
  readonly source: ReasonSource;
  readonly shares: readonly ReasonShare[];
  /** Contacts for its reasons in the last 30 days, as counted. */
  readonly recentContacts: number;
  /** Contacts per 30 days for its reasons, newer days counting more. */
  readonly demand: number;
  /** Contacts for its main reason, in all. */
  readonly contacts: number;
  /** What one problem of those who open it costs, once it becomes a contact. */
  readonly problemCost: number;
  readonly interest: Interest;
  /** Share whom it helps of the readers who come from a list. */
  readonly solved: Share;
  /** Whether its votes contradict what its readers do. */
  readonly oddVotes: boolean;
  /** Whether it helps fewer readers than it did. */
  readonly hasFallen: boolean;
  /** Of the problems that it does not solve, those that become a contact. */
  readonly contactIfUnsolved: ContactShare;
  readonly counts: ArticleCounts;
}

/** What ranking is made from. A better method changes how these are made, not what they are. */
export interface Estimates {
  /** Every article of every locale. */
  readonly articles: readonly ArticleEstimate[];
  /** Cost of a reason's contacts per day, each as a problem with all the contacts that it causes. */
  readonly reasonCostPerDay: ReadonlyMap<string, number>;
  /** Contacts per day, by category of their reason; all of them under `''`. */
  readonly contactsPerDay: ReadonlyMap<string, number>;
  /** Whether the cost of any contact is known; without, each costs 1. */
  readonly costsKnown: boolean;
  /** Contacts that one problem causes. */
  readonly contactsPerProblem: number;
  /** Views of a list per day; lists that nobody was seen to look at are missing. */
  readonly listViewsPerDay: ReadonlyMap<string, number>;
  readonly interests: Pick<Interests, 'scale' | 'ofReason' | 'attentionFall'>;
  /**
   * What the people with a reason who come to the lists of its category would cost per day if nothing
   * helped them.
   */
  readonly reasonStakePerDay: ReadonlyMap<string, number>;
  /** The last day of the data. */
  readonly lastDay: number;
  /** It, if it is known what stood where; without that nothing is known to be untried. */
  readonly lastSeenDay: number | undefined;
  /** Whether there is any evidence but the writers' word. */
  readonly evidence: boolean;
}

/** An article with the reasons that it answers. */
interface Answered {
  readonly article: RankedArticle;
  readonly source: ReasonSource;
  readonly shares: readonly ReasonShare[];
  /** Its main reason, if somebody said it. */
  readonly main: string | undefined;
}

function answeredArticles({ contactLinks }: Counts, catalogue: Catalogue): Answered[] {
  const linksOf = Map.groupBy(contactLinks, ({ article }) => article);
  return catalogue.articles.map((article) => {
    const { source, shares } = reasonShares(article, catalogue, linksOf.get(article.id) ?? []);
    return { article, source, shares, main: source === 'category' ? undefined : shares[0]?.reason };
  });
}

/** The last day of the data. */
const lastDayOf = ({ period: { contactTo, eventTo } }: Counts): number =>
  Math.max(contactTo ?? 0, eventTo ?? 0);

function interestsOf(
  counts: Counts,
  { reasons }: Pick<Catalogue, 'reasons'>,
  { answered, demand }: { answered: readonly Answered[]; demand: ReadonlyMap<string, number> },
): Interests {
  const spans = new Map(
    buildSpans({ places: counts.places, ends: new Map() }).map((span) => [
      buildKey(span.list, span.from),
      span,
    ]),
  );
  const offsetIn = demandOffsets(counts.contactDays);
  return interests({
    articles: answered.map(({ article: { id, category }, shares, main }) => {
      return { id, category, shares, reason: main };
    }),
    places: counts.places,
    builds: counts.listBuilds,
    clicks: counts.listClicks,
    demand,
    categoryOf: reasons,
    offset: (reason, list, build) => {
      const span = spans.get(buildKey(list, build));
      return span ? offsetIn(reason, span) : 1;
    },
    lastDay: lastDayOf(counts),
  });
}

/** What one problem costs by its reason, once it becomes a contact, and what that stands on. */
function problemCosts(
  counts: Counts,
  { channels }: Pick<Catalogue, 'channels'>,
): Pick<Beliefs, 'problemCost' | 'costsKnown' | 'contactsPerProblem'> {
  const costs = contactCosts(counts.contactCosts, channels);
  const repeats = contactsPerProblem(counts.keyedContacts);
  return {
    problemCost: (reason) => (costs.byReason.get(reason) ?? costs.average) * repeats,
    costsKnown: costs.isKnown,
    contactsPerProblem: repeats,
  };
}

/** What is believed of the parts of a help centre, before it is said of each article. */
interface Beliefs {
  readonly demand: ReadonlyMap<string, number>;
  readonly problemCost: (reason: string) => number;
  readonly costsKnown: boolean;
  readonly contactsPerProblem: number;
  readonly interest: Interests;
  readonly solved: (article: RankedArticle) => Solved;
  readonly contactShare: (category: string) => ContactShare;
}

function beliefsOf(
  counts: Counts,
  catalogue: Catalogue,
  { answered, halfLifeDays }: { answered: readonly Answered[]; halfLifeDays: number },
): Beliefs {
  const sharesOf = new Map(answered.map(({ article, shares }) => [article.id, shares]));
  const mainOf = new Map(answered.map(({ article, main }) => [article.id, main]));
  const categoryOf = new Map(catalogue.articles.map(({ id, category }) => [id, category]));
  const reasons = [...catalogue.reasons.keys()];
  const demand = reasonDemand(counts, reasons, { halfLifeDays, sharesOf });
  return {
    demand,
    ...problemCosts(counts, catalogue),
    interest: interestsOf(counts, catalogue, { answered, demand }),
    solved: solvedShares(counts.exposures, catalogue, {
      reasonOf: (article) => mainOf.get(article) ?? '',
      endDay: lastDayOf(counts),
    }),
    contactShare: contactIfUnsolved(
      counts.unsolved,
      counts.keyedContacts,
      (article) => categoryOf.get(article) ?? '',
    ),
  };
}

/** What is believed of each article. */
function articleEstimates(
  counts: Counts,
  answered: readonly Answered[],
  { demand, problemCost, interest, solved, contactShare }: Beliefs,
): ArticleEstimate[] {
  const recent = contactsSince(counts.contactDays, (counts.period.contactTo ?? 0) - 29);
  const contacts = contactsSince(counts.contactDays, -Infinity);
  const countsOf = summed(counts.exposures);
  return answered.map(({ article, source, shares, main = '' }): ArticleEstimate => {
    // All contacts for its own reasons concern an article, but only its part of a whole category's.
    const concerned = (amounts: ReadonlyMap<string, number>) =>
      shares.reduce(
        (sum, { reason, share }) =>
          sum + (amounts.get(reason) ?? 0) * (source === 'category' ? share : 1),
        0,
      );
    return {
      article,
      source,
      shares,
      recentContacts: Math.round(concerned(recent)),
      demand: concerned(demand) * 30,
      contacts: contacts.get(main) ?? 0,
      problemCost: mixed(shares, demand, problemCost),
      interest: interest.of(article.id),
      ...solved(article),
      contactIfUnsolved: contactShare(article.category),
      counts: countsOf.get(`${article.locale}/${article.id}`) ?? noCounts,
    };
  });
}

/** From counts to estimates; pure, and the same for rows in any order. */
export function estimate(
  counts: Counts,
  catalogue: Catalogue,
  { halfLifeDays }: { halfLifeDays: number },
): Estimates {
  const answered = answeredArticles(counts, catalogue);
  const beliefs = beliefsOf(counts, catalogue, { answered, halfLifeDays });
  const { demand, problemCost, interest } = beliefs;
  const lastDay = lastDayOf(counts);
  const listViewsPerDay = new Map(
    counts.listViews.map(({ list, views }) => [list, views / eventDays(counts)]),
  );
  return {
    articles: articleEstimates(counts, answered, beliefs),
    reasonCostPerDay: new Map(
      [...demand].map(([reason, perDay]) => [reason, perDay * problemCost(reason)]),
    ),
    contactsPerDay: categoryDemand(demand, catalogue.reasons),
    costsKnown: beliefs.costsKnown,
    contactsPerProblem: beliefs.contactsPerProblem,
    listViewsPerDay,
    interests: interest,
    reasonStakePerDay: reasonStakes(listViewsPerDay, catalogue, beliefs),
    lastDay,
    lastSeenDay: counts.listBuilds.length > 0 ? lastDay : undefined,
    evidence: counts.contactDays.length + counts.exposures.length > 0,
  };
}

/** Cost per day of the web's visitors by reason; by contacts alone where no list was seen. */
function reasonStakes(
  views: ReadonlyMap<string, number>,
  { reasons, locales }: Pick<Catalogue, 'reasons' | 'locales'>,
  { interest, problemCost, contactShare, demand }: Beliefs,
): ReadonlyMap<string, number> {
  const visitsOf = (category: string) =>
    locales.reduce((sum, locale) => {
      const home = (views.get(`home:${locale}`) ?? 0) * interest.scale('home', category);
      return sum + home + (views.get(`category:${category}:${locale}`) ?? 0);
    }, 0);
  return new Map(
    [...reasons].map(([reason, category = '']) => {
      const cost = problemCost(reason) * contactShare(category).mean;
      const seekers = visitsOf(category) * (interest.ofReason(reason) / usualOpened);
      return [reason, (seekers || (demand.get(reason) ?? 0)) * cost];
    }),
  );
}

/** The mean of an amount over the reasons of an article, each as often as it is asked. */
function mixed(
  shares: readonly ReasonShare[],
  demand: ReadonlyMap<string, number>,
  amount: (reason: string) => number,
): number {
  let [sum, weights] = [0, 0];
  for (const { reason, share } of shares) {
    const weight = share * (demand.get(reason) ?? 0) + 1e-9;
    sum += weight * amount(reason);
    weights += weight;
  }
  return sum / weights;
}

const noCounts: ArticleCounts = {
  exposures: 0,
  settled: 0,
  towardContact: 0,
  escalations: 0,
  yes: 0,
  no: 0,
  settledNo: 0,
};

/** Counts by locale and article, whatever the source and week. */
function summed(rows: readonly ExposureCount[]): ReadonlyMap<string, ArticleCounts> {
  const sums = new Map<string, ArticleCounts>();
  for (const row of rows) {
    const key = `${row.locale}/${row.article}`;
    const before = sums.get(key) ?? noCounts;
    const both = (of: keyof ArticleCounts) => before[of] + row[of];
    sums.set(key, {
      exposures: both('exposures'),
      settled: both('settled'),
      towardContact: both('towardContact'),
      escalations: both('escalations'),
      yes: both('yes'),
      no: both('no'),
      settledNo: both('settledNo'),
    });
  }
  return sums;
}
