import type { ChannelService, WaitSpan } from '../../model/service.ts';
import type { WaitHour } from '../count/wait-hours.ts';
import type { IsOpen } from './open-hours.ts';

/** Fewer waits say nothing, and could point at people. */
const leastWaits = 10;
/** Spans with fewer waits join their neighbours: their middle would be right to a third at best. */
export const enoughWaits = 30;
/** Neighbours that differ by fewer standard errors are one: among hundreds of pairs, chance makes more. */
const surely = 3;
/** A wait stands out from the usual one by this factor. */
const standsOut = 1.5;

/** What people say of waits, in seconds, about half as long again from step to step; past two days, whole days. */
const steps = [
  ...[10, 20, 30, 60, 120, 180, 300, 420, 600, 900, 1200, 1800, 2700, 3600, 5400],
  ...[7200, 10_800, 18_000, 28_800, 43_200, 64_800, 86_400, 129_600, 172_800],
];

/** A wait rounded up to a step that people say. */
export function waitStep(seconds: number): number {
  return steps.find((step) => step >= seconds) ?? Math.ceil(seconds / 86_400) * 86_400;
}

/** Days, or hours of some days, that belong together, with their waits: from one up to, not at, another. */
interface Bunch {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly WaitHour[];
}

/**
 * The usual wait of a channel and how it differs by day and hour. Neighbouring days are one unless
 * their waits surely differ, and so are neighbouring hours of such days; none stands with fewer than
 * 30 waits. Hours in which the channel is shut do not count.
 *
 * @param rows those of one channel
 * @returns no spans with fewer than 30 waits, or where all hours are alike; undefined with fewer than 10 waits
 */
export function waitSpans(
  rows: readonly WaitHour[],
  isOpen: IsOpen,
): Pick<ChannelService, 'usualSeconds' | 'spans'> | undefined {
  const open = rows.filter(({ weekday, hour }) => isOpen(weekday, hour));
  if (contactsOf(open) < leastWaits) return undefined;
  const usualSeconds = middle(open);
  const isDay = (day: number) => hoursOf([day], isOpen).length > 0;
  const weekdays = bunchesOf(7, open, { placeOf: (row) => row.weekday, isOpen: isDay });
  // A day whose middle is that of its neighbour may still be busy in the morning and quiet later.
  const spans = told(weekdays, difference).flatMap((bunch) => {
    const group = daysOf(bunch).filter(isDay);
    const hours = new Set(hoursOf(group, isOpen));
    const isHour = (hour: number) => hours.has(hour);
    const inDay = bunchesOf(24, bunch.rows, { placeOf: (row) => row.hour, isOpen: isHour });
    return told(inDay, toldDifference).map((span) => spanOf(group, span, usualSeconds));
  });
  return { usualSeconds, spans: spans.length > 1 ? spans : [] };
}

type Difference = (one: readonly WaitHour[], other: readonly WaitHour[]) => number;

const contactsOf = (rows: readonly WaitHour[]) =>
  rows.reduce((sum, { contacts }) => sum + contacts, 0);

const daysOf = ({ from, to }: Bunch) => Array.from({ length: to - from }, (_, day) => from + day);

/** The hours at which a channel is open on any of some days. */
function hoursOf(days: readonly number[], isOpen: IsOpen): number[] {
  return Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    days.some((day) => isOpen(day, hour)),
  );
}

/** One bunch for each place of so many that is open, in order. */
function bunchesOf(
  places: number,
  rows: readonly WaitHour[],
  { placeOf, isOpen }: { placeOf: (row: WaitHour) => number; isOpen: (place: number) => boolean },
): Bunch[] {
  const byPlace = Map.groupBy(rows, placeOf);
  return Array.from({ length: places }, (_, place) => place)
    .filter(isOpen)
    .map((place) => ({ from: place, to: place + 1, rows: byPlace.get(place) ?? [] }));
}

/** The wait of the contact in the middle (of two, the shorter one), as a step. */
function middle(rows: readonly WaitHour[]): number {
  return waitStep(middleOf(rows));
}

function middleOf(rows: readonly WaitHour[]): number {
  const half = contactsOf(rows) / 2;
  let seen = 0;
  for (const { seconds, contacts } of rows.toSorted((a, b) => a.seconds - b.seconds)) {
    seen += contacts;
    if (seen >= half) return seconds;
  }
  return 0;
}

/**
 * Bunches joined until each has enough waits and neighbours surely differ. The poorest joins its poorer
 * neighbour first; then the two that are most alike, the earlier ones first.
 *
 * @param difference of two neighbours, in standard errors
 */
function told(all: readonly Bunch[], difference: Difference): readonly Bunch[] {
  let bunches = all;
  for (;;) {
    const at = poorest(bunches) ?? mostAlike(bunches, difference);
    if (at === undefined) return bunches;
    bunches = joined(bunches, at);
  }
}

/** Where the bunch with too few waits stands that joins the next one; undefined where none has too few. */
function poorest(bunches: readonly Bunch[]): number | undefined {
  const sizes = bunches.map(({ rows }) => contactsOf(rows));
  const least = sizes.indexOf(Math.min(...sizes));
  if (sizes.length < 2 || (sizes[least] ?? 0) >= enoughWaits) return undefined;
  return (sizes[least - 1] ?? Infinity) <= (sizes[least + 1] ?? Infinity) ? least - 1 : least;
}

/** Where the bunch stands that differs least from the next one; undefined where all surely differ. */
function mostAlike(bunches: readonly Bunch[], difference: Difference): number | undefined {
  const pairs = bunches
    .slice(1)
    .map((next, index) => difference(bunches[index]?.rows ?? [], next.rows));
  const least = Math.min(...pairs);
  return least < surely ? pairs.indexOf(least) : undefined;
}

/**
 * By how many standard errors the shares of long waits differ, "long" being more than the middle of
 * both together (the median test of Brown and Mood, 1951), or no less, as rounded waits may all be
 * the middle.
 */
function difference(one: readonly WaitHour[], other: readonly WaitHour[]): number {
  const both = middleOf([...one, ...other]);
  const [n, m] = [contactsOf(one), contactsOf(other)];
  const errors = (isLong: (row: WaitHour) => boolean) => {
    const [a, b] = [contactsOf(one.filter(isLong)), contactsOf(other.filter(isLong))];
    const long = (a + b) / (n + m);
    const error = Math.sqrt(long * (1 - long) * (1 / n + 1 / m));
    return error === 0 ? 0 : Math.abs(a / n - b / m) / error;
  };
  return Math.max(
    errors(({ seconds }) => seconds > both),
    errors(({ seconds }) => seconds >= both),
  );
}

/** The same, but 0 where both are told by the same words. */
const toldDifference: Difference = (one, other) =>
  middle(one) === middle(other) ? 0 : difference(one, other);

/** The bunches with the one at a place and the next one as one. */
function joined(bunches: readonly Bunch[], at: number): Bunch[] {
  const [one, next] = [bunches[at], bunches[at + 1]];
  if (one === undefined || next === undefined) return [...bunches];
  const both = { from: one.from, to: next.to, rows: [...one.rows, ...next.rows] };
  return [...bunches.slice(0, at), both, ...bunches.slice(at + 2)];
}

function spanOf(days: readonly number[], { from, to, rows }: Bunch, usual: number): WaitSpan {
  const seconds = middle(rows);
  const level =
    seconds >= usual * standsOut ? 'busy' : seconds * standsOut <= usual ? 'quiet' : undefined;
  const contacts = contactsOf(rows);
  return { days: [...days], from, to, ...(level && { level }), seconds, contacts };
}
