import { expect, test, type Page } from '@playwright/test';

const box = (page: Page) => page.locator('[data-kb-search]');
const panel = (page: Page) => page.locator('[data-kb-panel]');
const failed = (page: Page) => page.locator('[data-kb-failed]');

test('a page that is left keeps no open list to come back to', async ({ page }) => {
  await page.goto('/ja/');
  await box(page).pressSequentially('領収書');
  await expect(panel(page)).toBeVisible();
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  );
  await expect(panel(page)).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('where search cannot be loaded, focus opens nothing; typing says so', async ({ page }) => {
  await page.route('**/search-engine*', (route) => route.abort());
  await page.goto('/ja/');
  const tried = page.waitForEvent('requestfailed');
  await box(page).focus();
  await tried;
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await expect(panel(page)).toBeHidden();
  await box(page).fill('領収書');
  await expect(failed(page)).toBeVisible();
  await expect(page.locator('form [role=status]')).toHaveText(
    String(await failed(page).textContent()).trim(),
  );
  await box(page).fill('');
  await expect(panel(page)).toBeHidden();
});
