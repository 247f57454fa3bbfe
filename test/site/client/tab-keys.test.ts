import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tabFor } from '../../../src/site/client/tab-keys.ts';

test('arrows go to the neighbour, and round at both ends', () => {
  expect(tabFor('ArrowRight', 0, 3)).toBe(1);
  expect(tabFor('ArrowRight', 2, 3)).toBe(0);
  expect(tabFor('ArrowLeft', 1, 3)).toBe(0);
  expect(tabFor('ArrowLeft', 0, 3)).toBe(2);
});

test('Home and End go to the first and the last tab', () => {
  expect(tabFor('Home', 1, 3)).toBe(0);
  expect(tabFor('End', 1, 3)).toBe(2);
});

test('other keys stay with the browser', () => {
  expect(['Tab', 'ArrowDown', 'a'].map((key) => tabFor(key, 0, 3))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('to the right and back again is where it began', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), (count, start) => {
      const from = start % count;
      return tabFor('ArrowLeft', tabFor('ArrowRight', from, count) ?? -1, count) === from;
    }),
  );
});
