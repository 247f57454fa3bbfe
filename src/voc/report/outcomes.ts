import type { VisitCount } from '../count/visit-outcomes.ts';
import { byWeek, trendOf, type Trend } from './trend.ts';

/** What the web did for the visits that looked for help there; never one number. */
export interface Outcomes {
  /** Visits after which no contact can follow any more. */
  readonly visits: number;
  /** A Yes vote was the last word, and no contact followed. */
  readonly confirmed: Trend;
  /** They read and fell silent: helped, or gave up. */
  readonly potential: Trend;
  /** The web surely did not do it. */
  readonly none: Trend;
  /** What `none` is made of, in visits. */
  readonly turnedToContact: number;
  readonly saidNo: number;
  readonly readNothing: number;
}

/**
 * The three outcomes of visits, as Salesforce's deflection signals tell them apart (successful,
 * potential, failed), without signing in: silence is never success.
 *
 * @returns undefined without visits
 */
export function outcomesOf(counts: readonly VisitCount[]): Outcomes | undefined {
  const closed = counts.filter(({ end }) => end !== 'open');
  if (closed.length === 0) return undefined;
  const whole = byWeek(closed, ({ visits }) => visits);
  const weeks = [...new Set(closed.map(({ week }) => week))];
  const trend = (...ends: readonly VisitCount['end'][]) => {
    const part = byWeek(
      closed.filter(({ end }) => ends.includes(end)),
      ({ visits }) => visits,
    );
    return trendOf(
      weeks.map((week) => ({ week, part: part(week), whole: whole(week) })),
      1,
    );
  };
  const sum = (of: VisitCount['end']) =>
    closed.reduce((all, { end, visits }) => all + (end === of ? visits : 0), 0);
  return {
    visits: closed.reduce((all, { visits }) => all + visits, 0),
    confirmed: trend('confirmed'),
    potential: trend('silent'),
    none: trend('contact', 'said-no', 'nothing'),
    turnedToContact: sum('contact'),
    saidNo: sum('said-no'),
    readNothing: sum('nothing'),
  };
}
