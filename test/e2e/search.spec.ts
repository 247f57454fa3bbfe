import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const box = (page: Page) => page.locator('[data-kb-search]');
const panel = (page: Page) => page.locator('[data-kb-panel]');
const results = (page: Page) => page.locator('a[data-kb-result]');
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

/** The files of the index that the page asks for from now on. */
function indexRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request.url());
  });
  return asked;
}

/** Searches in the box of a page until there are results. */
async function search(page: Page, query: string): Promise<void> {
  await box(page).pressSequentially(query);
  await expect(results(page).first()).toBeVisible();
}

const cases = [
  { locale: 'ja', query: '領収書がほしい', id: 'billing/invoice-copy', count: /^\d+件の候補$/ },
  { locale: 'en', query: 'reset my password', id: 'account/reset-password', count: /^\d+ sugg/ },
] as const;

for (const { locale, query, id, count } of cases)
  test.describe(`search in ${locale}`, () => {
    test('nothing is loaded before somebody reaches for the box', async ({ page }) => {
      const asked = indexRequests(page);
      await page.goto(`/${locale}/`, { waitUntil: 'networkidle' });
      expect(asked).toEqual([]);
      const loaded = page.waitForResponse(/\/pagefind\/words\/\w+\/site\.kbw/);
      await box(page).focus();
      await loaded;
    });

    test('the right article stands first, with the words of the question marked', async ({
      page,
    }) => {
      await page.goto(`/${locale}/`);
      await search(page, query);
      await expect(results(page).first()).toHaveAttribute('href', `/${locale}/${id}/`);
      await expect(results(page).first()).toHaveAttribute('data-kb-article', id);
      await expect(panel(page).locator('mark').first()).toBeVisible();
      await expect(page.locator('form [role=status]')).toHaveText(count);
      expect(await results(page).count()).toBeLessThanOrEqual(10);
    });

    test('the form leads to the search page, whose results are links in headings', async ({
      page,
    }) => {
      await page.goto(`/${locale}/`);
      await box(page).fill(query);
      await box(page).press('Enter');
      await expect(page).toHaveURL(
        `/${locale}/search/?q=${encodeURIComponent(query).replaceAll('%20', '+')}`,
      );
      await expect(box(page)).toHaveValue(query);
      await expect(page.locator('main h3 > a[data-kb-result]').first()).toHaveAttribute(
        'href',
        `/${locale}/${id}/`,
      );
      await expect(page.locator('main h2').first()).toContainText(query);
      await expect(page.locator('[data-kb-browse]')).toBeHidden();
    });

    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing in the open list and on the search page, ${colorScheme}`, async ({
        page,
      }) => {
        const problems = async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          return violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html]);
        };
        await page.emulateMedia({ colorScheme });
        await page.goto(`/${locale}/`);
        await search(page, query);
        await box(page).press('ArrowDown');
        expect(await problems()).toEqual([]);
        await page.goto(`/${locale}/search/?q=${query}`);
        await expect(results(page).first()).toBeVisible();
        expect(await problems()).toEqual([]);
        await page.goto(`/${locale}/search/?q=xyzzyq`);
        await expect(page.locator('[data-kb-empty]')).toBeVisible();
        expect(await problems()).toEqual([]);
      });
  });

test('arrows move through the list and wrap, and the focus stays in the box', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, '料金');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(active(page)).toHaveCount(0);
  await box(page).press('ArrowDown');
  await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
  const id = await results(page).first().getAttribute('id');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', String(id));
  await box(page).press('ArrowUp');
  await expect(panel(page).locator('[role=option]:visible').last()).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await box(page).press('ArrowDown');
  await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toBeFocused();
});

test('Enter opens the active result', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, '領収書');
  await box(page).press('ArrowDown');
  const href = await results(page).first().getAttribute('href');
  await box(page).press('Enter');
  await expect(page).toHaveURL(String(href));
});

test('Escape closes the list, then empties the box; an arrow opens it again', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, '領収書');
  await box(page).press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(box(page)).toHaveValue('領収書');
  await box(page).press('ArrowDown');
  await expect(panel(page)).toBeVisible();
  await box(page).press('Escape');
  await box(page).press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(panel(page)).toBeHidden();
});

test('Tab and a press elsewhere close the list', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, '領収書');
  await box(page).press('Tab');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('.kb-search button')).toBeFocused();
  await box(page).focus();
  await box(page).press('ArrowDown');
  await expect(panel(page)).toBeVisible();
  await page.locator('h1').click();
  await expect(panel(page)).toBeHidden();
  await box(page).click();
  await expect(panel(page)).toBeVisible();
});

test('an input method composes undisturbed: no search, no keys taken, until it is done', async ({
  page,
}) => {
  await page.goto('/ja/');
  // Focus alone may load the list of articles, so both are listened to before it.
  const asked = indexRequests(page);
  const loaded = page.waitForResponse(/\/site\.kbw$/);
  await box(page).focus();
  const client = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  for (const text of ['り', 'りょう', '領収書']) await compose(text);
  await expect(box(page)).toHaveValue('領収書');
  await loaded;
  const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  // Longer than the pause in typing that would start a search.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(asked.filter((url) => /\/\d+\.kbw$/.test(url))).toEqual([]);
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL('/ja/');
  await client.send('Input.insertText', { text: '領収書' });
  await expect(results(page).first()).toBeVisible();
});

test('in English, where phones compose every word, search does not wait for its end', async ({
  page,
}) => {
  await page.goto('/en/');
  await box(page).focus();
  const client = await page.context().newCDPSession(page);
  const composed = { text: 'password', selectionStart: 8, selectionEnd: 8 };
  await client.send('Input.imeSetComposition', composed);
  await expect(results(page).first()).toBeVisible();
});

test('a spoken code leads to its article, in any width', async ({ page }) => {
  await page.goto('/ja/billing/invoice-copy/');
  const text = await page.locator('main').innerText();
  const code = /番号\s*(\d+)/.exec(text)?.[1];
  await box(page).pressSequentially(
    `番号${code?.replace(/\d/g, (each) => '０１２３４５６７８９'.charAt(Number(each)))}`,
  );
  await expect(results(page).first()).toHaveAttribute('data-kb-article', 'billing/invoice-copy');
  await expect(results(page).first()).toContainText(`番号 ${code}`);
});

test('where nothing matches, the page says so and shows questions and the way to a person', async ({
  page,
}) => {
  await page.goto('/ja/');
  await box(page).pressSequentially('xyzzyq');
  await expect(page.locator('[data-kb-empty]')).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('a[data-kb-near]').first()).toBeVisible();
  await expect(page.locator('[data-kb-way=contact]')).toHaveAttribute(
    'href',
    /\/ja\/contact\/\?q=xyzzyq$/,
  );
  await box(page).press('Enter');
  await expect(page).toHaveURL('/ja/search/?q=xyzzyq');
  await expect(page.locator('[data-kb-empty]')).toBeVisible();
  await expect(page.locator('h3 > a[data-kb-near]').first()).toBeVisible();
  await expect(page.locator('[data-kb-browse]')).toBeVisible();
  await expect(page.locator('[data-kb-contact]')).toHaveAttribute(
    'href',
    /\/ja\/contact\/\?q=xyzzyq$/,
  );
});

test('an emptied box shows nothing of the last search', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, '領収書');
  await box(page).fill('');
  await expect(panel(page)).toBeHidden();
  await expect(results(page)).toHaveCount(0);
});

test('without the network search says so and offers other ways; later it works', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/ja/');
  await box(page).pressSequentially('領収書');
  await expect(page.locator('[data-kb-failed]')).toBeVisible();
  await expect(page.locator('[data-kb-way=browse]')).toBeVisible();
  await expect(page.locator('[data-kb-way=contact]')).toBeVisible();
  await page.unroute('**/pagefind/**');
  await box(page).pressSequentially('が');
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('[data-kb-failed]')).toBeHidden();
});

test('results stay readable after the browser has tidied its memory', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, '領収書');
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  await box(page).pressSequentially(' 料金');
  await expect(page.locator('[data-kb-way=all]')).toHaveAttribute('href', /%E6%96%99%E9%87%91$/);
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('[data-kb-failed]')).toBeHidden();
});

test('a search counts once, with the number of its results, and leads on with its position', async ({
  page,
}) => {
  // The page of results has them all, the list under the box the first ones.
  await page.goto('/ja/search/?q=領収書');
  await expect(results(page).nth(6)).toBeVisible();
  const count = await results(page).count();
  await page.addInitScript(() => {
    for (const type of ['kb:search', 'kb:article_view'])
      document.addEventListener(type, (event) => {
        const told = sessionStorage.getItem('told') ?? '';
        if (event instanceof CustomEvent)
          sessionStorage.setItem('told', `${told}${JSON.stringify(event.detail)}\n`);
      });
  });
  await page.goto('/ja/');
  await search(page, '領収書');
  await expect(page.locator('[data-kb-way=all]')).toHaveAttribute('href', /%E6%9B%B8$/);
  await expect(results(page)).toHaveCount(6);
  await results(page).nth(1).click();
  await expect(page.locator('[data-kb-article-page]')).toBeVisible();
  const told = async () =>
    (await page.evaluate(() => sessionStorage.getItem('told') ?? ''))
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  await expect
    .poll(told)
    .toEqual([
      expect.objectContaining({ type: 'search', query: '領収書', value: count }),
      expect.objectContaining({ type: 'article_view', list_id: 'search', position: 2 }),
    ]);
});
