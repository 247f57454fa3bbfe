import type { Messages } from '../../i18n/messages.ts';
import type { Hours, Weekday } from '../../model/channel.ts';
import { localize } from '../../model/localize.ts';

/** Opening times of some days, in words: `月〜金`, `9:00〜18:00`. */
export interface HoursLine {
  readonly days: string;
  readonly times: string;
}

/** Hours in words: the week from Monday, and the days that differ from it. */
export interface HoursWords {
  readonly week: readonly HoursLine[];
  readonly exceptions: readonly HoursLine[];
}

/** What the words depend on besides the hours. */
export interface WordsLocale {
  readonly locale: string;
  readonly fallbacks: readonly string[];
  readonly messages: Messages['contact'];
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A Monday; the name of a weekday is the name of the day so many days later. */
const monday = '2024-01-01';

/** Opening hours as people say them; neighbouring days with the same times are one line. */
export function hoursWords(hours: Hours, inLocale: WordsLocale): HoursWords {
  const { locale, fallbacks, messages } = inLocale;
  if (hours === 'always') {
    return { week: [{ days: messages.everyDay, times: messages.allDay }], exceptions: [] };
  }
  const week = runs(weekdays.map((day) => ({ day, times: times(hours.weekly[day], messages) })));
  const exceptions = runs(
    hours.exceptions
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, open, note }) => ({
        day: date,
        times:
          times(open, messages) + (note ? messages.note(localize(note, locale, fallbacks)) : ''),
      })),
    followsOn,
  );
  return {
    week: week.map((run) => ({ days: weekdayRange(run, inLocale), times: run.times })),
    exceptions: exceptions.map((run) => ({ days: dateRange(run, inLocale), times: run.times })),
  };
}

/**
 * Hours of a week as people say them: `月、水〜金 9:00〜12:00`.
 *
 * @param days 0 is Monday; in order
 * @param from an hour of the day, up to the hour `to`
 */
export function weekHoursWords(
  { days, from, to }: { days: readonly number[]; from: number; to: number },
  inLocale: WordsLocale,
): HoursLine {
  const { messages } = inLocale;
  const dayRuns = runs(
    days.flatMap((day) => {
      const name = weekdays[day];
      return name === undefined ? [] : [{ day: name, times: '' }];
    }),
    (last, next) => weekdays.indexOf(next) === weekdays.indexOf(last) + 1,
  );
  return {
    days: dayRuns.map((run) => weekdayRange(run, inLocale)).join(messages.listSeparator),
    times: times([`${from}:00-${to}:00`.replace(/^0:00-24/, '00:00-24')], messages),
  };
}

/** Days from `first` to `last` with the same times. */
interface Run<Day> {
  readonly first: Day;
  readonly last: Day;
  readonly times: string;
}

function runs<Day>(
  days: readonly { readonly day: Day; readonly times: string }[],
  follows: (last: Day, next: Day) => boolean = () => true,
): Run<Day>[] {
  return days.reduce<Run<Day>[]>((found, { day, times }) => {
    const run = found.at(-1);
    return run?.times === times && follows(run.last, day)
      ? [...found.slice(0, -1), { ...run, last: day }]
      : [...found, { first: day, last: day, times }];
  }, []);
}

function times(spans: readonly string[] = [], messages: Messages['contact']): string {
  if (spans.length === 0) return messages.closed;
  return spans
    .map((span) => {
      if (span === '00:00-24:00') return messages.allDay;
      const [from = '', to = ''] = span.split('-').map((time) => time.replace(/^0(?=\d)/, ''));
      return messages.span(from, to);
    })
    .join(messages.listSeparator);
}

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const followsOn = (last: string, next: string) =>
  utc(next).getTime() - utc(last).getTime() === 86_400_000;

function weekdayRange({ first, last }: Run<Weekday>, { locale, messages }: WordsLocale): string {
  if (first === 'mon' && last === 'sun') return messages.everyDay;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const name = (day: Weekday) =>
    format.format(utc(monday).getTime() + weekdays.indexOf(day) * 86_400_000);
  return range(name(first), name(last), messages);
}

function dateRange({ first, last }: Run<string>, { locale, messages }: WordsLocale): string {
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  return range(format.format(utc(first)), format.format(utc(last)), messages);
}

const range = (first: string, last: string, { dayRange }: Messages['contact']) =>
  first === last ? first : dayRange(first, last);
