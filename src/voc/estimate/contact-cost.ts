import type { CatalogueChannel } from '../catalogue.ts';
import type { ContactCost } from '../count/contact-costs.ts';

/** What the contacts of one reason cost on average, or of all reasons. */
export interface ContactCosts {
  readonly average: number;
  /** Whether the cost of any contact is known. */
  readonly isKnown: boolean;
  readonly byReason: ReadonlyMap<string, number>;
}

/** Contacts at the average cost that every reason is mixed with, so that few contacts do not decide. */
const averageContacts = 20;

/**
 * The cost of one contact by reason, in the currency of site.yaml: what the rows state; else handling
 * time × the channel's rate; else the channel's cost per contact; else the average of the others.
 * Where nothing is known at all, a contact costs 1.
 */
export function contactCosts(
  rows: readonly ContactCost[],
  channels: readonly CatalogueChannel[],
): ContactCosts {
  const sums = new Map<string, Sum>();
  const all: Sum = { contacts: 0, cost: 0 };
  for (const row of rows) {
    const known = knownCost(row, channelOf(row.channel, channels));
    const sum = sums.get(row.reason) ?? { contacts: 0, cost: 0 };
    sums.set(row.reason, sum);
    for (const each of [sum, all]) {
      each.contacts += known.contacts;
      each.cost += known.cost;
    }
  }
  const average = all.contacts === 0 ? 1 : all.cost / all.contacts;
  const byReason = new Map(
    [...sums].map(([reason, { contacts, cost }]) => [
      reason,
      (cost + averageContacts * average) / (contacts + averageContacts),
    ]),
  );
  return { average, isKnown: all.contacts > 0, byReason };
}

interface Sum {
  contacts: number;
  cost: number;
}

/** How many contacts of a row have a known cost, and the sum of it. */
export function knownCost(row: ContactCost, channel: CatalogueChannel | undefined): Sum {
  const known = { contacts: row.costed, cost: row.costMilli / 1000 };
  let rest = row.contacts - row.costed;
  if (channel?.costPerMinute !== undefined) {
    known.contacts += row.timed;
    known.cost += (row.handleMs / 60_000) * channel.costPerMinute;
    rest -= row.timed;
  }
  if (channel?.costPerContact !== undefined) {
    known.contacts += rest;
    known.cost += rest * channel.costPerContact;
  }
  return known;
}

/** A channel by its name in contacts: its id, else the first of that kind. */
export function channelOf(name: string, channels: readonly CatalogueChannel[]) {
  return channels.find(({ id }) => id === name) ?? channels.find(({ kind }) => kind === name);
}
