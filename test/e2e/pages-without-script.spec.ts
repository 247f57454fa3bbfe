import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

for (const locale of ['ja', 'en']) {
  test(`from home to a phone number without JavaScript in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/`);
    const kind = page.locator('body');
    await page.locator('section[aria-labelledby="kb-categories"] a').first().click();
    await expect(kind).toHaveAttribute('data-kb-page', 'category');
    await page.locator('[data-kb-list="category"] a').first().click();
    await expect(kind).toHaveAttribute('data-kb-page', 'article');
    await page.locator('.kb-next a[href*="/contact/"]').click();
    await expect(kind).toHaveAttribute('data-kb-page', /^contact/);
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  });

  test(`search is the category index without JavaScript in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/contact/`);
    await page.locator('[data-kb-search]').fill('test');
    await page.locator('form[role=search] button[type=submit]').click();
    await expect(page).toHaveURL(/\/search\/\?q=test$/);
    const categories = page.locator('section[aria-labelledby="kb-categories"] a');
    await expect(categories.first()).toBeVisible();
    await categories.first().click();
    await expect(page.locator('[data-kb-list="category"] a').first()).toBeVisible();
  });
}
