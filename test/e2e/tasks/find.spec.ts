import { expect, type Locator, type Page } from '@playwright/test';
import { task, type Walk } from '../../support/walk.ts';

/** A Sunday night in Tokyo before a public holiday: whoever sleeps at night is shut until Tuesday. */
const night = new Date('2026-11-22T23:00:00+09:00');

const box = (page: Page) => page.locator('[data-kb-search]');
const tel = (page: Page, digits: string) => page.locator(`main a[href="tel:${digits}"]`).first();
const isArticle = (page: Page, id: string) =>
  expect(page.locator('article')).toHaveAttribute('data-kb-article-page', id);

/** From the box to an article: the first candidate, or without JavaScript the shelf that it is on. */
async function find(walk: Walk, { query, shelf, id }: Record<'query' | 'shelf' | 'id', string>) {
  const { page } = walk;
  await walk.write(box(page), query);
  if (walk.way === 'no script') {
    await walk.choose(page.locator('form[role=search] button[type=submit]'));
    await walk.choose(page.locator(`main a[href$="/${shelf}/"]`));
    await walk.choose(page.locator(`[data-kb-list="category"] [data-kb-article="${id}"] a`));
  } else {
    const first = page.locator('a[data-kb-result]').first();
    await expect(first).toHaveAttribute('href', new RegExp(`/${id}/`));
    await walk.choose(first);
  }
  await isArticle(page, id);
}

task('1 ICカードが新しいスマホで使えない', ['touch', 'keyboard', 'no script'], async (walk) => {
  const { page } = walk;
  await page.goto('/ja/');
  await find(walk, {
    query: 'ICカードが新しいスマホで使えない',
    shelf: 'tap',
    id: 'tap/move-device',
  });
  const partner = page.locator('.kb-partner', { hasText: 'みなと交通カード' });
  await expect(partner).toContainText('に連絡先を確認しました');
  await walk.reach(partner.locator('a[href="tel:0000000101"]'));
});

task('2 lost phone at night', ['touch', 'keyboard', 'no script'], async (walk) => {
  const { page } = walk;
  await page.clock.setFixedTime(night);
  await page.goto('/ja/');
  await find(walk, { query: 'スマホをなくした', shelf: 'device', id: 'device/lost-phone' });
  // What can be done now stands before anything has to be scrolled: the number that answers at night.
  const urgent = tel(page, '0000000002');
  await expect(urgent).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.kb-callout--danger')).toContainText('24時間');
  await walk.choose(page.locator('.kb-next a[href$="/contact/lost-phone/"]'));
  await walk.choose(page.locator('.kb-jumps a').first());
  const channel = (id: string) => page.locator(`[data-kb-channel="${id}"]`);
  await expect(channel('phone-loss')).toBeInViewport();
  if (walk.way === 'no script') await expect(channel('phone')).toContainText('月〜金 9:00〜18:00');
  else {
    const state = (id: string) => channel(id).locator('[data-kb-hours]');
    await expect(state('phone-loss')).toHaveText('受付中');
    await expect(state('chatbot')).toHaveText('受付中');
    await expect(state('phone')).toContainText('受付時間外（11月24日');
    await expect(state('chat')).toContainText('受付時間外（明日');
  }
  await walk.reach(channel('phone-loss').locator('a[href="tel:0000000002"]'));
});

task('3 lost phone in English, 320 px, dark', ['touch', 'keyboard'], async (walk) => {
  const { page } = walk;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.clock.setFixedTime(night);
  const fits = async () => {
    const look = await page.evaluate(() => ({
      excess: document.documentElement.scrollWidth - innerWidth,
      isDark: matchMedia('(prefers-color-scheme: dark)').matches,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    expect(look).toMatchObject({ excess: 0, isDark: true });
    expect(look.paper).not.toBe('rgb(255, 255, 255)');
  };
  await page.goto('/en/');
  await fits();
  await find(walk, { query: 'I lost my phone', shelf: 'device', id: 'device/lost-phone' });
  await fits();
  await expect(tel(page, '0000000002')).toBeVisible();
  await walk.choose(page.locator('.kb-next a[href$="/contact/lost-phone/"]'));
  await expect(page.locator('body')).toHaveAttribute('data-kb-page', 'contact-reason');
  await fits();
  await walk.choose(page.locator('.kb-jumps a').first());
  const state = (id: string) => page.locator(`[data-kb-channel="${id}"] [data-kb-hours]`);
  await expect(state('phone-loss')).toHaveText('Open now');
  await expect(state('phone')).toHaveText('Closed now, opens Tue, Nov 24, 09:00');
  await walk.reach(page.locator('[data-kb-channel="phone-loss"] a[href^="tel:"]'));
});

/** The text of an element without its phrase breaks, as it is read out. */
const heard = async (locator: Locator) => ((await locator.textContent()) ?? '').trim();

task('7 screen reader, third candidate', ['keyboard'], async (walk) => {
  const { page } = walk;
  await page.goto('/ja/');
  const field = page.getByRole('combobox', { name: '困りごとを検索する' });
  const options = page.getByRole('listbox', { name: '検索の候補' }).getByRole('option');
  await walk.write(field, '電波が入らない');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^[3-9]\d*件の候補$/);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const third = options.nth(2);
  const name = await heard(third);
  await walk.choose(third);
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(page.getByRole('article')).toBeVisible();
  expect(name).toContain(await heard(heading));
  expect(await page.title()).toContain(await heard(heading));
});

task('7 screen reader, third result', ['keyboard'], async (walk) => {
  const { page } = walk;
  await page.goto('/ja/');
  await walk.write(page.getByRole('combobox', { name: '困りごとを検索する' }), '電波が入らない');
  await walk.choose(page.getByRole('button', { name: '検索' }));
  const results = page.getByRole('region', { name: /^「電波が入らない」の検索結果 \d+件$/ });
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/検索結果 \d+件/);
  const third = results.getByRole('listitem').nth(2).getByRole('link').first();
  const name = await heard(third);
  await walk.choose(third);
  await expect(page.getByRole('article')).toBeVisible();
  expect(name).toContain(await heard(page.getByRole('heading', { level: 1 })));
});
