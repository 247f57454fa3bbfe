import type { ContactDay } from '../count/contact-days.ts';
import { shownCount, type ShownCount } from './shown.ts';

/** A contact reason that far more people have than usual. */
export interface Surge {
  readonly reason: string;
  /** The day of it, in days since 1970-01-01: the last one of the data, or the one before. */
  readonly day: number;
  /** Contacts on that day; 10 or more. */
  readonly contacts: number;
  /** Contacts on a usual day; undefined where there were fewer than 10 in four weeks. */
  readonly usual: ShownCount;
}

/** The days that are judged: today is often half there only, and yesterday may have told it already. */
const newestDays = 2;
/** The days before them that tell what is usual. */
const usualDays = 28;
/** Fewer contacts on a day are no surge, and are not shown. */
const leastContacts = 10;
/** Standard deviations above the mean, and times the mean, from which on a day is no usual one. */
const sureness = 3;
const leastRatio = 2;

/**
 * Reasons whose contacts surge, the one first with most contacts above the usual. The rule is that of
 * the Early Aberration Reporting System, C2 (Hutwagner et al., Journal of Urban Health 80, 2003): above
 * the mean and three standard deviations of the days before, with a gap of two days between, so that
 * the first day of a surge does not hide the second. The deviation is at least that of chance (the root of the mean);
 * and a surge has ten contacts, and twice the usual.
 */
export function surges(contactDays: readonly ContactDay[], lastDay: number): Surge[] {
  return [...Map.groupBy(contactDays, ({ reason }) => reason)]
    .flatMap(([reason, rows]) => surgeOf(reason, rows, lastDay))
    .toSorted((a, b) => b.above - a.above || (a.reason < b.reason ? -1 : 1))
    .map(({ above: _, ...surge }) => surge);
}

function surgeOf(
  reason: string,
  rows: readonly ContactDay[],
  lastDay: number,
): (Surge & { readonly above: number })[] {
  const on = new Map(rows.map(({ day, contacts }) => [day, contacts]));
  const before = Array.from(
    { length: usualDays },
    (_, at) => on.get(lastDay - newestDays - at) ?? 0,
  );
  const sum = before.reduce((all, contacts) => all + contacts, 0);
  const mean = sum / usualDays;
  const variance =
    before.reduce((all, contacts) => all + (contacts - mean) ** 2, 0) / (usualDays - 1);
  const least = Math.max(
    leastContacts,
    leastRatio * mean,
    mean + sureness * Math.sqrt(Math.max(variance, mean)),
  );
  const days = Array.from({ length: newestDays }, (_, at) => lastDay - at)
    .map((day) => ({ day, contacts: on.get(day) ?? 0 }))
    .filter(({ contacts }) => contacts >= least)
    .toSorted((a, b) => b.contacts - a.contacts || b.day - a.day);
  const usual = shownCount(sum) === undefined ? undefined : mean;
  return days
    .slice(0, 1)
    .map(({ day, contacts }) => ({ reason, day, contacts, usual, above: contacts - mean }));
}
