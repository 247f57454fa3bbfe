import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importTime } from '../../../../src/voc/ingest/convert/import-time.ts';
import { zoneClock } from '../../../../src/voc/ingest/zone-clock.ts';

const clock = zoneClock('Asia/Tokyo');
/** 9:05 on 1 April 2026 in Tokyo is 0:05 UTC. */
const morning = Date.parse('2026-04-01T00:05:00Z');

test.each([
  '2026/04/01 9:05',
  '２０２６／０４／０１　９：０５',
  '2026-04-01 09:05:00',
  '2026-04-01T09:05:00.000',
  '2026年4月1日 9時5分',
  '2026年4月1日(水) 9時05分',
  '令和8年4月1日 9時5分',
  '令和８年４月１日　午前９時５分',
  'R8.4.1 9:05',
  '20260401090500',
  '20260401 0905',
  '4/1/2026 9:05 AM',
])('%s is a time of the wall clock in the zone of the site', (text) => {
  expect(importTime(text, clock)).toEqual({ at: morning, zoned: false });
});

test.each([
  '2026-04-01T00:05:00Z',
  '2026-04-01T00:05:00.000+0000',
  '2026-04-01T09:05:00+09:00',
  '2026-04-01 00:05:00 UTC',
  '01/Apr/2026:09:05:00 +0900',
  '1775001900',
  '1775001900000',
  '1775001900000000',
  '1775001900000000000',
])('%s says its zone itself', (text) => {
  expect(importTime(text, clock)).toEqual({ at: morning, zoned: true });
});

test('the first year of an era may be written 元, and 午後 and PM are the second half of the day', () => {
  expect(importTime('令和元年5月1日 午後1時0分', clock)?.at).toBe(
    Date.parse('2019-05-01T04:00:00Z'),
  );
  expect(importTime('4/1/2026 12:30 AM', clock)?.at).toBe(Date.parse('2026-03-31T15:30:00Z'));
  expect(importTime('4/1/2026 12:30 PM', clock)?.at).toBe(Date.parse('2026-04-01T03:30:00Z'));
});

test('a day alone is its midnight', () => {
  expect(importTime('2026/4/1', clock)?.at).toBe(Date.parse('2026-03-31T15:00:00Z'));
});

test.each([
  '2026/02/30 9:05',
  '2026/13/01',
  '9:05',
  '01/04/2026 09:05',
  '2026/04/01 25:00',
  'あした',
  '',
])('%j is no time, or no one can tell which', (text) => {
  expect(importTime(text, clock)).toBeUndefined();
});

test('every instant is read back from how the clock of the zone writes it', () => {
  const zones = ['Asia/Tokyo', 'Europe/Berlin', 'America/St_Johns'].map(zoneClock);
  const instants = fc.integer({
    min: Date.UTC(2001, 0, 1) / 1000,
    max: Date.UTC(2099, 0, 1) / 1000,
  });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (seconds, zone) => {
      expect(importTime(zone.iso(seconds * 1000), clock)?.at).toBe(seconds * 1000);
    }),
  );
});
