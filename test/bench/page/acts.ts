import type { Page } from '@playwright/test';

/** Something that a reader does, on a page of the demonstration. */
export interface Act {
  readonly name: string;
  readonly path: string;
  readonly run: (page: Page) => Promise<void>;
}

const box = (page: Page) => page.locator('[data-kb-search]');

/** Types as people do, once search is there: what it loads before is not the answer to a key. */
async function type(page: Page, words: string): Promise<void> {
  await box(page).focus();
  await page.waitForLoadState('networkidle');
  await box(page).pressSequentially(words, { delay: 120 });
  await page.locator('a[data-kb-result]').first().waitFor();
}

/** What INP is measured of: typing, arrows, the vote, a tab, and going to a channel. */
export const acts: readonly Act[] = [
  { name: 'typing in the search box', path: 'ja/', run: (page) => type(page, '電波が入らない') },
  {
    name: 'arrows through the candidates',
    path: 'ja/',
    async run(page) {
      await type(page, '電波');
      for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'typing on the search page',
    path: 'ja/search/',
    run: (page) => type(page, '請求が高い'),
  },
  {
    name: 'a vote and its reason',
    path: 'ja/plan/check-data/',
    async run(page) {
      await page.locator('[data-kb-vote=no]').click();
      await page.locator('[data-kb-vote-reason]').first().click();
    },
  },
  {
    name: 'a tab, by key and by tap',
    path: 'ja/plan/check-data/',
    async run(page) {
      await page.getByRole('tab').nth(1).click();
      await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'a quick choice on the contact page',
    path: 'ja/contact/',
    run: (page) => page.locator('.kb-quick a').first().click(),
  },
];
