import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { runScript } from '../support/run-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const page = (language: string) => pathToFileURL(join(folder, `report.${language}.html`)).href;

test.beforeAll(async () => {
  const { code, stderr } = await runScript('report', [
    ...['--content', resolve('content'), '--out', folder],
  ]);
  if (code !== 0) throw new Error(stderr);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const language of ['ja', 'en'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in the report, ${language}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme });
      const view = await context.newPage();
      await view.goto(page(language));
      for (const details of await view.locator('summary').all()) await details.click();
      const { violations } = await new AxeBuilder({ page: view }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await context.close();
    });

test('the report reflows at 320 px: only charts and tables scroll, by themselves', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const view = await context.newPage();
  await view.goto(page('ja'));
  expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await context.close();
});

test('paper shows the tables behind the charts, and breaks no policy', async ({ page: view }) => {
  const problems: string[] = [];
  view.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await view.goto(page('ja'));
  const table = view.locator('details table').first();
  await expect(table).toBeHidden();
  await view.emulateMedia({ media: 'print' });
  await expect(table).toBeVisible();
  expect(problems).toEqual([]);
});
