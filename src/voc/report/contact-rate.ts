import type { ChannelWeek } from '../count/channel-weeks.ts';
import type { Period } from '../count/period.ts';
import type { VisitCount } from '../count/visit-outcomes.ts';
import { byWeek, trendOf, wholeWeeks, type Trend } from './trend.ts';

/**
 * Contacts for each visit that looked for help, over the weeks that both kinds of data cover wholly.
 *
 * @returns undefined where contacts or visits are missing
 */
export function contactRate(
  channels: readonly ChannelWeek[],
  visits: readonly VisitCount[],
  { contactFrom, contactTo, eventFrom, eventTo }: Period,
): Trend | undefined {
  if (contactFrom === null || contactTo === null || eventFrom === null || eventTo === null)
    return undefined;
  const part = byWeek(channels, ({ contacts }) => contacts);
  const whole = byWeek(visits, (row) => row.visits);
  const weeks = wholeWeeks(
    Math.max(contactFrom, eventFrom),
    Math.min(contactTo, eventTo),
    Math.max(contactTo, eventTo),
  );
  return trendOf(
    weeks.map((week) => ({ week, part: part(week), whole: whole(week) })),
    Infinity,
  );
}
