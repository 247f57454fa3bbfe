import type { ChannelWeek } from '../count/channel-weeks.ts';
import type { Period } from '../count/period.ts';
import { byWeek, trendOf, wholeWeeks, type Trend } from './trend.ts';

/** One channel's share of all contacts. */
export interface ChannelShare {
  readonly channel: string;
  readonly contacts: number;
  readonly share: Trend;
}

/** Channels with their shares of all contacts, over whole weeks; the largest first. */
export function channelShares(
  rows: readonly ChannelWeek[],
  { contactFrom, contactTo, eventTo }: Period,
): ChannelShare[] {
  if (contactFrom === null || contactTo === null) return [];
  const weeks = wholeWeeks(contactFrom, contactTo, Math.max(contactTo, eventTo ?? 0));
  const whole = byWeek(rows, ({ contacts }) => contacts);
  return [...Map.groupBy(rows, ({ channel }) => channel)]
    .map(([channel, own]) => {
      const part = byWeek(own, ({ contacts }) => contacts);
      const parts = weeks.map((week) => ({ week, part: part(week), whole: whole(week) }));
      const contacts = own.reduce((sum, row) => sum + row.contacts, 0);
      return { channel, contacts, share: trendOf(parts, 1) };
    })
    .toSorted((a, b) => b.contacts - a.contacts || (a.channel < b.channel ? -1 : 1));
}
