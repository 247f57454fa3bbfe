import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WaitHour } from '../../../src/voc/count/wait-hours.ts';
import { openHours } from '../../../src/voc/service/open-hours.ts';
import { waitSpans, waitStep } from '../../../src/voc/service/wait-spans.ts';

const row = (weekday: number, hour: number, seconds: number, contacts: number): WaitHour => ({
  ...{ channel: 'phone', weekday, hour, seconds, contacts },
});
const nine = { weekly: { mon: ['09:00-12:00'], tue: ['09:00-12:00'] }, exceptions: [] };
const nineToTwelve = openHours(nine);
const always = openHours('always');

test('waits are rounded up to what people say, past two days to whole days', () => {
  expect([0, 10, 11, 61, 120, 121, 5401, 172_800, 172_801].map(waitStep)).toEqual([
    ...[10, 10, 20, 120, 120, 180, 7200, 172_800, 259_200],
  ]);
});

test('a channel is open at the hours that its week touches, past midnight, too', () => {
  const late = openHours({
    weekly: { mon: ['09:30-10:15'], sun: ['22:00-02:00'] },
    exceptions: [],
  });
  const hours = (day: number) =>
    Array.from({ length: 24 }, (_, h) => h).filter((h) => late(day, h));
  expect(hours(0)).toEqual([0, 1, 9, 10]);
  expect(hours(1)).toEqual([]);
  expect(hours(6)).toEqual([22, 23]);
  expect(openHours(undefined)(3, 4)).toBe(true);
});

test('hours whose waits surely differ stand alone, with the middle of their own waits', () => {
  // Monday at nine: 20 of 40 waited 300 s or less, so 300 s is the middle. At ten and eleven: 60 s.
  // 14 + 54 + 60 + 20 waits of 120 s at most are more than half of all 220, so 120 s is usual.
  const rows = [
    ...[row(0, 9, 300, 20), row(0, 9, 600, 20)],
    ...[row(0, 10, 60, 54), row(0, 11, 60, 6)],
    ...[row(1, 9, 120, 40), row(1, 10, 120, 40), row(1, 11, 120, 40)],
  ];
  expect(waitSpans(rows, nineToTwelve)).toEqual({
    usualSeconds: 120,
    spans: [
      { days: [0], from: 9, to: 10, level: 'busy', seconds: 300, contacts: 40 },
      { days: [0], from: 10, to: 12, level: 'quiet', seconds: 60, contacts: 60 },
      { days: [1], from: 9, to: 12, seconds: 120, contacts: 120 },
    ],
  });
});

test('hours that only chance tells apart are one, and a channel that is always alike has no spans', () => {
  // Of 40 and 40, 22 and 18 waited more than 120 s: (0.55 − 0.45) ÷ √(0.25 × 2 ÷ 40) = 0.9 standard errors.
  const alike = [
    ...[row(0, 9, 120, 18), row(0, 9, 300, 22), row(0, 10, 120, 22), row(0, 10, 300, 18)],
  ];
  expect(waitSpans(alike, nineToTwelve)).toEqual({ usualSeconds: 120, spans: [] });
});

test('an hour with few waits joins its poorer neighbour, so that none has fewer than 30', () => {
  const rows = [row(0, 9, 600, 40), row(0, 10, 600, 9), row(0, 11, 60, 35)];
  expect(waitSpans(rows, nineToTwelve)?.spans).toEqual([
    { days: [0, 1], from: 9, to: 10, seconds: 600, contacts: 40 },
    // 35 of 44 waited 60 s: the nine are not told apart.
    { days: [0, 1], from: 10, to: 12, level: 'quiet', seconds: 60, contacts: 44 },
  ]);
});

test('few waits tell one usual wait, fewer than ten nothing, and shut hours do not count', () => {
  expect(waitSpans([row(0, 9, 60, 10)], nineToTwelve)).toEqual({ usualSeconds: 60, spans: [] });
  expect(waitSpans([row(0, 9, 60, 9)], nineToTwelve)).toBeUndefined();
  expect(waitSpans([row(0, 9, 60, 9), row(0, 13, 60, 50)], nineToTwelve)).toBeUndefined();
  expect(waitSpans([], always)).toBeUndefined();
});

test('spans hold every wait once, never under ten, in whatever order rows come', () => {
  const rows = fc.array(
    fc
      .tuple(
        fc.nat(6),
        fc.nat(23),
        fc.constantFrom(10, 60, 300, 1800, 30_000),
        fc.integer({ min: 1, max: 60 }),
      )
      .map(([day, hour, seconds, contacts]) => row(day, hour, seconds, contacts)),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(rows, (all) => {
      const found = waitSpans(all, always);
      expect(waitSpans(all.toReversed(), always)).toEqual(found);
      const spans = found?.spans ?? [];
      if (spans.length === 0) return;
      const sum = (of: readonly { readonly contacts?: number | undefined }[]) =>
        of.reduce((whole, { contacts = 0 }) => whole + contacts, 0);
      expect(sum(spans)).toBe(sum(all));
      for (const { contacts = 0 } of spans) expect(contacts).toBeGreaterThanOrEqual(30);
      const hours = spans.reduce(
        (whole, { days, from, to }) => whole + days.length * (to - from),
        0,
      );
      expect(hours).toBe(168);
    }),
    { numRuns: 60 },
  );
});
