import { expect, test } from 'vitest';
import { mergeRows, type BenchRow } from '../bench/report/bench-row.ts';
import { figures } from '../bench/report/figures.ts';
import { figureTable, markdownTable, rawTable } from '../bench/report/results-text.ts';
import { exponent, median } from '../bench/report/statistics.ts';
import { thousands } from '../bench/report/thousands.ts';

const cost = (cpuSeconds: number, bytes = 5e8) => ({
  cpuSeconds,
  wallSeconds: cpuSeconds / 2,
  peakBytes: 2 * bytes,
  peakBytesWithoutPagefind: bytes,
});
const row = (
  peer: string,
  scenario: BenchRow['scenario'],
  size: number,
  cpuSeconds: number,
): BenchRow => ({ peer, scenario, size, costs: [cost(cpuSeconds)] });

test('the median is the middle, or between the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

test('a cost that grows with the square root has the exponent one half', () => {
  const points = [1000, 5000, 10_000].map((size) => ({ size, cost: 3 * Math.sqrt(size) }));
  expect(exponent(points)).toBeCloseTo(0.5, 12);
  expect(exponent(points.slice(0, 1))).toBeUndefined();
  expect(exponent([])).toBeUndefined();
});

test('runs of one scenario become one row, whose figures are medians', () => {
  const rows = mergeRows([1, 9, 2].map((seconds) => row('sakini', 'cold-html', 1000, seconds)));
  expect(rows).toHaveLength(1);
  expect(rawTable(rows)).toContain(
    '| 1,000 | cold-html | sakini |  | 2.00 | 1.00 | 1000 | 500 | 3 |',
  );
});

test('a figure is a ratio of the same size in the same run, or not measured', () => {
  const rows = [
    row('sakini', 'cold-html', 1000, 3),
    row('astro', 'cold-html', 1000, 12),
    row('hugo', 'cold-html', 1000, 2),
    row('sakini', 'edit-body', 1000, 1),
  ];
  const value = (what: string) => figures(rows).find((figure) => figure.what === what)?.value;
  expect(value('cold HTML ÷ plain Astro at 1,000')).toBe(0.25);
  expect(value('cold HTML ÷ plain Astro at 5,000')).toBeUndefined();
  expect(value("text of one article edited, search updated ÷ Hugo's full build at 1,000")).toBe(
    0.5,
  );
  expect(value('exponent of cold HTML, 1,000 to 10,000')).toBeUndefined();
  const table = figureTable(rows);
  expect(table).toContain('| cold HTML ÷ plain Astro at 1,000 | 0.25 | 0.35 | pass |');
  expect(table).toContain("÷ Hugo's full build at 1,000 | 0.50 | 0.25 | over |");
  expect(table).toContain('| cold HTML ÷ Hugo at 10,000 | — | 2 | — |');
});

test('memory is the greatest of all cold builds of 10,000 articles, without Pagefind', () => {
  const rows = [row('sakini', 'cold-html', 10_000, 20), row('sakini', 'cold-html', 1000, 2)];
  const found = figures(rows);
  expect(found.find(({ what }) => what.startsWith('peak memory'))?.value).toBe(0.5);
  expect(found.find(({ what }) => what.startsWith('exponent'))?.value).toBeCloseTo(1, 12);
});

test('what was not measured says why, beside what was', () => {
  const absent: BenchRow = { ...row('rspress', 'cold-html', 200, 0), costs: [], note: 'not there' };
  expect(rawTable([absent])).toContain(
    '| 200 | cold-html | rspress | not there | — | — | — | — | 0 |',
  );
});

test('tables set numbers to the right', () => {
  expect(
    markdownTable(
      [
        ['a', 'b'],
        ['x', '1'],
      ],
      1,
    ),
  ).toBe('| a | b |\n| --- | --: |\n| x | 1 |');
});

test('numbers have commas on every machine', () => {
  expect([7, 200, 1000, 10_000, 1_234_567].map(thousands)).toEqual([
    '7',
    '200',
    '1,000',
    '10,000',
    '1,234,567',
  ]);
});
