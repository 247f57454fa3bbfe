import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactsSince, dailyDemand } from '../../../src/voc/estimate/daily-demand.ts';

const day = (reason: string, number: number, contacts: number) => ({
  reason,
  day: number,
  contacts,
});

test('a day counts half for every half-life that it lies back', () => {
  // Three days with weights 1/4, 1/2, 1 (newest): refund (8/4 + 2) / 1.75, invoice (6/2) / 1.75.
  const demand = dailyDemand([day('refund', 10, 8), day('invoice', 11, 6), day('refund', 12, 2)], {
    ...{ from: 10, to: 12, halfLifeDays: 1 },
  });
  expect(demand.get('refund')).toBeCloseTo(4 / 1.75, 12);
  expect(demand.get('invoice')).toBeCloseTo(3 / 1.75, 12);
});

test('the same number of contacts every day is the demand, whatever the half-life', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 99 }),
      fc.double({ min: 0.5, max: 90, noNaN: true }),
      (days, contacts, halfLifeDays) => {
        const rows = Array.from({ length: days }, (_, index) => day('refund', index, contacts));
        const demand = dailyDemand(rows, { from: 0, to: days - 1, halfLifeDays });
        expect(demand.get('refund')).toBeCloseTo(contacts, 6);
      },
    ),
  );
});

test('recent contacts are counted as they are', () => {
  const rows = [day('refund', 9, 5), day('refund', 10, 7), day('refund', 11, 1)];
  expect(contactsSince(rows, 10)).toEqual(new Map([['refund', 8]]));
});
