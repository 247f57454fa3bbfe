import type { Hours } from '../../model/channel.ts';

/**
 * Opening spans (`09:00-18:00`) by day: `always`, or by weekday (`mon`) and by date (`2026-01-01`).
 * A date beats its weekday; a day without an entry is closed.
 */
export type Timetable = 'always' | ReadonlyMap<string, readonly string[]>;

/** The timetable of a channel's hours; their notes are left out. */
export function timetableOf(hours: Hours): Timetable {
  if (hours === 'always') return hours;
  const weekly = Object.entries(hours.weekly);
  const exceptions = hours.exceptions.map(({ date, open }) => [date, open] as const);
  return new Map([...weekly, ...exceptions]);
}

/** A timetable as one line for a data attribute: `mon=09:00-12:00,13:00-18:00;2026-01-01=`. */
export function timetableText(table: Timetable): string {
  if (table === 'always') return table;
  return [...table].map(([day, spans]) => `${day}=${spans.join(',')}`).join(';');
}

/** The timetable that `timetableText` wrote. */
export function parseTimetable(text: string): Timetable {
  if (text === 'always') return text;
  const days = text.split(';').filter(Boolean);
  return new Map(
    days.map((day) => {
      const [key = '', spans = ''] = day.split('=');
      return [key, spans.split(',').filter(Boolean)];
    }),
  );
}
