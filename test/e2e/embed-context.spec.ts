import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import {
  help,
  helpButton,
  helpDialog,
  helpPanel,
  openHost,
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
    await helpButton(page).click();
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
  await helpButton(page).click();
  const field = helpPanel(page).locator('[data-kb-search]');
  await expect(field).toHaveValue('機種変更のしかた');
  await expect(helpPanel(page).locator('a[data-kb-result]').first()).toBeVisible();
  await field.fill('請求書');
  await expect.poll(() => told).toEqual(['請求書']);
});

test('what help is about may change while the panel is open', async ({ page }) => {
  await openHost(page, host);
  await helpButton(page).click();
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
  await helpButton(page).click();
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
  await helpButton(page).click();
  await expect(suggestions(page)).toHaveCount(6);
  await roundTrip(page);
  await expect(helpPanel(page).locator('[data-kb-browse] h2')).toHaveText('よくあるご質問');
  await helpPanel(page).locator('[data-kb-search]').press('Escape');
  await roundTrip(page);
  await expect(helpDialog(page)).toBeVisible();
});
