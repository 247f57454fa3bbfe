import { expect, test } from 'vitest';
import { demandOffsets } from '../../../src/voc/estimate/build-demand.ts';

const day = (reason: string, from: number, to: number, contacts: number) =>
  Array.from({ length: to - from }, (_, index) => ({ reason, day: from + index, contacts }));
const [early, late] = [
  { from: 0, to: 10 },
  { from: 10, to: 20 },
];

test('a reason that was asked about as usual has an offset of 1', () => {
  const offset = demandOffsets([...day('refund', 0, 20, 5), ...day('lost', 0, 20, 5)]);
  expect(offset('refund', early)).toBeCloseTo(1, 9);
  expect(offset('lost', late)).toBeCloseTo(1, 9);
});

test('an outage in one span raises its reason there and lowers it elsewhere', () => {
  const offset = demandOffsets([
    ...day('lost', 0, 20, 50),
    ...day('outage', 0, 10, 2),
    ...day('outage', 10, 20, 50),
  ]);
  // Usual share 520 / 1,520 = 0.342; then (500 + 3.42) / (1,000 + 10) = 0.498.
  expect(offset('outage', late)).toBeCloseTo(0.4984 / 0.3421, 3);
  expect(offset('outage', early)).toBeLessThan(0.2);
});

test('where nothing is known there is no offset', () => {
  expect(demandOffsets([])('refund', early)).toBe(1);
  const offset = demandOffsets(day('refund', 0, 5, 5));
  expect(offset('refund', late)).toBe(1);
  expect(offset('refund', { from: 99, to: 100 })).toBe(1);
  expect(offset('other', early)).toBe(1);
});
