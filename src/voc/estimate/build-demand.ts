import type { ContactDay } from '../count/contact-days.ts';

/** Contacts at the long-run shares that every span starts from, so that few contacts do not decide. */
const usualContacts = 10;

/**
 * How much more than usual a reason was asked about in a span of days: its share of the contacts then
 * ÷ its share of all contacts. 1 where nothing is known. A list that stood during an outage was read
 * by people with the outage's problem; its clicks say little about usual days.
 *
 * @param spans first day, and the day after the last
 */
export function demandOffsets(
  contactDays: readonly ContactDay[],
  spans: readonly { readonly from: number; readonly to: number }[],
): (reason: string, from: number) => number {
  const byReason = new Map<string, number>();
  let all = 0;
  for (const { reason, contacts } of contactDays) {
    byReason.set(reason, (byReason.get(reason) ?? 0) + contacts);
    all += contacts;
  }
  const bySpan = new Map(spans.map(({ from, to }) => [from, within(contactDays, from, to)]));
  return (reason, from) => {
    const usual = (byReason.get(reason) ?? 0) / all;
    const span = bySpan.get(from);
    if (span === undefined || span.all === 0 || !(usual > 0)) return 1;
    const then = (span.byReason.get(reason) ?? 0) + usualContacts * usual;
    return then / (span.all + usualContacts) / usual;
  };
}

function within(contactDays: readonly ContactDay[], from: number, to: number) {
  const byReason = new Map<string, number>();
  let all = 0;
  for (const { reason, day, contacts } of contactDays) {
    if (day < from || day >= to) continue;
    byReason.set(reason, (byReason.get(reason) ?? 0) + contacts);
    all += contacts;
  }
  return { byReason, all };
}
