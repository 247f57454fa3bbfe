import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarse, fine } from '../../src/search/coarse-numbers.ts';

test('a number comes back to 4.5 % of it and 1, and 0 as 0', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true })), (values) => {
      const back = fine(coarse(values));
      expect(back).toHaveLength(values.length);
      for (const [at, value] of values.entries())
        expect(Math.abs((back[at] ?? NaN) - value)).toBeLessThanOrEqual(0.045 * (1 + value));
    }),
  );
  expect(fine(coarse([0, 1, 3]))).toEqual([0, 1, 3]);
});

test('what was read is written as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1e6)), (values) => {
      const text = coarse(values);
      expect(coarse(fine(text))).toBe(text);
    }),
  );
});

test('a number of a usual size is one byte', () => {
  expect(Buffer.byteLength(JSON.stringify(coarse([0, 1, 20, 300, 2500])))).toBe(5 + '""'.length);
});
