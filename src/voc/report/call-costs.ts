import type { CatalogueChannel } from '../catalogue.ts';
import type { ChannelTimes } from '../count/channel-times.ts';
import type { ContactCost } from '../count/contact-costs.ts';
import { channelOf, knownCost } from '../estimate/contact-cost.ts';
import type { Calls, OtherWay } from './toll-free.ts';

/** What contacts of each channel are counted and priced by. */
export interface ChannelCosts {
  readonly channels: readonly CatalogueChannel[];
  readonly costs: readonly ContactCost[];
}

/** The mean cost of a contact of some channels; undefined where none is known. */
function meanCost(
  { channels, costs }: ChannelCosts,
  has: (channel: string) => boolean,
): number | undefined {
  const known = costs
    .filter(({ channel }) => has(channel))
    .map((row) => knownCost(row, channelOf(row.channel, channels)));
  const contacts = known.reduce((sum, row) => sum + row.contacts, 0);
  return contacts === 0 ? undefined : known.reduce((sum, row) => sum + row.cost, 0) / contacts;
}

/**
 * What calls are like.
 *
 * @param days the days that contacts cover
 * @returns undefined without calls, or without their cost or time
 */
export function callsOf(
  given: ChannelCosts,
  times: readonly ChannelTimes[],
  { isPhone, days }: { isPhone: (channel: string) => boolean; days: number },
): Calls | undefined {
  const rows = times.filter(({ channel }) => isPhone(channel));
  const sum = (of: 'contacts' | 'timed' | 'handleMs') =>
    rows.reduce((total, row) => total + row[of], 0);
  const cost = meanCost(given, isPhone);
  if (cost === undefined || sum('timed') === 0) return undefined;
  return {
    perDay: sum('contacts') / days,
    minutes: sum('handleMs') / sum('timed') / 60_000,
    cost,
  };
}

/** Where callers could go instead: the web, and every channel whose cost is known; the cheapest first. */
export function waysOf(given: ChannelCosts, isPhone: (channel: string) => boolean): OtherWay[] {
  const ways = given.channels.flatMap(({ id }) => {
    const cost = meanCost(given, (name) => channelOf(name, given.channels)?.id === id);
    return isPhone(id) || cost === undefined ? [] : [{ channel: id, cost }];
  });
  return [{ channel: 'web', cost: 0 }, ...ways].toSorted(
    (a, b) => a.cost - b.cost || (a.channel < b.channel ? -1 : 1),
  );
}
