import type { OpenState } from '../hours/open-state.ts';
import { dayMs, wallClock } from '../hours/zoned-time.ts';

/** Words for the states of a channel; `{time}` stands for the moment at which the state changes. */
export interface StateWords {
  readonly open: string;
  readonly openUntil: string;
  readonly shut: string;
  readonly opensAt: string;
}

/** Whose words and clocks: the page's locale, the channel's time zone, and the reader's own. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
  readonly ownTimeZone: string;
}

/**
 * Whether a channel is open, in words: `受付中（18:00まで）`. Times are the channel's; where the
 * reader's clock is another one, the zone is named.
 *
 * @param instant ISO 8601
 */
export function openWords(
  { open, changesAt }: OpenState,
  instant: string,
  words: StateWords,
  reader: Reader,
): string {
  if (changesAt === undefined) return open ? words.open : words.shut;
  const time = changeTime(changesAt, instant, reader);
  return (open ? words.openUntil : words.opensAt).replace('{time}', time);
}

function changeTime(changesAt: string, instant: string, reader: Reader): string {
  const { locale, timeZone, ownTimeZone } = reader;
  const clock = wallClock(timeZone);
  const dayOf = (at: string) => Math.floor(clock(Date.parse(at)) / dayMs);
  const days = dayOf(changesAt) - dayOf(instant);
  const format = new Intl.DateTimeFormat(locale, {
    ...(days > 1 ? { month: 'short', day: 'numeric', weekday: 'short' } : {}),
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    ...(timeZone === ownTimeZone ? {} : { timeZoneName: 'short' }),
  });
  const time = format.format(new Date(changesAt));
  if (days !== 1) return time;
  return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day')} ${time}`;
}
