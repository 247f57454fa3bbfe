import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { z } from 'zod';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// axe itself, put into a page once and run at every look: its builder for Playwright puts it there
// anew at each run, which takes three times as long.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const axe = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

/** A theme and a width at which every page is looked at. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
}
export const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  [320, 1280].map((width) => ({ theme, width })),
);

/** What axe says of a page: violations as `rule (look): selector`, and the rules that a person has to judge. */
export interface AxeResult {
  readonly violations: readonly string[];
  readonly incomplete: readonly string[];
}

const ruleSchema = z.object({
  id: z.string(),
  help: z.string(),
  nodes: z.array(
    z.object({ target: z.array(z.unknown()), failureSummary: z.string().default('') }),
  ),
});
const resultSchema = z.object({
  violations: z.array(ruleSchema),
  incomplete: z.array(ruleSchema),
});

/** What axe finds in a page as it is now; all of its rules for WCAG 2.2 AA and good practice. */
export async function axeResult(page: Page, name: string): Promise<AxeResult> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe);
  const options = { runOnly: tags, resultTypes: ['violations', 'incomplete'] };
  const result: unknown = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  const { violations, incomplete } = resultSchema.parse(result);
  return {
    violations: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const why = failureSummary.split('\n').slice(1, 3).join(' ').trim();
        return `${id} (${name}): ${target.join(' ')} – ${help}. ${why}`;
      }),
    ),
    incomplete: incomplete.flatMap(({ id, nodes }) => nodes.map(() => id)),
  };
}

/** What axe finds in a page at every look; everything that is folded is open. */
export async function axeAtEveryLook(page: Page): Promise<AxeResult> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  const results: AxeResult[] = [];
  for (const { theme, width } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    results.push(await axeResult(page, `${theme}, ${width} px`));
  }
  return {
    violations: results.flatMap(({ violations }) => violations),
    incomplete: results.flatMap(({ incomplete }) => incomplete),
  };
}

/** How often each rule needs a person's eye, most often first: `color-contrast 12, …`. */
export function countsText(rules: readonly string[]): string {
  const counts = Map.groupBy(rules, (rule) => rule);
  return [...counts]
    .map(([rule, all]): [string, number] => [rule, all.length])
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', ');
}
