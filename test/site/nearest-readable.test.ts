import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colorOf, contrast, linearChannels } from '../../src/site/contrast.ts';
import { nearestReadable } from '../../src/site/nearest-readable.ts';
import { linearOf, oklchOf } from '../../src/site/oklch.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const light = ['#ffffff', '#f7f7f8'];
const dark = ['#16181d', '#202329'];

test('a colour that can be read stays', () => {
  expect(nearestReadable('#1b5e8c', light, 4.5)).toBe('#1b5e8c');
});

test('grey gets just as dark as it must', () => {
  // (0.9304 + 0.05) ÷ 4.5 − 0.05 = 0.1679, which is 113.9 of 255: 113 is read, 114 is not.
  expect(nearestReadable('#767676', light, 4.5)).toBe('#717171');
});

test('what comes out can be read, whatever the brand', () => {
  fc.assert(
    fc.property(color, fc.constantFrom(light, dark), (given, grounds) => {
      const found = nearestReadable(given, grounds, 4.5);
      expect(Math.min(...grounds.map((ground) => contrast(found, ground)))).toBeGreaterThanOrEqual(
        4.5,
      );
    }),
    { numRuns: 60 },
  );
});

test('an orange stays an orange, and does not change more than it must', () => {
  const [given, found] = ['#ff8c1a', nearestReadable('#ff8c1a', light, 4.5)].map((each) =>
    oklchOf(linearChannels(each)),
  );
  expect(found?.hue).toBeCloseTo(given?.hue ?? 0, 1);
  const lighter = colorOf(
    linearOf({ hue: 0, chroma: 0, ...found, lightness: (found?.lightness ?? 0) + 0.01 }),
  );
  expect(contrast(lighter, '#f7f7f8')).toBeLessThan(4.5);
});

test('no colour is read on white and on black at 7 : 1', () => {
  expect(() => nearestReadable('#808080', ['#ffffff', '#000000'], 7)).toThrow(RangeError);
});

test('a colour comes back from the space of what one sees', () => {
  fc.assert(
    fc.property(color, (given) => {
      const back = linearOf(oklchOf(linearChannels(given))).map((each) => Math.max(0, each));
      expect(colorOf([back[0] ?? 0, back[1] ?? 0, back[2] ?? 0])).toBe(given);
    }),
  );
});
