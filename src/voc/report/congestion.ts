import type { ContactHour } from '../count/contact-hours.ts';

/** One hour of the week. */
export interface HourCell {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly contacts: number;
  /** The wait of the contact in the middle, where enough waits are known. */
  readonly medianSeconds: number | undefined;
}

/** When people make contact through one channel. */
export interface Congestion {
  readonly channel: string;
  /** The hours of the week that had contacts, by weekday and hour. */
  readonly cells: readonly HourCell[];
}

/** Where even the busiest hour of the week has fewer contacts, hours tell nothing apart. */
const leastBusy = 20;
/** Fewer waits than this have no median. */
const leastWaits = 10;

/** Contacts by hour of the week, for each channel with enough of them; the busiest channel first. */
export function congestionOf(hours: readonly ContactHour[]): Congestion[] {
  const sum = (rows: readonly ContactHour[]) => rows.reduce((all, row) => all + row.contacts, 0);
  return [...Map.groupBy(hours, ({ channel }) => channel)]
    .filter(([, rows]) => rows.some(({ contacts }) => contacts >= leastBusy))
    .toSorted(([a, own], [b, other]) => sum(other) - sum(own) || (a < b ? -1 : 1))
    .map(([channel, rows]) => ({
      channel,
      cells: rows.map(({ weekday, hour, contacts, waited, medianMs }) => ({
        ...{ weekday, hour, contacts },
        medianSeconds: medianMs === null || waited < leastWaits ? undefined : medianMs / 1000,
      })),
    }));
}
