import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { idlePlan, type Work } from '../../../src/voc/worklist/idle-plan.ts';

const work = (target: string, minutes: number, gainPerDay?: number): Work => ({
  target,
  minutes,
  gainPerDay,
});
const chosen = (works: readonly Work[], minutes: number) =>
  idlePlan(works, minutes).map(({ target }) => target);

test('the set that saves most is chosen, not the work that saves most by the minute', () => {
  // By the minute `quick` is best (6), but it leaves 20 minutes in which nothing else fits.
  expect(chosen([work('long', 25, 90), work('quick', 10, 60), work('other', 25, 80)], 30)).toEqual([
    'long',
  ]);
  expect(chosen([work('a', 15, 50), work('b', 15, 45), work('c', 20, 80)], 30)).toEqual(['a', 'b']);
});

test('of two pieces of work on the same thing only the first counts', () => {
  expect(idlePlan([work('a', 10, 5), work('a', 10, 9), work('b', 10, 1)], 30)).toEqual([
    work('a', 10, 5),
    work('b', 10, 1),
  ]);
});

test('what has no price fills the minutes that are left', () => {
  expect(chosen([work('check', 10), work('mend', 15, 3), work('look', 10)], 30)).toEqual([
    'check',
    'mend',
  ]);
});

test('nothing fits into too few minutes', () => {
  expect(chosen([work('a', 10, 5)], 9)).toEqual([]);
});

test('no other set that fits saves more', () => {
  const works = array(
    record({
      target: constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      minutes: integer({ min: 1, max: 40 }),
      gainPerDay: option(integer({ min: 1, max: 100 }), { nil: undefined }),
    }),
    { maxLength: 8 },
  );
  assert(
    property(works, integer({ min: 0, max: 60 }), (given, minutes) => {
      const own = given.filter(
        ({ target }, at) => given.findIndex((each) => each.target === target) === at,
      );
      let best = 0;
      for (let set = 0; set < 2 ** own.length; set += 1) {
        const some = own.filter((_, at) => (set >> at) % 2 === 1);
        const spent = some.reduce((sum, each) => sum + each.minutes, 0);
        const gain = some.reduce((sum, each) => sum + (each.gainPerDay ?? 0), 0);
        if (spent <= minutes) best = Math.max(best, gain);
      }
      const plan = idlePlan(given, minutes);
      expect(plan.reduce((sum, each) => sum + each.minutes, 0)).toBeLessThanOrEqual(minutes);
      expect(plan.reduce((sum, each) => sum + (each.gainPerDay ?? 0), 0)).toBe(best);
    }),
  );
});
