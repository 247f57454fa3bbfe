import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { digitsOf, phoneSteps } from '../support/phone-steps.ts';
import { builtSite } from '../support/site-pages.ts';

const { pages } = builtSite('dist');
const channels = z
  .array(z.object({ kind: z.string(), number: z.string().optional() }))
  .parse(parse(readFileSync('content/channels.yaml', 'utf8')));

test('a number of the help centre is two steps away at most, from every page there is', () => {
  const numbers = new Set(channels.flatMap(({ number }) => (number ? [digitsOf(number)] : [])));
  expect(numbers.size).toBeGreaterThan(0);
  const steps = phoneSteps({ pages, numbers });
  expect([...steps].filter(([, count]) => count > 2)).toEqual([]);
  const kinds = Map.groupBy(pages, ({ kind }) => kind);
  const rows = [...kinds].map(([kind, all]) => {
    const counts = [0, 1, 2].map((n) => all.filter(({ path }) => steps.get(path) === n).length);
    return `  ${kind.padEnd(15)} ${counts.map((count) => String(count).padStart(4)).join(' ')}`;
  });
  const total = [0, 1, 2].map((n) => [...steps.values()].filter((count) => count === n).length);
  process.stdout.write(
    `phone: ${steps.size} of ${pages.length} pages within two steps (0, 1, 2: ${total.join(', ')})\n${rows.join('\n')}\n`,
  );
});
