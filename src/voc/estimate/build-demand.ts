import type { ContactDay } from '../count/contact-days.ts';

/** First day, and the day after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Contacts at the long-run shares that every span starts from, so that few contacts do not decide. */
const usualContacts = 10;

/**
 * How much more than usual a reason was asked about in a span of days: its share of the contacts then
 * ÷ its share of all contacts. 1 where nothing is known. A list that stood during an outage was read
 * by people with the outage's problem; its clicks say little about usual days.
 */
export function demandOffsets(
  contactDays: readonly ContactDay[],
): (reason: string, span: Span) => number {
  const byReason = new Map<string, number>();
  let all = 0;
  for (const { reason, contacts } of contactDays) {
    byReason.set(reason, (byReason.get(reason) ?? 0) + contacts);
    all += contacts;
  }
  const known = new Map<string, ReturnType<typeof within>>();
  return (reason, { from, to }) => {
    const usual = (byReason.get(reason) ?? 0) / all;
    const span = known.get(`${from} ${to}`) ?? within(contactDays, from, to);
    known.set(`${from} ${to}`, span);
    if (span.all === 0 || !(usual > 0)) return 1;
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
