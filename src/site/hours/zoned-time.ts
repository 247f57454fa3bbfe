/** Length of a calendar day without a change of offset, in milliseconds. */
export const dayMs = 86_400_000;

/** Turns instants into the wall clock of one time zone. */
export type WallClock = (instantMs: number) => number;

/**
 * The wall clock of a time zone: an instant becomes what a clock on the wall shows, both in
 * milliseconds since 1970 (the wall's value as if the zone were UTC).
 *
 * @throws {RangeError} the time zone does not exist
 */
export function wallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instantMs) => {
    const part = new Map<string, number>(
      format.formatToParts(instantMs).map(({ type, value }) => [type, +value]),
    );
    const get = (type: string) => part.get(type) ?? 0;
    return Date.UTC(
      get('year'),
      get('month') - 1,
      get('day'),
      get('hour'),
      get('minute'),
      get('second'),
    );
  };
}

/**
 * The instant at which a wall clock shows a time, in milliseconds since 1970. Where the clock is
 * turned back, the first of the two; where it skips the time, as far after the skip as the time is
 * past its beginning (`compatible` in ECMA-262 Temporal, section GetEpochNanosecondsFor).
 */
export function instantOf(wallMs: number, clock: WallClock): number {
  const offsetAt = (instantMs: number) => clock(instantMs) - instantMs;
  const before = wallMs - offsetAt(wallMs - dayMs);
  const after = wallMs - offsetAt(wallMs + dayMs);
  return clock(before) !== wallMs && clock(after) === wallMs ? after : before;
}
