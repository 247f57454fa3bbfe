import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const box = (page: Page) => page.locator('[data-kb-search]');
const panel = (page: Page) => page.locator('[data-kb-panel]');
const results = (page: Page) => page.locator('a[data-kb-result]');
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

/** Searches in the box of a page until there are results. */
async function search(page: Page, query: string): Promise<void> {
  await box(page).pressSequentially(query);
  await expect(results(page).first()).toBeVisible();
}

/** No state of the list may break a rule of accessibility that a program can see. */
async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('a misspelt query is mended, says so, and can be searched as it was typed', async ({
  page,
}) => {
  await page.goto('/en/');
  await search(page, 'forgot pasword');
  await expect(panel(page).locator('[data-kb-mended]')).toHaveText(/“forgot password”/);
  await expect(results(page).first()).toHaveAttribute('data-kb-article', 'account/reset-password');
  await isAccessible(page);
  const back = panel(page).locator('[data-kb-way=exact]');
  await expect(back).toHaveText(/“forgot pasword”/);
  await back.click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=forgot\+pasword&exact=1$/);
  await expect(page.locator('main h2').first()).toContainText('pasword');
  await isAccessible(page);
  await expect(page.locator('main [data-kb-mended]')).toBeHidden();
  await box(page).fill('forgot paswords');
  await expect(page.locator('main [data-kb-mended]')).toContainText('forgot password');
  await expect(page).toHaveURL(/\/en\/search\/\?q=forgot\+paswords$/);
});

test('on a slow network the list says that the answer is on its way, then shows it', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/pagefind/words/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/ja/');
  await box(page).pressSequentially('領収書');
  await expect(panel(page).locator('[data-kb-waiting]')).toBeVisible();
  await expect(page.locator('form [role=status]')).not.toBeEmpty();
  await expect(results(page)).toHaveCount(0);
  await isAccessible(page);
  release();
  await expect(results(page).first()).toBeVisible();
  await expect(panel(page).locator('[data-kb-waiting]')).toBeHidden();
});

test('while somebody types on, no article is read for what stood there before', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/words\/ja\/\d+\.kbw$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      const { question } = Object(message);
      if (question) Reflect.set(window, 'asked', question.query);
      return Reflect.apply(post, this, [message]);
    };
  });
  const read: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.pf_fragment')) read.push(request.url());
  });
  await page.goto('/ja/');
  // Each key asks, and all wait for the index.
  await box(page).pressSequentially('領収書の再発行', { delay: 60 });
  const asked = () => page.evaluate((): unknown => Reflect.get(window, 'asked'));
  await expect.poll(asked).toBe('領収書の再発行');
  release();
  await expect(results(page).first()).toBeVisible();
  const shown = await results(page).count();
  expect(shown).toBeGreaterThan(0);
  expect(new Set(read).size).toBe(shown);
});

test('an index that was published anew meanwhile is opened again, and never shows a wrong article', async ({
  page,
}) => {
  let stale = true;
  await page.route(/\/words\/ja\/\d+\.kbw$/, (route) =>
    stale ? route.fulfill({ body: 'of another build' }) : route.continue(),
  );
  await page.goto('/ja/');
  await box(page).pressSequentially('領収書');
  await expect(page.locator('[data-kb-failed]')).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  await isAccessible(page);
  stale = false;
  await box(page).pressSequentially('が');
  await expect(results(page).first()).toBeVisible();
});

test('an emptied box offers what was searched on this page, and nothing of it stays', async ({
  page,
}) => {
  await page.goto('/ja/');
  await search(page, '領収書');
  await box(page).fill('');
  await expect(panel(page)).toBeHidden();
  await box(page).press('ArrowDown');
  await expect(panel(page).locator('[data-kb-recent]')).toBeVisible();
  await expect(active(page)).toHaveText('領収書');
  await isAccessible(page);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  await box(page).press('Enter');
  await expect(page).toHaveURL(/\/ja\/search\/\?q=/);
  await page.goto('/ja/');
  await box(page).press('ArrowDown');
  await expect(panel(page)).toBeHidden();
});

test('a question that no article answers gets near questions, apart from results', async ({
  page,
}) => {
  await page.goto('/ja/');
  await box(page).pressSequentially('宇宙旅行の予約');
  await expect(panel(page).locator('a[data-kb-near]').first()).toBeVisible();
  await expect(panel(page).locator('[data-kb-near-note]')).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  await isAccessible(page);
});

test('search breaks no rule of the content security policy', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      document.documentElement.dataset['broken'] = `${violatedDirective} ${blockedURI}`;
    });
  });
  const worker = page.waitForEvent('worker');
  await page.goto('/ja/');
  await box(page).pressSequentially('<img src=x onerror=alert(1)>領収書');
  await expect(page.locator('[role=option][data-kb-article]').first()).toBeVisible();
  expect((await worker).url()).toContain('/_astro/search-worker');
  expect(await page.locator('html').getAttribute('data-broken')).toBeNull();
});
