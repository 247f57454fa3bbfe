import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

// The closing line of a run: passed and failed tests of Vitest and Playwright together.
// A suite that did not get to run has no report; it counts as one failure.
const read = (name: string): unknown => {
  const file = `.kb/test/${name}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : missing;
};
const missing = {
  numPassedTests: 0,
  numFailedTests: 1,
  stats: { expected: 0, unexpected: 1, flaky: 0 },
};
const unit = z.object({ numPassedTests: z.int(), numFailedTests: z.int() }).parse(read('unit'));
const e2e = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  .parse(read('e2e')).stats;
const passed = unit.numPassedTests + e2e.expected;
const failed = unit.numFailedTests + e2e.unexpected + e2e.flaky;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
