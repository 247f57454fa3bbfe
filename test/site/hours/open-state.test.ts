import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hours } from '../../../src/model/channel.ts';
import { openState } from '../../../src/site/hours/open-state.ts';
import { parseTimetable, timetableOf, timetableText } from '../../../src/site/hours/timetable.ts';
import type { Timetable } from '../../../src/site/hours/timetable.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const office: Hours = {
  weekly: Object.fromEntries(days.map((day) => [day, ['09:00-18:00']])),
  exceptions: [
    { date: '2026-01-01', open: [] },
    { date: '2026-01-02', open: ['10:00-15:00'] },
  ],
};
const state = (hours: Hours, instant: string, zone = 'Asia/Tokyo') =>
  openState(timetableOf(hours), instant, zone);

describe('a channel with office hours in Tokyo', () => {
  // 2026-03-04 is a Wednesday; Tokyo is nine hours ahead of UTC all year.
  test('is open from nine', () => {
    expect(state(office, '2026-03-04T09:00:00+09:00')).toEqual({
      open: true,
      changesAt: '2026-03-04T09:00:00.000Z',
    });
  });
  test('is closed at six sharp, until nine of the next morning', () => {
    expect(state(office, '2026-03-04T18:00:00+09:00')).toEqual({
      open: false,
      changesAt: '2026-03-05T00:00:00.000Z',
    });
  });
  test('opens on Monday after the weekend', () => {
    expect(state(office, '2026-03-06T20:00:00+09:00').changesAt).toBe('2026-03-09T00:00:00.000Z');
  });
  test('is closed on a holiday and keeps the hours of the next exception', () => {
    expect(state(office, '2026-01-01T12:00:00+09:00')).toEqual({
      open: false,
      changesAt: '2026-01-02T01:00:00.000Z',
    });
  });
});

test('a channel that is always open never changes', () => {
  expect(state('always', '2026-03-04T03:00:00Z')).toEqual({ open: true });
});
test('days from 00:00 to 24:00 in a row are one opening without an end', () => {
  const all = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
    day,
    ['00:00-24:00'],
  ]);
  const hours: Hours = { weekly: Object.fromEntries(all), exceptions: [] };
  expect(state(hours, '2026-03-04T03:00:00Z')).toEqual({ open: true });
});
test('a channel without any hours is closed, with no next opening', () => {
  expect(state({ weekly: {}, exceptions: [] }, '2026-03-04T03:00:00Z')).toEqual({ open: false });
});
test('spans that touch are one opening', () => {
  const hours: Hours = { weekly: { wed: ['12:00-15:00', '09:00-12:00'] }, exceptions: [] };
  expect(state(hours, '2026-03-04T10:00:00+09:00').changesAt).toBe('2026-03-04T06:00:00.000Z');
});
test('a span over midnight is open early on the next day', () => {
  const hours: Hours = { weekly: { wed: ['22:00-06:00'] }, exceptions: [] };
  expect(state(hours, '2026-03-05T05:59:00+09:00')).toEqual({
    open: true,
    changesAt: '2026-03-04T21:00:00.000Z',
  });
});
test('nine in the morning in New York is one hour earlier in UTC after clocks go forward', () => {
  const hours: Hours = { weekly: { sat: ['09:00-10:00'], sun: ['09:00-10:00'] }, exceptions: [] };
  const opens = (instant: string) => state(hours, instant, 'America/New_York').changesAt;
  // Clocks went forward on Sunday 2026-03-08 at 02:00 (UTC-5 to UTC-4).
  expect(opens('2026-03-07T00:00:00Z')).toBe('2026-03-07T14:00:00.000Z');
  expect(opens('2026-03-08T00:00:00Z')).toBe('2026-03-08T13:00:00.000Z');
});

const twoDigits = (n: number) => String(n).padStart(2, '0');
const time = (minute: number) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
const spanArb = fc
  .tuple(fc.integer({ min: 0, max: 1410 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([from, to]) => to > from)
  .map(([from, to]) => `${time(from)}-${time(to)}`);
const dayArb = fc.array(spanArb, { maxLength: 3 });
const weekArb = fc.record(
  { mon: dayArb, tue: dayArb, wed: dayArb, thu: dayArb, fri: dayArb, sat: dayArb, sun: dayArb },
  { requiredKeys: [] },
);
// Around the changes of clocks of 2026 in the zones below.
const dateArb = fc.constantFrom(
  ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'],
);
const hoursArb = fc.record({
  weekly: weekArb,
  exceptions: fc.uniqueArray(fc.record({ date: dateArb, open: dayArb }), {
    selector: ({ date }) => date,
  }),
});
const zoneArb = fc.constantFrom(
  ...['Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
);
const instantArb = fc
  .tuple(dateArb, fc.integer({ min: -2880, max: 2880 }))
  .map(([date, minute]) => new Date(Date.parse(date) + minute * 60_000).toISOString());

/** Whether a span of the day, or of the day before, holds the instant; by Temporal, day by day. */
function isOpenByTemporal(table: Timetable, instant: string, zone: string): boolean {
  const now = Temporal.Instant.from(instant);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return [today.subtract({ days: 1 }), today].some((date) => {
    if (table === 'always') return true;
    const spans = table.get(date.toString()) ?? table.get(names[date.dayOfWeek - 1] ?? '') ?? [];
    return spans.some((span) => {
      const [from, to] = span.split('-').map((end) => {
        const day = end === '24:00' ? date.add({ days: 1 }) : date;
        const at = day.toPlainDateTime(end === '24:00' ? '00:00' : end);
        return at.toZonedDateTime(zone).epochMilliseconds;
      });
      return (from ?? 0) <= now.epochMilliseconds && now.epochMilliseconds < (to ?? 0);
    });
  });
}

test('a span within the hour that summer time skips is no opening', () => {
  const hours = { weekly: {}, exceptions: [{ date: '2026-03-29', open: ['02:00-03:00'] }] };
  const state = openState(timetableOf(hours), '2026-03-28T12:00:00Z', 'Europe/Berlin');
  expect(state).toEqual({ open: false });
});

describe('for any hours, in zones with and without summer time', () => {
  test('the state is what Temporal says', () => {
    fc.assert(
      fc.property(hoursArb, instantArb, zoneArb, (hours, instant, zone) => {
        const table = timetableOf(hours);
        expect(openState(table, instant, zone).open).toBe(isOpenByTemporal(table, instant, zone));
      }),
    );
  });
  test('the state holds until its change, and is the other one at its change', () => {
    fc.assert(
      fc.property(
        hoursArb,
        instantArb,
        zoneArb,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, instant, zone, part) => {
          const table = timetableOf(hours);
          const { open, changesAt } = openState(table, instant, zone);
          if (changesAt === undefined) return;
          const [now, change] = [Date.parse(instant), Date.parse(changesAt)];
          const between = new Date(Math.min(change - 1, now + part * (change - now))).toISOString();
          expect(change).toBeGreaterThan(now);
          expect(openState(table, between, zone).open).toBe(open);
          expect(openState(table, changesAt, zone).open).toBe(!open);
        },
      ),
    );
  });
  test('a timetable survives its data attribute', () => {
    fc.assert(
      fc.property(hoursArb, (hours) => {
        const table = timetableOf(hours);
        expect(parseTimetable(timetableText(table))).toEqual(table);
      }),
    );
    expect(parseTimetable(timetableText('always'))).toBe('always');
  });
});
