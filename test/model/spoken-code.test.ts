import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSpokenCode, nextSpokenCode, spokenCode } from '../../src/model/spoken-code.ts';

const serial = fc.integer({ min: 10, max: 99_999 });

test('the published example of the method holds: 572 has check digit 4', () => {
  expect(spokenCode(572)).toBe('5724');
});

test('any one digit heard wrong, and any two neighbours swapped, are noticed', () => {
  fc.assert(
    fc.property(serial, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const code = spokenCode(number);
      const index = at % code.length;
      const digit = (Number(code[index]) + by) % 10;
      expect(isSpokenCode(code.slice(0, index) + digit + code.slice(index + 1))).toBe(false);
      const [a, b] = [code[index], code[index + 1]];
      if (b !== undefined && a !== b)
        expect(isSpokenCode(code.slice(0, index) + b + a + code.slice(index + 2))).toBe(false);
      expect(isSpokenCode(code)).toBe(true);
    }),
  );
});

test('a code that was ever given out is not given out again', () => {
  const first = nextSpokenCode(new Set());
  expect(first).toHaveLength(3);
  expect(nextSpokenCode(new Set([first]))).not.toBe(first);
});
