import { expect, type Locator, type Page } from '@playwright/test';
import { task, type Walk } from '../../support/walk.ts';

/** How many pages of A4 a page prints on. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

task('4 no typing, to paper', ['touch', 'keyboard', 'no script'], async (walk) => {
  const { page } = walk;
  const choice = (text: string): Locator => page.locator('.kb-choice', { hasText: text });
  await page.goto('/ja/');
  await walk.choose(page.locator('.kb-ask__tap a'));
  await walk.choose(choice('つながらない・遅い'));
  await walk.choose(choice('遅い、動画が止まる'));
  await walk.choose(choice('わからない'));
  await expect(page.locator('article')).toHaveAttribute('data-kb-article-page', 'plan/check-data');
  await page.emulateMedia({ media: 'print' });
  // Whoever has the paper only can read every part, and call with the number of the article.
  for (const part of await page.locator('[data-kb-tab]').all()) await expect(part).toBeVisible();
  await expect(page.locator('.kb-code')).toContainText(/番号 \d{3}/);
  await expect(page.locator('.kb-next .kb-print')).toHaveText(
    '電話（総合窓口） 0000-00-0001（月〜金 9:00〜18:00）',
  );
  for (const screenOnly of ['form', '.kb-vote', '.kb-nav', '.kb-next .kb-button'])
    await expect(page.locator(screenOnly).first()).toBeHidden();
  expect(await sheets(page)).toBeLessThanOrEqual(3);
});

task('4 the question itself on paper', ['touch'], async (walk) => {
  const { page } = walk;
  await page.goto('/ja/');
  await walk.choose(page.locator('.kb-ask__tap a'));
  await walk.choose(page.locator('.kb-choice', { hasText: 'なくした' }));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.kb-choice').first()).toContainText(/番号 \d{3}/);
  await expect(page.locator('.kb-print svg')).toBeVisible();
  await expect(page.locator('main .kb-print', { hasText: '0000-00-0001' })).toBeVisible();
  expect(await sheets(page)).toBe(1);
});

/** From a page to a number in view: two taps and no scrolling; the third one calls. */
const hurry = (path: string) => async (walk: Walk) => {
  const { page } = walk;
  await page.goto(path);
  await walk.choose(page.locator('header nav a').first());
  await walk.choose(page.locator('.kb-jumps a').first());
  const number = page.locator('[data-kb-channel]:target a[href^="tel:"]');
  await expect(number).toBeInViewport({ ratio: 1 });
  await walk.reach(number);
};
const article = '/ja/billing/bill-higher-than-usual/';

task('5 in a hurry, from an article', ['touch', 'keyboard', 'no script'], hurry(article));
task('5 in a hurry, from a page that is not there', ['touch'], hurry('/ja/nowhere/'));

task('6 wrong article, to the form', ['touch', 'keyboard'], async (walk) => {
  const { page } = walk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ja/');
  await walk.write(page.locator('[data-kb-search]'), '先月より請求が高い');
  await walk.choose(page.locator('a[data-kb-result]').first());
  const title = ((await page.locator('h1').textContent()) ?? '').trim();
  await walk.choose(page.locator('[data-kb-vote=no]'));
  await walk.choose(page.locator('[data-kb-vote-reason=other-case]'));
  await expect(page.locator('[data-kb-vote-answer]')).toBeFocused();
  // What is next stands below the answer: the way to a person knows the reason already.
  await walk.choose(page.locator('.kb-next .kb-button'));
  await expect(page).toHaveURL(/\/ja\/contact\/bill-too-high\/$/);
  await walk.choose(page.locator('[data-kb-tried] summary'));
  const memo = page.locator('[data-kb-tried] textarea');
  await expect(memo).toHaveValue(`検索した言葉: 先月より請求が高い\n見た記事: ${title}`);
  await walk.choose(page.locator('[data-kb-tried] button').first());
  await expect(page.locator('[data-kb-tried] [role=status]')).toHaveText('コピーしました');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(title);
  await walk.reach(page.locator('[data-kb-channel="form"] .kb-button'));
});

task('6 wrong article, without JavaScript', ['no script'], async (walk) => {
  const { page } = walk;
  await page.goto(article);
  await expect(page.locator('[data-kb-vote=no]')).toBeHidden();
  await walk.choose(page.locator('.kb-next .kb-button'));
  await expect(page).toHaveURL(/\/ja\/contact\/bill-too-high\/$/);
  await walk.reach(page.locator('[data-kb-channel="form"] .kb-button'));
});
