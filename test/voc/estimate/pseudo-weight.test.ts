import { expect, test } from 'vitest';
import { pseudoWeight } from '../../../src/voc/estimate/pseudo-weight.ts';

test('counts that follow what is expected hold together firmly', () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    clicks: 40 + (index % 3),
    expected: 41,
  }));
  expect(pseudoWeight(rows)).toBe(16);
});

test('counts that scatter far from what is expected hold together loosely', () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    clicks: index % 6 === 0 ? 200 : 2,
    expected: 35,
  }));
  expect(pseudoWeight(rows)).toBe(1);
});

test('without counts the usual firmness stands', () => {
  expect(pseudoWeight([])).toBe(4);
  expect(pseudoWeight([{ clicks: 0, expected: 0 }])).toBe(4);
});
