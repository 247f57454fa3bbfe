import { readFileSync } from 'node:fs';
import { z } from 'zod';

// The closing line of a run: passed and failed tests of Vitest and Playwright together.
const read = (name: string): unknown => JSON.parse(readFileSync(`.kb/test/${name}.json`, 'utf8'));
const unit = z.object({ numPassedTests: z.int(), numFailedTests: z.int() }).parse(read('unit'));
const e2e = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  .parse(read('e2e')).stats;
const passed = unit.numPassedTests + e2e.expected;
const failed = unit.numFailedTests + e2e.unexpected + e2e.flaky;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
