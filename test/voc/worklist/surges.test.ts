import { expect, test } from 'vitest';
import type { ContactDay } from '../../../src/voc/count/contact-days.ts';
import { surges } from '../../../src/voc/worklist/surges.ts';

const lastDay = 100;
/** Contacts on the last day, on the one before, and on each of the 28 days before these. */
const days = (reason: string, last: number, before: number, usual: number): ContactDay[] =>
  [
    { reason, day: lastDay, contacts: last },
    { reason, day: lastDay - 1, contacts: before },
    ...Array.from({ length: 28 }, (_, at) => ({ reason, day: lastDay - 2 - at, contacts: usual })),
  ].filter(({ contacts }) => contacts > 0);

test('a day far above the usual ones is a surge, the one with most contacts above them first', () => {
  // Usual 4, deviation 2 (the root of 4): from 4 + 3 × 2 = 10 contacts on.
  const rows = [...days('outage', 40, 5, 4), ...days('slow', 12, 4, 4), ...days('bill', 9, 4, 4)];
  expect(surges(rows, lastDay)).toEqual([
    { reason: 'outage', day: lastDay, contacts: 40, usual: 4 },
    { reason: 'slow', day: lastDay, contacts: 12, usual: 4 },
  ]);
});

test('where today is half there only, yesterday tells it, and does not hide it from itself', () => {
  expect(surges(days('outage', 3, 40, 4), lastDay)).toMatchObject([
    { day: lastDay - 1, contacts: 40, usual: 4 },
  ]);
});

test('twice the usual is the least, however even the days before were', () => {
  expect(surges(days('steady', 190, 100, 100), lastDay)).toEqual([]);
  expect(surges(days('steady', 200, 100, 100), lastDay)).toHaveLength(1);
});

test('days that vary by themselves need more', () => {
  const weekly = days('weekly', 40, 0, 0).concat(
    Array.from({ length: 28 }, (_, at) => ({
      reason: 'weekly',
      day: lastDay - 2 - at,
      contacts: at % 7 < 2 ? 30 : 4,
    })),
  );
  expect(surges(weekly, lastDay)).toEqual([]);
});

test('fewer than ten contacts are no surge, and fewer than ten in four weeks are no number', () => {
  expect(surges(days('rare', 9, 0, 0), lastDay)).toEqual([]);
  expect(surges(days('rare', 10, 0, 0), lastDay)).toEqual([
    { reason: 'rare', day: lastDay, contacts: 10, usual: undefined },
  ]);
});
