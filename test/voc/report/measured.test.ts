import { expect, test } from 'vitest';
import {
  changeOf,
  countedShare,
  studentQuantile,
  weeklyRatio,
  type WeeklyRatio,
} from '../../../src/voc/report/measured.ts';
import { trendOf, wholeWeeks } from '../../../src/voc/report/trend.ts';
import { seededDice } from '../../../src/voc/sample/dice.ts';

const ratio = (weeks: readonly (readonly [number, number])[]): WeeklyRatio => {
  const made = weeklyRatio(
    weeks.map(([part, whole]) => ({ part, whole })),
    1,
  );
  if (made === undefined) throw new Error('too few weeks');
  return made;
};

test('the quantile of Student’s t is that of the printed tables', () => {
  for (const [freedom, printed] of [
    [3, 2.353],
    [6, 1.943],
    [12, 1.782],
    [60, 1.671],
  ] as const)
    expect(Math.abs(studentQuantile(freedom) / printed - 1)).toBeLessThan(0.01);
});

test('intervals of weekly shares hold the true share in nine of ten worlds whose weeks differ', () => {
  const dice = seededDice('weeks');
  const truth = 0.3;
  const covered = (weeks: number) => {
    let hits = 0;
    for (let world = 0; world < 400; world += 1) {
      const { lo, hi } = ratio(
        Array.from({ length: weeks }, () => {
          const share = Math.min(0.9, Math.max(0.02, truth + 0.06 * dice.normal()));
          const whole = 200 + Math.floor(dice.throw() * 100);
          let part = 0;
          for (let draw = 0; draw < whole; draw += 1) part += dice.happens(share) ? 1 : 0;
          return [part, whole];
        }),
      );
      if (lo <= truth && truth <= hi) hits += 1;
    }
    return hits / 400;
  };
  for (const weeks of [4, 13]) {
    expect(covered(weeks)).toBeGreaterThan(0.86);
    expect(covered(weeks)).toBeLessThan(0.95);
  }
});

test('weeks that agree by chance do not make an interval narrower than single draws are', () => {
  const { value, lo, hi } = ratio([
    [30, 100],
    [30, 100],
    [30, 100],
    [30, 100],
  ]);
  expect(value).toBe(0.3);
  expect(hi - lo).toBeGreaterThan(2 * 1.645 * Math.sqrt((0.3 * 0.7) / 400));
  const nobody = ratio([
    [0, 100],
    [0, 100],
    [0, 100],
    [0, 100],
  ]);
  expect(nobody).toMatchObject({ value: 0, lo: 0 });
  expect(nobody.hi).toBeGreaterThan(0.002);
});

test('under four weeks there is no interval, and weeks without anything do not count as weeks', () => {
  const week = { part: 3, whole: 10 };
  expect(weeklyRatio([week, week, week], 1)).toBeUndefined();
  expect(weeklyRatio([week, week, week, { part: 0, whole: 0 }], 1)).toBeUndefined();
  expect(weeklyRatio([], Infinity)).toBeUndefined();
});

test('a change is shown only if its interval leaves 0 out', () => {
  const calm = ratio([
    [30, 100],
    [31, 100],
    [29, 100],
    [30, 100],
  ]);
  const alike = ratio([
    [31, 100],
    [29, 100],
    [32, 100],
    [30, 100],
  ]);
  const higher = ratio([
    [60, 100],
    [61, 100],
    [59, 100],
    [60, 100],
  ]);
  expect(changeOf(calm, alike).isShown).toBe(false);
  const change = changeOf(calm, higher);
  expect(change).toMatchObject({ isShown: true });
  expect(change.value).toBeCloseTo(0.3);
  expect(changeOf(higher, calm)).toMatchObject({ isShown: true });
});

test('Wilson’s interval is the published one', () => {
  // 10 of 100 at z = 1.645: (0.0607, 0.1604).
  const { value, lo, hi } = countedShare(10, 100);
  expect(value).toBe(0.1);
  expect(lo).toBeCloseTo(0.0607, 3);
  expect(hi).toBeCloseTo(0.1604, 3);
  expect(countedShare(0, 5).lo).toBe(0);
  expect(countedShare(5, 5).hi).toBe(1);
});

test('whole weeks lie wholly inside the data, counted back from its last day', () => {
  expect(wholeWeeks(100, 127, 127)).toEqual([0, 1, 2, 3]);
  expect(wholeWeeks(101, 127, 127)).toEqual([0, 1, 2]);
  expect(wholeWeeks(100, 126, 127)).toEqual([1, 2, 3]);
  expect(wholeWeeks(124, 127, 127)).toEqual([]);
});

test('a trend compares the newest four weeks with the four before, whatever the order of rows', () => {
  const weeks = Array.from({ length: 9 }, (_, week) => ({
    week,
    part: week < 4 ? 60 : 30,
    whole: 100,
  }));
  const { all, change, weeks: sorted } = trendOf(weeks.toReversed(), 1);
  expect(sorted.map(({ week }) => week)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect(change?.value).toBeCloseTo(0.3);
  expect(all?.value).toBeCloseTo(390 / 900);
  expect(trendOf(weeks.slice(0, 7), 1).change).toBeUndefined();
});
