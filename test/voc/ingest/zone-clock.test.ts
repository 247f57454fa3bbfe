import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText, zoneClock } from '../../../src/voc/ingest/zone-clock.ts';

const tokyo = zoneClock('Asia/Tokyo');

test('a time without an offset is local time of the zone', () => {
  expect(tokyo.instant('2026-10-31T09:00:00')).toBe(Date.UTC(2026, 9, 31, 0));
  expect(tokyo.instant('2026-10-31T09:00')).toBe(Date.UTC(2026, 9, 31, 0));
});

test('a time with an offset means the same instant in every zone', () => {
  for (const zone of ['Asia/Tokyo', 'America/New_York', 'UTC'])
    expect(zoneClock(zone).instant('2026-10-31T09:00:00+09:00')).toBe(Date.UTC(2026, 9, 31, 0));
});

test('days are cut at midnight of the zone, not at midnight UTC', () => {
  const day = (iso: string) => dayText(tokyo.day(tokyo.instant(iso)));
  expect(day('2026-10-30T15:00:00Z')).toBe('2026-10-31');
  expect(day('2026-10-30T14:59:59.999Z')).toBe('2026-10-30');
});

test('local times follow daylight saving time', () => {
  const newYork = zoneClock('America/New_York');
  expect(newYork.instant('2026-01-15T12:00:00')).toBe(Date.UTC(2026, 0, 15, 17));
  expect(newYork.instant('2026-07-15T12:00:00')).toBe(Date.UTC(2026, 6, 15, 16));
});

test('later instants never fall on earlier days', () => {
  const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2099, 0) });
  const zones = fc.constantFrom('Asia/Tokyo', 'Australia/Lord_Howe', 'America/St_Johns');
  fc.assert(
    fc.property(zones, instants, fc.integer({ min: 0, max: 1e9 }), (zone, instant, later) => {
      const clock = zoneClock(zone);
      // When clocks are put back an hour may be read twice, but never across midnight here.
      expect(clock.day(instant + later)).toBeGreaterThanOrEqual(clock.day(instant));
    }),
    { numRuns: 50 },
  );
});
