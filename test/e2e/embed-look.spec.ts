import { expect, test } from '@playwright/test';
import { axeResult } from '../support/axe.ts';
import { setTextSize, wideElements } from '../support/text-size.ts';
import { help, openHost, openPanel, suggestions } from '../support/embed-host.ts';
import { strictHost, type StrictHost } from '../support/strict-host.ts';

let host: StrictHost;

test.beforeAll(async () => {
  host = await strictHost(help);
});
test.afterAll(() => host.close());

for (const lang of ['ja', 'en'])
  for (const theme of ['light', 'dark'] as const)
    for (const width of [320, 1280])
      test(`axe finds nothing around and in the panel, ${lang}, ${theme}, ${width} px`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 700 });
        await openHost(page, host, { lang });
        expect((await axeResult(page, 'closed')).violations).toEqual([]);
        await openPanel(page);
        await expect(suggestions(page)).toHaveCount(6);
        expect((await axeResult(page, 'open')).violations).toEqual([]);
        await page.goto(`${help}/${lang}/_embed/`);
        expect((await axeResult(page, 'panel')).violations).toEqual([]);
        await page.locator('[data-kb-browse] a').first().click();
        await expect(page.locator('[data-kb-article-page] h1')).toBeVisible();
        expect((await axeResult(page, 'article')).violations).toEqual([]);
      });

test('the panel does not scroll sideways, narrow or with text of twice the size', async ({
  page,
}) => {
  for (const path of ['/ja/_embed/', '/en/_embed/']) {
    await page.goto(help + path);
    for (const share of [1, 2]) {
      await setTextSize(page, share);
      for (const width of [300, 400]) {
        await page.setViewportSize({ width, height: 600 });
        expect.soft(await wideElements(page), `${path} ${width} × ${share}`).toEqual([]);
      }
    }
  }
});
