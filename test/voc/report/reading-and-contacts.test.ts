import { expect, test } from 'vitest';
import {
  readingAndContacts,
  type ReasonWeek,
} from '../../../src/voc/report/reading-and-contacts.ts';
import { seededDice } from '../../../src/voc/sample/dice.ts';

/** Weeks of reasons, each with its own level and each week with its own. */
function panel(
  exponent: number,
  { reasons = 40, weeks = 13, noise = 0, seed = 1 } = {},
): ReasonWeek[] {
  const dice = seededDice(String(seed));
  return Array.from({ length: reasons }, (_, r) =>
    Array.from({ length: weeks }, (__, w): ReasonWeek => {
      const solved = 20 + ((r * 7 + w * 13) % 31) * 3;
      const level = Math.exp(3 + r / reasons + Math.sin(w) / 2 + noise * dice.normal());
      return { reason: `r${r}`, week: w, solved, contacts: level * (1 + solved) ** exponent - 0.5 };
    }),
  ).flat();
}

test('levels of reasons and weeks are taken away, the exponent stays', () => {
  for (const exponent of [-0.4, 0, 0.3]) {
    const found = readingAndContacts(panel(exponent));
    expect(found?.value).toBeCloseTo(exponent, 9);
    expect(found?.hi).toBeCloseTo(exponent, 6);
  }
});

test('the interval holds the exponent about nine times in ten', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);
  const held = seeds.filter((seed) => {
    const found = readingAndContacts(panel(-0.2, { noise: 0.4, seed }));
    return found !== undefined && found.lo <= -0.2 && found.hi >= -0.2;
  });
  // 90 % of 200 draws, and three standard errors of it.
  expect(held.length / seeds.length).toBeGreaterThan(0.9 - 3 * Math.sqrt(0.09 / 200));
  expect(held.length / seeds.length).toBeLessThan(0.9 + 3 * Math.sqrt(0.09 / 200));
});

test('few reasons, few weeks, or reading that never changes tell nothing', () => {
  expect(readingAndContacts(panel(-0.4, { reasons: 9 }))).toBeUndefined();
  expect(readingAndContacts(panel(-0.4, { weeks: 7 }))).toBeUndefined();
  const still = panel(-0.4).map((row) => ({ ...row, solved: 5 }));
  expect(readingAndContacts(still)).toBeUndefined();
  const rare = panel(-0.4).map((row) => ({ ...row, contacts: 1 }));
  expect(readingAndContacts(rare)).toBeUndefined();
});
