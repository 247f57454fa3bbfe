import type { Hours } from '../../model/channel.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Whether a channel is open at any time of an hour of an ordinary week; 0 is Monday. */
export type IsOpen = (weekday: number, hour: number) => boolean;

/**
 * When a channel is open in an ordinary week: its holidays are no hours of the week. A channel that
 * says no hours is taken to be open always.
 */
export function openHours(hours: Hours | undefined): IsOpen {
  if (hours === undefined || hours === 'always') return () => true;
  const open = new Set(
    weekdays.flatMap((name, weekday) =>
      (hours.weekly[name] ?? []).flatMap((span) =>
        hoursOf(span).map((hour) => weekday * 24 + hour),
      ),
    ),
  );
  // The hours of a Sunday that ends on Monday morning belong to the Monday.
  return (weekday, hour) => open.has(weekday * 24 + hour) || open.has(weekday * 24 + hour + 168);
}

/** The hours that `22:30-02:00` touches, counted on past midnight: 22 to 25. */
function hoursOf(span: string): number[] {
  const [from = 0, to = 0] = span.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour + minute / 60;
  });
  const first = Math.floor(from);
  const end = Math.ceil(to > from ? to : to + 24);
  return Array.from({ length: end - first }, (_, index) => first + index);
}
