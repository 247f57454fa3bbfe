import { expect, test } from 'vitest';
import { seededDice } from '../../../src/voc/sample/dice.ts';

const many = 20_000;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / many;
const throws = (seed: string, value: (dice: ReturnType<typeof seededDice>) => number) => {
  const dice = seededDice(seed);
  return Array.from({ length: many }, () => value(dice));
};

test('the same seed throws the same numbers', () => {
  const first = (seed: string) => throws(seed, (dice) => dice.throw()).slice(0, 5);
  expect(first('a')).toEqual(first('a'));
  expect(first('a')).not.toEqual(first('b'));
});

// The mean of n throws with deviation s lies within 5 · s / √n of its expectation.
const within = (deviation: number) => (5 * deviation) / Math.sqrt(many);

test('throws are even, waits exponential, normal numbers normal', () => {
  const even = throws('even', (dice) => dice.throw());
  expect(even.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(Math.abs(mean(even) - 0.5)).toBeLessThan(within(Math.sqrt(1 / 12)));
  const waits = throws('wait', (dice) => dice.wait(10));
  expect(Math.abs(mean(waits) - 10)).toBeLessThan(within(10));
  const normal = throws('normal', (dice) => dice.normal());
  expect(Math.abs(mean(normal))).toBeLessThan(within(1));
  expect(mean(normal.map((value) => value ** 2))).toBeCloseTo(1, 1);
});

test('items are picked by their weight', () => {
  const weights = [1, 3];
  const picked = throws('pick', (dice) => dice.pick(weights, (weight) => weight) ?? 0);
  expect(Math.abs(mean(picked) - (1 * 0.25 + 3 * 0.75))).toBeLessThan(
    within(2 * Math.sqrt(3 / 16)),
  );
  expect(seededDice('none').pick([])).toBeUndefined();
});
