import { expect, test } from 'vitest';
import { stopwatch } from '../../src/build/stopwatch.ts';

test('phases are told in the order in which they end, with their time by the clock', () => {
  let time = 1000;
  const { phases, start } = stopwatch(() => time);
  const index = start('index');
  time += 500;
  const pages = start('pages');
  time += 1500;
  pages();
  time += 250;
  index();
  expect(phases.map(({ name, wall }) => [name, wall])).toEqual([
    ['pages', 1.5],
    ['index', 2.25],
  ]);
});

test('work counts as seconds of work, and memory is that of this process in MB', () => {
  const { phases, start } = stopwatch(() => 0);
  const end = start('read');
  const before = process.cpuUsage();
  let sum = 0;
  while (process.cpuUsage(before).user < 30_000) sum += Math.sqrt(sum + 1);
  end();
  const [phase] = phases;
  expect(phase?.cpu).toBeGreaterThanOrEqual(0.03);
  expect(phase?.cpu).toBeLessThan(30);
  expect(phase?.memory).toBeGreaterThan(10);
  expect(phase?.memory).toBeLessThan(100_000);
});
