import { expect, test } from '@playwright/test';
import { openStill } from '../support/open-page.ts';
import { builtSite, examplePages } from '../support/site-pages.ts';
import { setTextSize, wideElements } from '../support/text-size.ts';

const { pages } = builtSite('dist');

for (const { path, kind, locale } of examplePages(pages))
  test(`${kind} in ${locale} needs no scrolling sideways, narrow or with text of twice the size`, async ({
    page,
  }) => {
    await openStill(page, path);
    for (const each of await page.locator('details').all())
      await each.evaluate((details) => details.setAttribute('open', ''));
    for (const share of [1, 2]) {
      await setTextSize(page, share);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
        expect(Number.parseFloat(size), 'text follows the reader').toBeGreaterThanOrEqual(
          16 * share,
        );
        expect(await wideElements(page), `${width} px, text × ${share}`).toEqual([]);
      }
    }
  });

test('a phone number stays on one line', async ({ page }) => {
  await page.goto('/ja/contact/');
  const broken = await page
    .locator('a[href^="tel:"]')
    .evaluateAll((all) => all.filter((each) => each.getClientRects().length > 1).length);
  expect(broken).toBe(0);
});
