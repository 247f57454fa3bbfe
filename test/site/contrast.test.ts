import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, luminance, mix } from '../../src/site/contrast.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('black on white has the greatest contrast, (1 + 0.05) / (0 + 0.05) = 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
});

test('#767676 is the lightest grey that white text can stand on: 4.54', () => {
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('pure green is brighter than pure red, red than blue, by the weights of the formula', () => {
  expect(['#00ff00', '#ff0000', '#0000ff'].map(luminance)).toEqual([0.7152, 0.2126, 0.0722]);
});

test('three digits say the same as six', () => {
  expect(luminance('#1af')).toBe(luminance('#11aaff'));
});

test('contrast does not depend on which colour is the ground, and is 1 to 21', () => {
  fc.assert(
    fc.property(color, color, (a, b) => {
      const ratio = contrast(a, b);
      return ratio === contrast(b, a) && ratio >= 1 && ratio <= 21.0001;
    }),
  );
});

test('a mix of nothing is the first colour, of everything the second, of half the middle', () => {
  expect(mix('#102030', '#ffffff', 0)).toBe('#102030');
  expect(mix('#102030', '#ffffff', 1)).toBe('#ffffff');
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});
