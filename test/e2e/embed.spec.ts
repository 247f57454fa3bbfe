import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { brotliBytes } from '../support/page-weight.ts';
import { watchViolations } from '../support/violations.ts';
import {
  help,
  helpButton,
  helpDialog,
  helpPanel,
  openHost,
  openPanel,
  suggestions,
} from '../support/embed-host.ts';
import { strictHost, type StrictHost } from '../support/strict-host.ts';

/** What docs/embed.md promises, after brotli. */
const most = 6_000;

let host: StrictHost;

test.beforeAll(async () => {
  host = await strictHost(help);
});
test.afterAll(() => host.close());

/** The focus as a person would tell it: in the page, in the dialog, or in the frame. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.matches('iframe, dialog, body') ? at.localName : (at?.textContent ?? '');
  });

test('embed.js stays within its budget', () => {
  const bytes = brotliBytes(readFileSync('dist/embed.js'));
  process.stdout.write(`embed.js: ${bytes} bytes after brotli, of ${most}\n`);
  expect(bytes).toBeLessThanOrEqual(most);
});

test('before the button is pressed, a page loads embed.js and nothing else', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openHost(page, host);
  await expect(helpButton(page)).toHaveText('?ヘルプ');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.startsWith(help))).toEqual([`${help}/embed.js`]);
});

test('a strict policy of the page stops nothing, and nothing of the page is styled', async ({
  page,
}) => {
  const violations = await watchViolations(page);
  await openHost(page, host);
  await openPanel(page);
  await expect(suggestions(page)).toHaveCount(6);
  await suggestions(page).first().locator('a').click();
  await expect(helpPanel(page).locator('[data-kb-article-page] h1')).toBeVisible();
  expect(await page.evaluate(() => document.querySelectorAll('style, [style]').length)).toBe(0);
  expect(violations.filter((each) => !each.includes('favicon'))).toEqual([]);
});

test('only the panel may stand in a frame of that page, and of no other page', async ({ page }) => {
  await openHost(page, host);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.id = 'other';
    frame.src = src;
    document.body.append(frame);
  }, `${help}/ja/`);
  await page.waitForLoadState('networkidle');
  await expect(page.frameLocator('#other').locator('[data-kb-page]')).toHaveCount(0);
  await openPanel(page);
  await expect(helpPanel(page).locator('[data-kb-page="embed"]')).toBeVisible();
});

test('the panel is opened, left and closed by keyboard, and the focus comes back', async ({
  page,
}) => {
  await openHost(page, host);
  await expect(helpButton(page)).toHaveAttribute('aria-expanded', 'false');
  await helpButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(helpDialog(page)).toHaveAccessibleName('ヘルプ');
  await expect(helpButton(page)).toHaveAttribute('aria-expanded', 'true');
  expect(await focused(page)).toBe('dialog');
  await expect(helpPanel(page).locator('h1')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('ミナトモバイル');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('閉じる');
  // Into the frame: past its way to the main part, then the search field.
  await page.keyboard.press('Tab');
  await expect(helpPanel(page).locator('.kb-skip')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(helpPanel(page).locator('[data-kb-search]')).toBeFocused();
  // The first Escape empties the field, the next one closes.
  await page.keyboard.type('SIM');
  await page.keyboard.press('Escape');
  await expect(helpPanel(page).locator('[data-kb-search]')).toHaveValue('');
  await expect(helpDialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(helpDialog(page)).toBeHidden();
  await expect(helpButton(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(helpButton(page)).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('After');
});

test('beside the panel the page can be used, and Escape there closes it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openHost(page, host);
  await openPanel(page);
  await expect(helpPanel(page).locator('h1')).toBeVisible();
  await page.locator('a', { hasText: 'Before' }).focus();
  expect(await focused(page)).toBe('Before');
  await page.keyboard.press('Escape');
  await expect(helpDialog(page)).toBeHidden();
  expect(await focused(page)).toBe('Before');
});

test('in a small window the panel fills it and holds the focus', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openHost(page, host);
  await openPanel(page);
  await expect(helpPanel(page).locator('h1')).toBeVisible();
  expect(await helpDialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 568 });
  expect(await helpDialog(page).evaluate((each) => each.matches(':modal'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(helpDialog(page)).toBeHidden();
  await expect(helpButton(page)).toBeFocused();
  await openPanel(page);
  // What was small is large now: the panel steps aside, with what it shows.
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => helpDialog(page).evaluate((each) => each.matches(':modal'))).toBe(false);
  await expect(helpDialog(page)).toBeVisible();
});

test('an article opens in the panel, with a way back and one to a tab of its own', async ({
  page,
  context,
}) => {
  await openHost(page, host);
  await openPanel(page);
  const third = suggestions(page).nth(2).locator('a');
  const title = (await third.innerText()).trim();
  await third.focus();
  await page.keyboard.press('Enter');
  const heading = helpPanel(page).locator('[data-kb-article-page] h1');
  await expect(heading).toHaveText(title);
  await expect(heading).toBeFocused();
  const related = helpPanel(page).locator('[data-kb-stand] [data-kb-list="related"] a').first();
  const next = (await related.innerText()).trim();
  await related.click();
  await expect(heading).toHaveText(next);
  const opened = context.waitForEvent('page');
  await helpPanel(page).locator('[data-kb-new-tab]').click();
  await expect((await opened).locator('h1')).toHaveText(next);
  await helpPanel(page).locator('[data-kb-back]').click();
  await expect(heading).toHaveText(title);
  await helpPanel(page).locator('[data-kb-back]').click();
  await expect(third).toBeFocused();
  // The page's own history has not moved.
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test('search stands in the panel, and its results open there', async ({ page }) => {
  await openHost(page, host);
  await openPanel(page);
  await helpPanel(page).locator('[data-kb-search]').fill('SIMカードが使えない');
  const result = helpPanel(page).locator('a[data-kb-result]').first();
  const title = await result.innerText();
  await result.click();
  await expect(helpPanel(page).locator('[data-kb-article-page] h1')).toHaveText(title.trim());
  await helpPanel(page).locator('[data-kb-back]').click();
  await expect(result).toBeFocused();
});

test('every channel is in the panel in its order, and the phone is dialled from there', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-18T12:00:00+09:00'));
  await openHost(page, host);
  await openPanel(page);
  const channels = helpPanel(page).locator('[data-kb-channel]');
  await page.goto(`${help}/ja/contact/`);
  const onSite = await page
    .locator('[data-kb-channel]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-kb-channel')));
  await openHost(page, host);
  await openPanel(page);
  await expect(channels).toHaveCount(onSite.length);
  expect(
    await channels.evaluateAll((all) => all.map((each) => each.getAttribute('data-kb-channel'))),
  ).toEqual(onSite);
  const phone = helpPanel(page).locator('[data-kb-channel="phone"]');
  await expect(phone.locator('[data-kb-hours]')).toContainText('受付中');
  await expect(phone.locator('a[href^="tel:"]')).toHaveAttribute('target', '_self');
  await helpPanel(page).getByRole('link', { name: '電話番号を見る' }).click();
  await expect(phone).toBeInViewport();
  expect(await page.evaluate(() => history.length)).toBeLessThan(5);
});

test('an article that does not come is said, with the ways on', async ({ page }) => {
  await openHost(page, host);
  await openPanel(page);
  const row = suggestions(page).first().locator('a');
  await expect(row).toBeVisible();
  await page.context().setOffline(true);
  await row.click();
  await expect(helpPanel(page).locator('[data-kb-not-loaded]')).toContainText(
    '読み込めませんでした',
  );
  await expect(helpPanel(page).locator('[data-kb-new-tab]')).toBeFocused();
  await page.context().setOffline(false);
  await helpPanel(page).locator('[data-kb-back]').click();
  await row.click();
  await expect(helpPanel(page).locator('[data-kb-article-page] h1')).toBeVisible();
});

test('without JavaScript the panel shows articles, each in a tab of its own', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${help}/en/_embed/`);
  await expect(page.locator('[data-kb-browse] a')).toHaveCount(6);
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
  await expect(page.locator('base')).toHaveAttribute('target', '_blank');
  await context.close();
});
