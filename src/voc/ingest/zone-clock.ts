/** Times of one time zone: text to instants, instants to calendar days. Both are plain numbers. */
export interface ZoneClock {
  /** Milliseconds since 1970 (UTC) of an ISO 8601 time; without an offset it is local time of the zone. */
  readonly instant: (iso: string) => number;
  /** The instant at which the zone's clock shows a time, which is given as if it were UTC. */
  readonly ofWall: (wall: number) => number;
  /** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
  readonly offset: (instant: number) => number;
  /** The calendar day of an instant in the zone, in days since 1970-01-01. */
  readonly day: (instant: number) => number;
  /** The hour that the zone's clock shows at an instant, 0 to 23. */
  readonly hour: (instant: number) => number;
  /** An instant as the zone's clock shows it, to the second, with its offset: `2026-04-01T09:05:00+09:00`. */
  readonly iso: (instant: number) => string;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Offsets of all zones change on quarter hours only. */
const quarterMs = 900_000;

/**
 * The clock of a time zone, independent of the machine's own zone and locale.
 *
 * @param timeZone an IANA name
 * @throws {RangeError} there is no such time zone
 */
export function zoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const shift = (instant: number) => wallClock(format, instant) - instant;
  const quarterShift = kept((quarter: number) => shift(quarter * quarterMs));
  /** The offset of a whole day of UTC; NaN for a day on which the clock is changed. */
  const dayShift = kept((day: number) => {
    const offset = shift(day * dayMs);
    return offset === shift((day + 1) * dayMs - quarterMs) ? offset : NaN;
  });
  const offsetAt = (instant: number): number => {
    const offset = dayShift(Math.floor(instant / dayMs));
    return Number.isNaN(offset) ? quarterShift(Math.floor(instant / quarterMs)) : offset;
  };
  const ofWall = (wall: number) => wall - offsetAt(wall - offsetAt(wall));
  return {
    offset: offsetAt,
    ofWall,
    instant: (iso) =>
      /(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? Date.parse(iso) : ofWall(Date.parse(`${iso}Z`)),
    day: (instant) => Math.floor((instant + offsetAt(instant)) / dayMs),
    hour: (instant) => Math.floor((instant + offsetAt(instant)) / hourMs) % 24,
    iso(instant) {
      const offset = offsetAt(instant);
      return `${new Date(instant + offset).toISOString().slice(0, 19)}${offsetText(offset)}`;
    },
  };
}

/** The same function, which works out no value twice. */
function kept(work: (key: number) => number): (key: number) => number {
  const values = new Map<number, number>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = work(key);
    values.set(key, value);
    return value;
  };
}

/** What a clock on the wall shows at an instant, as if it were UTC. */
function wallClock(format: Intl.DateTimeFormat, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** An offset in milliseconds as `+09:00`. */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** A day number as `2026-10-31`. */
export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
