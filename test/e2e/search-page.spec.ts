import { expect, test, type Page } from '@playwright/test';

const box = (page: Page) => page.locator('[data-kb-search]');
const results = (page: Page) => page.locator('a[data-kb-result]');

test('results can be narrowed by category, and the address says how', async ({ page }) => {
  await page.goto('/ja/search/?q=料金');
  await expect(results(page).first()).toBeVisible();
  const facet = page.locator('[data-kb-facet=category]');
  const value = facet.locator('label:visible').nth(1);
  const name = await value.locator('input').inputValue();
  await value.click();
  const wanted = () =>
    page.locator('.kb-hit__category').evaluateAll((all) => all.map((each) => each.textContent));
  await expect.poll(async () => [...new Set(await wanted())]).toEqual([name]);
  expect(new URL(page.url()).searchParams.get('category')).toBe(name);
  await page.reload();
  await expect(results(page).first()).toBeVisible();
  expect([...new Set(await wanted())]).toEqual([name]);
});

test('more results are added where there are more', async ({ page }) => {
  await page.goto('/ja/search/?q=料金');
  await expect(results(page)).toHaveCount(10);
  await page.locator('[data-kb-more]').click();
  await expect.poll(() => results(page).count()).toBeGreaterThan(10);
});

test('a filter that leaves nothing of a search is let go', async ({ page }) => {
  await page.addInitScript(() =>
    document.addEventListener('kb:search', (event) => {
      if (event instanceof CustomEvent)
        document.documentElement.dataset['told'] = String(Reflect.get(event.detail, 'value'));
    }),
  );
  await page.goto('/en/search/?q=eSIM');
  await expect(results(page).first()).toBeVisible();
  const hidden = page.locator('[data-kb-facet=category] label[hidden] input').first();
  const name = await hidden.inputValue();
  const count = await results(page).count();
  await page.goto(`/en/search/?${new URLSearchParams({ q: 'eSIM', category: name })}`);
  await expect(results(page)).toHaveCount(count);
  await expect(page.locator('[data-kb-facet=category] input[value=""]')).toBeChecked();
  await expect(page.locator('[data-kb-facet=category] label:visible span')).not.toContainText([
    name,
  ]);
  await expect(page).toHaveURL('/en/search/?q=eSIM');
  await expect(page.locator('html')).not.toHaveAttribute('data-told', '0');
  await expect(page.locator('html')).toHaveAttribute('data-told', /^\d+$/);
});

test('a new query is searched everywhere', async ({ page }) => {
  await page.goto('/ja/search/?q=料金');
  await page.locator('[data-kb-facet=category] label:visible').nth(1).click();
  await expect(page).toHaveURL(/category=/);
  await box(page).fill('領収書');
  await expect(page).toHaveURL(`/ja/search/?q=${encodeURIComponent('領収書')}`);
  await expect(page.locator('[data-kb-facet=category] input[value=""]')).toBeChecked();
});

test('the other language gets the query, without the filter', async ({ page }) => {
  await page.goto('/en/search/?q=bill');
  await page.locator('[data-kb-facet=category] label:visible').nth(1).click();
  await expect(page).toHaveURL(/category=/);
  await page.locator('header a[hreflang=ja]').click();
  await expect(page).toHaveURL('/ja/search/?q=bill');
  await expect(box(page)).toHaveValue('bill');
});

for (const files of ['**/pagefind/**', '**/search-engine*'])
  test(`a search page without ${files} says once that it failed, and announces it`, async ({
    page,
  }) => {
    await page.route(files, (route) => route.abort());
    await page.goto('/en/search/?q=bill');
    const failure = 'Search could not be loaded';
    await expect(page.locator('form [role=status]')).toContainText(failure);
    await expect(page.locator('[data-kb-results] h2')).toContainText(failure);
    await expect(page.locator('[data-kb-results] p:visible')).toHaveCount(0);
    await expect(page.locator('[data-kb-contact]')).toBeVisible();
  });

test('the search page does not jump when results arrive', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sum = Number(document.documentElement.dataset['shift'] ?? 0);
        document.documentElement.dataset['shift'] = String(
          sum + Number(Reflect.get(entry, 'value')),
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/ja/search/?q=領収書');
  await expect(results(page).first()).toBeVisible();
  const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
  // 0.003 with a Japanese font; where none is installed, lines of missing glyphs are taller than the
  // place kept for them. Up to 0.1 counts as good (Web Vitals).
  expect(shift).toBeLessThan(0.05);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the box leads to the category index', async ({ page }) => {
    await page.goto('/ja/');
    await box(page).fill('領収書');
    await page.locator('.kb-search button').click();
    await expect(page).toHaveURL(/\/ja\/search\/\?q=/);
    await expect(page.locator('[data-kb-browse] a').first()).toBeVisible();
    await expect(page.locator('[data-kb-results]')).toBeHidden();
    await expect(page.locator('noscript p')).toContainText('検索にはJavaScriptが必要です');
  });
});
