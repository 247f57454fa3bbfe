import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import {
  help,
  helpDialog,
  helpPanel,
  openHost,
  openPanel,
  suggestions,
} from '../support/embed-host.ts';
import { strictHost, type StrictHost } from '../support/strict-host.ts';

let host: StrictHost;

test.beforeAll(async () => {
  host = await strictHost(help);
});
test.afterAll(() => host.close());

const order: readonly [string, string, readonly string[]][] = JSON.parse(
  readFileSync('dist/ja/_embed/articles.json', 'utf8'),
);
const first = (test: (article: (typeof order)[number]) => boolean) =>
  order
    .filter(test)
    .map(([id]) => id)
    .slice(0, 6);

for (const [context, expected] of [
  ['login-failed', first(([, , reasons]) => reasons.includes('login-failed'))],
  ['billing', first(([id]) => id.startsWith('billing/'))],
  ['tap billing', first(([id]) => /^(billing|tap)\//.test(id))],
  [
    'account/change-name account/account-locked',
    first(([id]) => /\/(change-name|account-locked)$/.test(id)),
  ],
] as const)
  test(`a page about "${context}" gets the articles for it in the order of the ranking`, async ({
    page,
  }) => {
    await openHost(page, host, { attributes: `data-context="${context}"` });
    await openPanel(page);
    await expect(helpPanel(page).locator('[data-kb-browse] h2')).toHaveText(
      'この画面に関するご質問',
    );
    const ids = await suggestions(page).evaluateAll((all) =>
      all.map((each) => each.getAttribute('data-kb-article')),
    );
    expect(ids).toEqual(expected);
  });

test('a page may say it in words: they are searched for, shown, and told to nobody', async ({
  page,
}) => {
  const told: string[] = [];
  await page.exposeFunction('kbTold', (query: string) => told.push(query));
  await page.addInitScript(() => {
    document.addEventListener('kb:search', (event) => {
      const tell: unknown = Reflect.get(window, 'kbTold');
      if (event instanceof CustomEvent && typeof tell === 'function') tell(event.detail.query);
    });
  });
  await openHost(page, host, { attributes: 'data-context="機種変更のしかた"' });
  await openPanel(page);
  const field = helpPanel(page).locator('[data-kb-search]');
  await expect(field).toHaveValue('機種変更のしかた');
  await expect(helpPanel(page).locator('a[data-kb-result]').first()).toBeVisible();
  await field.fill('請求書');
  await expect.poll(() => told).toEqual(['請求書']);
});

test('what help is about may change while the panel is open', async ({ page }) => {
  await openHost(page, host);
  await openPanel(page);
  await expect(suggestions(page)).toHaveCount(6);
  await page.locator('kb-help').evaluate((each) => each.setAttribute('data-context', 'tap'));
  await expect(suggestions(page).first()).toHaveAttribute('data-kb-article', /^tap\//);
});

/** Waits until every message on its way between page and panel has arrived: one more goes both ways. */
async function roundTrip(page: Page): Promise<void> {
  const frame = page.frames().find((each) => each.url().endsWith('/_embed/'));
  if (!frame) throw new Error('The panel has no frame.');
  const arrived = page.evaluate(
    () => new Promise((resolve) => addEventListener('message', resolve, { once: true })),
  );
  await frame.evaluate(() =>
    addEventListener('message', () => parent.postMessage('back', '*'), { once: true }),
  );
  await page.locator('kb-help').evaluate((each) => {
    each.shadowRoot?.querySelector('iframe')?.contentWindow?.postMessage('there', '*');
  });
  await arrived;
}

test('messages of strangers are not heard, neither way', async ({ page }) => {
  await openHost(page, host);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.name = 'stranger';
    document.body.append(frame);
  });
  await openPanel(page);
  await expect(suggestions(page)).toHaveCount(6);
  const before = await suggestions(page).allInnerTexts();
  // A page may not close the panel with a message of its own, which comes from another source.
  await page.evaluate(() => postMessage({ type: 'kb-close' }, '*'));
  // The panel does not heed a window that is not around it, nor a message of another kind.
  const frame = page.frames().find((each) => each.url().endsWith('/_embed/'));
  await frame?.evaluate(() => postMessage({ type: 'kb-context', context: 'tap' }, '*'));
  await page.locator('kb-help').evaluate((each) => {
    const frame = each.shadowRoot?.querySelector('iframe');
    frame?.contentWindow?.postMessage({ type: 'other', context: 'tap' }, '*');
    frame?.contentWindow?.postMessage('kb-context', '*');
  });
  await roundTrip(page);
  await expect(helpDialog(page)).toBeVisible();
  expect(await suggestions(page).allInnerTexts()).toEqual(before);
});

test('a site that site.yaml does not name is not heard', async ({ page }) => {
  await openHost(page, host, { listed: false, attributes: 'data-context="tap"' });
  await openPanel(page);
  await expect(suggestions(page)).toHaveCount(6);
  await roundTrip(page);
  await expect(helpPanel(page).locator('[data-kb-browse] h2')).toHaveText('よくあるご質問');
  await helpPanel(page).locator('[data-kb-search]').press('Escape');
  await roundTrip(page);
  await expect(helpDialog(page)).toBeVisible();
});

test('what happens in the panel is told as on the help centre itself', async ({ page }) => {
  const told: string[] = [];
  await page.exposeFunction('kbTold', (text: string) => told.push(text));
  await page.addInitScript(() => {
    for (const type of ['article_view', 'vote', 'contact_click'])
      document.addEventListener(`kb:${type}`, (event) => {
        const tell: unknown = Reflect.get(window, 'kbTold');
        if (!(event instanceof CustomEvent) || typeof tell !== 'function') return;
        const { article_id, list_id, position, value, session_id } = event.detail;
        tell(JSON.stringify([type, article_id, list_id, position, value, typeof session_id]));
      });
  });
  await openHost(page, host, { attributes: 'data-context="account/account-locked"' });
  await openPanel(page);
  await expect(suggestions(page)).toHaveCount(1);
  await suggestions(page).first().locator('a').click();
  await helpPanel(page).locator('[data-kb-vote=no]').click();
  await helpPanel(page).locator('[data-kb-back]').click();
  await helpPanel(page).locator('[data-kb-search]').fill('請求書');
  await helpPanel(page).locator('a[data-kb-result]').nth(1).click();
  const heading = helpPanel(page).locator('[data-kb-article-page]');
  await expect(heading).toBeVisible();
  const second = await heading.getAttribute('data-kb-article-page');
  await expect
    .poll(() => told.map((each): unknown => JSON.parse(each)))
    .toEqual([
      ['article_view', 'account/account-locked', 'related', 1, null, 'string'],
      ['vote', 'account/account-locked', null, null, 0, 'string'],
      ['article_view', second, 'search', 2, null, 'string'],
    ]);
});
