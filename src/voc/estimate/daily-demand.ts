import type { ContactDay } from '../count/contact-days.ts';

/** Days, and the half-life by which older ones count less. */
export interface DemandPeriod {
  readonly from: number;
  readonly to: number;
  readonly halfLifeDays: number;
}

/**
 * Contacts per day by reason: an average over the period in which a day counts half for every
 * `halfLifeDays` that it lies before the last one. Days without contacts count as 0.
 */
export function dailyDemand(
  contactDays: readonly ContactDay[],
  { from, to, halfLifeDays }: DemandPeriod,
): Map<string, number> {
  const weight = (day: number) => 0.5 ** ((to - day) / halfLifeDays);
  let weights = 0;
  for (let day = from; day <= to; day += 1) weights += weight(day);
  const demand = new Map<string, number>();
  for (const { reason, day, contacts } of contactDays)
    demand.set(reason, (demand.get(reason) ?? 0) + (contacts * weight(day)) / weights);
  return demand;
}

/** Contacts by reason from a day on, as they were counted. */
export function contactsSince(
  contactDays: readonly ContactDay[],
  firstDay: number,
): Map<string, number> {
  const contacts = new Map<string, number>();
  for (const row of contactDays)
    if (row.day >= firstDay)
      contacts.set(row.reason, (contacts.get(row.reason) ?? 0) + row.contacts);
  return contacts;
}
