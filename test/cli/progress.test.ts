import { expect, test } from 'vitest';
import { countsText, percentDone, progressReport } from '../../src/cli/progress.ts';

const weights = { compile: 0.2, pages: 0.4, index: 0.4 };
const names = { compile: 'texts', pages: 'pages', index: 'search' };
const progress = (steps: Readonly<Record<string, readonly [number, number]>>) =>
  new Map(Object.entries(steps).map(([step, [done, of]]) => [step, { done, of }]));

test('the part that is done is the weighted sum of the steps, in whole percent', () => {
  expect(percentDone(progress({}), weights)).toBe(0);
  expect(percentDone(progress({ compile: [1, 3] }), weights)).toBe(6);
  expect(percentDone(progress({ compile: [3, 3], pages: [1, 2] }), weights)).toBe(40);
  expect(percentDone(progress({ compile: [3, 3], pages: [2, 2], index: [5, 5] }), weights)).toBe(
    100,
  );
});

test('steps without anything to do, and unknown ones, count nothing', () => {
  expect(percentDone(progress({ pages: [0, 0], other: [1, 1] }), weights)).toBe(0);
});

test('counts are those of the steps under way', () => {
  const counts = progress({ compile: [3, 3], pages: [1, 20], other: [0, 2] });
  expect(countsText(counts, names)).toBe('pages 1/20, other 0/2');
  expect(countsText(progress({ pages: [2, 2] }), names)).toBe('');
});

/** What is printed where nobody looks, as steps are told at some times. */
function printed(
  told: readonly (readonly [ms: number, step: string, done: number, of: number])[],
): string[] {
  const lines: string[] = [];
  let time = 0;
  const report = progressReport({
    print: (line) => lines.push(`${time} ${line}`),
    terminal: false,
    weights,
    names,
    now: () => time,
  });
  for (const [ms, step, done, of] of told) {
    time = ms;
    report.update(step, done, of);
  }
  report.clear();
  return lines;
}

test('without a terminal there is a plain line every five seconds, and no bar', () => {
  const told = Array.from(
    { length: 131 },
    (_, index) => [index * 100, 'pages', index, 200] as const,
  );
  expect(printed(told)).toEqual(['5000 10 %  pages 50/200', '10000 20 %  pages 100/200']);
});

test('a short build prints no progress', () => {
  expect(
    printed([
      [0, 'pages', 1, 2],
      [4999, 'pages', 2, 2],
    ]),
  ).toEqual([]);
});

test('a line without counts is not printed', () => {
  expect(printed([[6000, 'pages', 2, 2]])).toEqual([]);
});
