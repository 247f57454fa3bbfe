import type { Content } from '../../model/content.ts';
import type { Ranking } from '../../model/ranking.ts';
import type { CutWords } from '../../text/word.ts';
import type { FailedSearch } from '../count/searches.ts';
import { dayText } from '../ingest/zone-clock.ts';
import { listPlaces } from './list-places.ts';
import { mendItems, type MendItem } from './mend-items.ts';
import { queryClusters } from './query-clusters.ts';
import { queryItems, type QueryItem } from './query-items.ts';
import { reasonItems, type ReasonItem, type WorklistEvidence } from './reason-items.ts';
import { partnerItems, staleItems, type PartnerItem, type StaleItem } from './review-items.ts';
import { surges, type Surge } from './surges.ts';

/** What to write and what to mend, each list best first. */
export interface Worklist {
  /** The day by which things are over, `2026-10-31`. */
  readonly today: string;
  /** What the data cover; undefined without any. */
  readonly data: WorklistData | undefined;
  readonly reasons: readonly ReasonItem[];
  readonly queries: readonly QueryItem[];
  /** How many further clusters of queries have no words that may be shown. */
  readonly unshownQueries: number;
  readonly mend: readonly MendItem[];
  readonly stale: readonly StaleItem[];
  readonly partners: readonly PartnerItem[];
  readonly surges: readonly Surge[];
}

/** What the data of a worklist cover. */
export interface WorklistData {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly hasContacts: boolean;
  readonly hasEvents: boolean;
  /** Whether costs are money; otherwise a contact counts 1. */
  readonly costsKnown: boolean;
}

/** What a worklist with data is made from. */
export interface WorklistInput extends WorklistEvidence {
  readonly searches: readonly FailedSearch[];
  /** The lists of the order that the data lead to. */
  readonly lists: Ranking['lists'];
  /** Cuts texts into words as search does. */
  readonly cutterOf: (text: string) => CutWords;
}

/** The worklist of a help centre by its data. */
export function worklist(content: Content, today: string, input: WorklistInput): Worklist {
  const { counts, catalogue, estimates, searches, lists, cutterOf } = input;
  const { clusters, unshown } = queryClusters(searches, cutterOf);
  const forPeople = content.reasons.filter(({ selfservice }) => !selfservice).map(({ id }) => id);
  const { lastDay } = estimates;
  return {
    today,
    data: coverage(input),
    reasons: reasonItems(input, {
      forPeople: new Set(forPeople),
      placeOf: listPlaces(counts, lists),
    }),
    queries: queryItems(clusters, { content, counts, estimates, cutterOf }),
    unshownQueries: unshown,
    mend: mendItems(estimates, catalogue, input.voteReasons),
    stale: staleItems(content.articles, estimates, { today, lastDay }),
    partners: partnerItems(content.articles, today),
    surges: counts.period.contactTo === null ? [] : surges(counts.contactDays, lastDay),
  };
}

/** What dates alone tell, without any data. */
export function worklistWithoutData(
  { articles }: Pick<Content, 'articles'>,
  estimates: WorklistEvidence['estimates'],
  today: string,
): Worklist {
  const lastDay = Date.parse(today) / 86_400_000;
  return {
    today,
    data: undefined,
    reasons: [],
    queries: [],
    unshownQueries: 0,
    mend: [],
    stale: staleItems(articles, estimates, { today, lastDay }),
    partners: partnerItems(articles, today),
    surges: [],
  };
}

function coverage({ counts: { period }, estimates }: WorklistEvidence): WorklistData | undefined {
  const { contactFrom, contactTo, eventFrom, eventTo } = period;
  const days = [contactFrom, contactTo, eventFrom, eventTo].filter((day) => day !== null);
  if (days.length === 0) return undefined;
  return {
    from: dayText(Math.min(...days)),
    to: dayText(Math.max(...days)),
    hasContacts: contactTo !== null,
    hasEvents: eventTo !== null,
    costsKnown: estimates.costsKnown && contactTo !== null,
  };
}
