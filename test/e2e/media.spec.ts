import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openStill } from '../support/open-page.ts';
import { builtSite, examplePages } from '../support/site-pages.ts';

// What readers, their systems and their printers ask of every kind of page beside theme and width.
const pages = examplePages(builtSite('dist').pages).filter(({ locale }) => locale === 'ja');
const article = '/ja/plan/check-data/';

/** Texts of a page that do not reach a contrast, by an axe rule. */
async function pale(page: Page, rule: 'color-contrast' | 'color-contrast-enhanced') {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  const { violations } = await new AxeBuilder({ page }).withRules([rule]).analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
}

for (const { kind, path } of pages)
  test(`${kind} is read on paper, printed from the dark theme, and with more contrast`, async ({
    page,
  }) => {
    const dark = { colorScheme: 'dark', reducedMotion: 'reduce' } as const;
    await page.emulateMedia({ ...dark, media: 'print' });
    await openStill(page, path);
    expect(await pale(page, 'color-contrast')).toEqual([]);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ ...dark, media: 'screen', contrast: 'more' });
    expect(await pale(page, 'color-contrast-enhanced')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await pale(page, 'color-contrast-enhanced')).toEqual([]);
  });

for (const name of ['forced colours', 'more contrast'])
  test(`boxes have an edge with ${name}`, async ({ page }) => {
    const isForced = name === 'forced colours';
    await page.emulateMedia(isForced ? { forcedColors: 'active' } : { contrast: 'more' });
    await page.goto(article);
    for (const box of ['.kb-outcome', '.kb-callout', '.kb-vote'])
      await expect(page.locator(box).first()).toHaveCSS('border-top-width', '1px');
    await page.goto('/ja/contact/');
    await expect(page.locator('.kb-quick a').first()).toHaveCSS('border-top-width', '1px');
  });

test('paper shows no search, no tools and no arrows, but where links lead', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/ja/', '/ja/search/?q=a', article]) {
    await page.goto(path);
    await expect(page.locator('[data-kb-search]')).toBeHidden();
  }
  await page.goto('/ja/contact/');
  for (const tapped of ['#kb-reasons', '.kb-reasons', '#channels + h3', '.kb-quick'])
    await expect(page.locator(tapped)).toBeHidden();
  await expect(page.locator('#channels')).toBeVisible();
  await page.goto(article);
  for (const hidden of await page.locator('[data-kb-silent]').all())
    await expect(hidden).toBeHidden();
  const address = await page
    .locator('.kb-body a[href^="http"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('http');
});
