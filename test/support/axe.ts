import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** What axe finds in a page as it is now. The page has no frames, so that axe needs no page of its own to sum up. */
export async function axeResult(page: Page, name: string): Promise<AxeResult> {
  const builder = new AxeBuilder({ page }).withTags(tags).setLegacyMode(true);
  const { violations, incomplete } = await builder.analyze();
  return {
    violations: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
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
