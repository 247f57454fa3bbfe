import type { Messages } from '../../i18n/messages.ts';

/** A length of time in the largest unit that divides it; days only from two, as 24 hours says more. */
export function durationWords(seconds: number, messages: Messages['contact']): string {
  if (seconds >= 172_800 && seconds % 86_400 === 0) return messages.days(seconds / 86_400);
  if (seconds % 3600 === 0) return messages.hoursLong(seconds / 3600);
  return seconds % 60 === 0 ? messages.minutes(seconds / 60) : messages.seconds(seconds);
}
