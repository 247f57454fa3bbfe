import type { Counts } from '../count/counts.ts';
import type { Estimates } from '../estimate/estimates.ts';

/** Which kinds of data a report stands on. */
export interface EvidenceLevel {
  readonly contacts: boolean;
  readonly events: boolean;
  readonly layout: boolean;
  readonly votes: boolean;
  /** Whether some contacts are tied to visits, so that data say who would have made contact. */
  readonly links: boolean;
  /** Whether it is known what contacts cost. */
  readonly costs: boolean;
}

/** What was there to learn from. */
export function evidenceLevel(counts: Counts, estimates: Estimates): EvidenceLevel {
  return {
    contacts: counts.contactDays.length > 0,
    events: counts.sessions.length > 0,
    layout: counts.places.length > 0,
    votes: counts.exposures.some(({ yes, no }) => yes + no > 0),
    links: estimates.articles.some(({ contactIfUnsolved }) => contactIfUnsolved.measured),
    costs: estimates.costsKnown,
  };
}
