import { expect, test, type Page } from '@playwright/test';

const paths = [
  '/{locale}/',
  '/{locale}/tap/',
  '/{locale}/tap/lost-card/',
  '/{locale}/search/',
  '/{locale}/situations/',
  '/{locale}/contact/',
  '/{locale}/contact/tap-lost-card/',
  '/{locale}/pages/about/',
  '/{locale}/pages/privacy/',
  '/404.html',
].flatMap((path) =>
  path.includes('{locale}') ? ['ja', 'en'].map((each) => path.replace('{locale}', each)) : [path],
);

/** How far the page is wider than the window, in CSS pixels. */
const excess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Links and buttons that stand alone and are lower than 44 px; links within a text may be. */
const lowTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, summary')]
      .filter((each) => each.checkVisibility() && !each.closest('p, .kb-body, .kb-skip, [hidden]'))
      .filter((each) => each.getBoundingClientRect().height < 44)
      .map((each) => each.outerHTML.slice(0, 120)),
  );

for (const path of paths)
  test.describe(path, () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test('needs no scrolling sideways at 320 px, nor there with text of twice the size', async ({
      page,
    }) => {
      await page.goto(path);
      expect(await excess(page)).toBe(0);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await excess(page)).toBe(0);
    });

    test('has one first heading, one search box, and targets that a thumb can hit', async ({
      page,
    }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('input[type=search][data-kb-search]')).toHaveCount(1);
      expect(await lowTargets(page)).toEqual([]);
    });
  });

test('home is useful within one phone screen: search, the way without typing, five questions', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/ja/');
  await expect(page.locator('[data-kb-search]')).toBeInViewport();
  await expect(page.locator('.kb-ask a[href$="/situations/"]')).toBeInViewport();
  await expect(page.locator('[data-kb-list=home] li').nth(4)).toBeInViewport({ ratio: 1 });
});
