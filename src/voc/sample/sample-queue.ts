import type { SampleContact } from './sample-contact.ts';

/** Kinds of channels that answer at once, so that people queue for them. */
const queueing = new Set(['phone', 'chat', 'line', 'store']);

/** How much longer than usual people queue, 0 being Monday: long on Monday mornings and at lunch. */
export function queueFactor(weekday: number, hour: number): number {
  if (weekday === 0 && hour >= 9 && hour < 12) return 2.4;
  if (hour >= 12 && hour < 14) return 1.6;
  return weekday > 0 && weekday < 5 && hour >= 15 && hour < 17 ? 0.4 : 0.8;
}

/**
 * A contact that waited as long as is usual at its hour.
 *
 * @param kindOf the kind of a channel
 * @param weekdayOf the weekday, 0 for Monday, of a day of the sample
 */
export function queued(
  contact: SampleContact,
  kindOf: (channel: string) => string | undefined,
  weekdayOf: (day: number) => number,
): SampleContact {
  const { second, cells } = contact;
  const { channel, wait_seconds: wait } = cells;
  if (typeof wait !== 'number' || !queueing.has(kindOf(String(channel)) ?? '')) return contact;
  const day = Math.floor(second / 86_400);
  const factor = queueFactor(weekdayOf(day), Math.floor((second - day * 86_400) / 3600));
  return { second, cells: { ...cells, wait_seconds: Math.round(wait * factor) } };
}
