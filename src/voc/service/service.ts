import type { DuckDBConnection } from '@duckdb/node-api';
import type { Channel } from '../../model/channel.ts';
import type { ChannelService, PromiseMeasured, Service } from '../../model/service.ts';
import type { Catalogue } from '../catalogue.ts';
import { channelNames, promisesOf } from '../channel-promises.ts';
import { makeChannelNames } from '../count/channel-names.ts';
import { channelWeeks, type ChannelWeek } from '../count/channel-weeks.ts';
import type { Period } from '../count/period.ts';
import { waitHours, type WaitHour } from '../count/wait-hours.ts';
import { dayText } from '../ingest/zone-clock.ts';
import { round } from '../rank/round.ts';
import { keptShare } from '../report/promises-kept.ts';
import { openHours } from './open-hours.ts';
import { enoughWaits, waitSpans } from './wait-spans.ts';

/** Days that waits are measured over: a quarter of a year, so that each hour of the week comes 13 times. */
const waitDays = 91;
/** Weeks that promises are held against: what a reader may expect now. */
const promiseWeeks = 4;

/** What was counted of waits, with the last day of contacts and the first of waits (since 1970-01-01). */
export interface ServiceCounts {
  readonly waits: readonly WaitHour[];
  readonly weeks: readonly ChannelWeek[];
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * The counts of waits, from the tables that `countRows` made; undefined without contacts.
 *
 * @param channels as site.yaml knows them
 */
export async function countService(
  database: DuckDBConnection,
  { contactFrom, contactTo }: Period,
  { catalogue, channels }: { readonly catalogue: Catalogue; readonly channels: readonly Channel[] },
): Promise<ServiceCounts | undefined> {
  if (contactFrom === null || contactTo === null) return undefined;
  const fromDay = Math.max(contactFrom, contactTo - waitDays + 1);
  await makeChannelNames(database, channelNames(catalogue, promisesOf(channels)));
  return {
    waits: await waitHours(database, fromDay),
    weeks: await channelWeeks(database, contactTo),
    fromDay,
    toDay: contactTo,
  };
}

/**
 * What contact pages say of waits and promises; channels of which nothing is known are left out, and
 * names that are no channel's never come in.
 *
 * @returns undefined where nothing is known of any channel
 */
export function serviceOf(
  counts: ServiceCounts,
  channels: readonly Channel[],
): Service | undefined {
  const { waits, weeks, fromDay, toDay } = counts;
  const newest = weeks.filter(({ week }) => week < promiseWeeks);
  const known = channels
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((channel): [string, ChannelService][] => {
      const own = <Row extends { readonly channel: string }>(rows: readonly Row[]) =>
        rows.filter((row) => row.channel === channel.id);
      const spans = waitSpans(own(waits), openHours(channel.hours));
      const promise = channel.promise && promiseMeasured(own(newest));
      if (spans === undefined && promise === undefined) return [];
      return [[channel.id, { spans: [], ...spans, ...(promise && { promise }) }]];
    });
  // Of a help centre that measures no wait at all, that is not worth a word.
  if (known.every(([, { usualSeconds, promise }]) => !usualSeconds && promise?.waits !== 'enough'))
    return undefined;
  return {
    from: dayText(fromDay),
    to: dayText(toDay),
    promisesFrom: dayText(Math.max(fromDay, toDay - promiseWeeks * 7 + 1)),
    channels: Object.fromEntries(known),
  };
}

/** A promise against the newest weeks of its channel; undefined where nobody used it. */
function promiseMeasured(weeks: readonly ChannelWeek[]): PromiseMeasured | undefined {
  if (weeks.length === 0) return undefined;
  const contacts = weeks.reduce((sum, { waited }) => sum + waited, 0);
  if (contacts < enoughWaits) return { waits: contacts === 0 ? 'none' : 'few' };
  const { value, lo, hi } = keptShare(weeks);
  return { waits: 'enough', kept: round(value), lo: round(lo), hi: round(hi), contacts };
}
