import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const article = '/ja/billing/refund/';

/** Every event of the page from now on, by type and value. */
async function told(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const events: unknown[] = [];
    Object.assign(window, { told: events });
    for (const type of ['vote', 'vote_reason'])
      document.addEventListener(`kb:${type}`, (event) => {
        const { article_id, value } = event instanceof CustomEvent ? event.detail : {};
        events.push([type, article_id, value]);
      });
  });
  return () => page.evaluate((): unknown => Reflect.get(window, 'told'));
}

test('after a No, one tap says why; it is told once, by keys as well', async ({ page }) => {
  const events = await told(page);
  await page.goto(article);
  const reasons = page.locator('[data-kb-vote-reason]');
  await expect(reasons.first()).toBeHidden();
  await page.locator('[data-kb-vote=no]').press('Enter');
  await expect(reasons).toHaveCount(4);
  await page.keyboard.press('Tab');
  await expect(reasons.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reasons).toHaveCount(0);
  await expect(page.locator('[data-kb-vote-answer]')).toBeFocused();
  await expect(page.locator('[data-kb-vote-answer]')).toContainText('ありがとう');
  expect(await events()).toEqual([
    ['vote', 'billing/refund', 0],
    ['vote_reason', 'billing/refund', 'steps-fail'],
  ]);
});

test('who votes Yes after all is not asked what was wrong', async ({ page }) => {
  await page.goto(article);
  await page.locator('[data-kb-vote=no]').click();
  await expect(page.locator('[data-kb-vote-why]')).toBeVisible();
  await page.locator('[data-kb-vote=yes]').click();
  await expect(page.locator('[data-kb-vote-why]')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the question after a No, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(article);
    await page.locator('[data-kb-vote=no]').click();
    const { violations } = await new AxeBuilder({ page }).include('.kb-vote').analyze();
    expect(violations).toEqual([]);
  });
