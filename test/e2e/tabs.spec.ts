import { expect, test, type Page } from '@playwright/test';

const article = '/ja/billing/payment-failed/';

test('tabs show one part at a time, by mouse and by arrows, and wrap around', async ({ page }) => {
  await page.goto(article);
  const tabs = page.getByRole('tab');
  const panels = page.locator('[data-kb-tab]');
  await expect(tabs.nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(panels.nth(1)).toBeHidden();
  await tabs.nth(1).click();
  await expect(panels.nth(0)).toBeHidden();
  await expect(panels.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(0)).toBeFocused();
  await expect(panels.nth(0)).toBeVisible();
  await expect(tabs.nth(1)).toHaveAttribute('tabindex', '-1');
});

test('the chosen tab is remembered in the address and nowhere else', async ({ page, context }) => {
  await page.goto(article);
  const label = await page.getByRole('tab').nth(1).textContent();
  await page.getByRole('tab').nth(1).click();
  expect(new URL(page.url()).searchParams.get('tab')).toBe(label);
  await page.reload();
  await expect(page.locator('[data-kb-tab]').nth(1)).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
});

test('an address with a tab that no longer exists shows the first one', async ({ page }) => {
  await page.goto(`${article}?tab=none`);
  await expect(page.locator('[data-kb-tab]').nth(0)).toBeVisible();
});

/** How far parts of a page jumped, as the Layout Instability API counts it. */
const jumps = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
      }),
  );

for (const width of [360, 1280])
  test(`nothing jumps when the script comes late, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    let release = () => {};
    const late = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_astro/*.js', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(article, { waitUntil: 'commit' });
    const parts = page.locator('[data-kb-tab]');
    await expect(parts.nth(0)).toBeVisible();
    await expect(parts.nth(1)).toBeHidden();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await page.evaluate(() => {
      for (const each of document.getAnimations())
        if (each instanceof CSSAnimation && each.animationName === 'kb-wait') each.pause();
    });
    release();
    await expect(page.getByRole('tab').first()).toBeVisible();
    // Labels that need a second row move what is below by its height, which a narrow window may see.
    expect(await jumps(page)).toBeLessThan(0.005);
  });

test('where the script never comes, all parts appear', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(article);
  await page.evaluate(() => {
    for (const each of document.getAnimations()) each.finish();
  });
  for (const part of await page.locator('[data-kb-tab]').all()) {
    await expect(part).toBeVisible();
    await expect(part.locator('.kb-tab__label')).toBeVisible();
  }
});

test('paper shows every part with its label, and no tabs', async ({ page }) => {
  await page.goto(article);
  await expect(page.getByRole('tab').nth(0)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.kb-tabs__list')).toBeHidden();
  for (const part of await page.locator('[data-kb-tab]').all()) {
    await expect(part).toBeVisible();
    await expect(part.locator('.kb-tab__label')).toBeVisible();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every part is in view under its label', async ({ page }) => {
    await page.goto(article);
    await expect(page.getByRole('tab')).toHaveCount(0);
    for (const part of await page.locator('[data-kb-tab]').all()) {
      await expect(part).toBeVisible();
      await expect(part.locator('.kb-tab__label')).toBeVisible();
    }
  });

  test('nothing asks for a vote that nobody could count, and contact is still offered', async ({
    page,
  }) => {
    await page.goto(article);
    await expect(page.locator('[data-kb-vote]').first()).toBeHidden();
    await expect(page.locator('.kb-next a[href*="/contact/"]')).toBeVisible();
  });
});
