import type { DuckDBConnection } from '@duckdb/node-api';
import { makeChannelNames, type ChannelNames } from './channel-names.ts';
import { channelTimes, type ChannelTimes } from './channel-times.ts';
import { channelWeeks, type ChannelWeek } from './channel-weeks.ts';
import { contactHours, type ContactHour } from './contact-hours.ts';
import type { Counts } from './counts.ts';
import { leaks, type Leak } from './leaks.ts';

import { visitOutcomes, type VisitCount } from './visit-outcomes.ts';

/** What a report counts beside what a ranking does: again a few thousand numbers, and no raw row. */
export interface ReportCounts {
  readonly visits: readonly VisitCount[];
  readonly channelWeeks: readonly ChannelWeek[];
  readonly times: readonly ChannelTimes[];
  readonly hours: readonly ContactHour[];
  readonly leaks: readonly Leak[];
}

/**
 * The counts of a report, from the tables that `countRows` made.
 *
 * @param windowHours hours after the start of a visit in which a contact counts against it
 */
export async function countForReport(
  database: DuckDBConnection,
  {
    period: { contactEndMs, contactTo, eventEndMs, eventTo },
    windowHours,
    channels,
  }: { period: Counts['period']; windowHours: number; channels: ChannelNames },
): Promise<ReportCounts> {
  const endMs = Math.max(contactEndMs ?? 0, eventEndMs ?? 0);
  const endDay = Math.max(contactTo ?? 0, eventTo ?? 0);
  await makeChannelNames(database, channels);
  return {
    visits: await visitOutcomes(database, { windowMs: windowHours * 3_600_000, endMs, endDay }),
    channelWeeks: await channelWeeks(database, endDay),
    times: await channelTimes(database),
    hours: await contactHours(database),
    leaks: await leaks(database),
  };
}
