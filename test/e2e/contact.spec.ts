import { expect, test, type Page } from '@playwright/test';

const tel = 'main a[href^="tel:"]';
/** A Wednesday at noon and a Sunday night in Tokyo, both without an exception. */
const wednesday = new Date('2026-11-18T12:00:00+09:00');
const sunday = new Date('2026-11-22T23:00:00+09:00');

/** Follows the first link in a place of the page. */
async function follow(page: Page, selector: string): Promise<void> {
  const link = page.locator(selector).first();
  const href = await link.getAttribute('href');
  await link.click();
  await page.waitForURL((url) => href !== null && url.href === new URL(href, page.url()).href);
}

test.describe('the phone is two steps away at most', () => {
  const kinds: Record<string, (page: Page, locale: string) => Promise<unknown>> = {
    home: (page, locale) => page.goto(`/${locale}/`),
    category: (page, locale) => page.goto(`/${locale}/billing/`),
    search: (page, locale) => page.goto(`/${locale}/search/`),
    situations: (page, locale) => page.goto(`/${locale}/situations/`),
    contact: (page, locale) => page.goto(`/${locale}/contact/`),
    'not-found': (page) => page.goto('/404.html'),
    free: (page, locale) => page.goto(`/${locale}/pages/about/`),
    article: async (page, locale) => {
      await page.goto(`/${locale}/`);
      await follow(page, '[data-kb-list="home"] a');
    },
    'contact-reason': async (page, locale) => {
      await page.goto(`/${locale}/contact/`);
      await page.locator('.kb-reasons summary').first().click();
      await follow(page, '.kb-reasons a');
    },
  };
  for (const [kind, open] of Object.entries(kinds))
    for (const locale of ['ja', 'en'])
      test(`from ${kind} in ${locale}`, async ({ page }) => {
        await open(page, locale);
        await expect(page.locator('body')).toHaveAttribute('data-kb-page', kind);
        if (!kind.startsWith('contact')) await follow(page, 'header nav a');
        await expect(page.locator(tel).first()).toBeVisible();
        await page.locator('.kb-jumps a').first().click();
        await expect(
          page.locator('[data-kb-channel]:target').locator('a[href^="tel:"]'),
        ).toBeInViewport();
      });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the root and a spoken code lead on', async ({ page }) => {
    await page.goto('/');
    await page.waitForURL('**/ja/');
    await page.goto('/ja/101/');
    await page.waitForURL('**/ja/account/account-locked/');
  });
  test('every question of the no-typing way ends after four taps at most', async ({ page }) => {
    const walk = async (path: string, taps: number): Promise<void> => {
      await page.goto(path);
      const links = page.locator('.kb-choices a');
      const hrefs = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      expect(hrefs.length, path).toBeGreaterThan(0);
      expect(taps, path).toBeLessThan(4);
      await expect(page.locator('main a[href="/ja/contact/"]').first()).toBeVisible();
      for (const href of hrefs) if (href?.startsWith('/ja/situations/')) await walk(href, taps + 1);
    };
    await walk('/ja/situations/', 0);
  });
  test('a question leads back to the one before it', async ({ page }) => {
    await page.goto('/ja/situations/');
    await follow(page, '.kb-choices a[href*="/situations/"]');
    await follow(page, '.kb-jumps a');
    await expect(page).toHaveURL(/\/ja\/situations\/$/);
  });
  test('a reason leads to answers, and every channel says its hours', async ({ page }) => {
    await page.goto('/ja/contact/');
    await page.locator('.kb-reasons summary').first().click();
    await follow(page, '.kb-reasons a');
    await expect(page.locator('[data-kb-list="contact"] a').first()).toBeVisible();
    await expect(page.locator('[data-kb-channel="phone"]')).toContainText('月〜金 9:00〜18:00');
    await expect(page.locator('[data-kb-tried]')).toBeHidden();
  });
  test('the phone says when it is busy, how its aim was met, and of which time that is', async ({
    page,
  }) => {
    await page.goto('/ja/contact/');
    const phone = page.locator('[data-kb-channel="phone"]');
    await expect(phone).toContainText('実績: ふだんは約2分');
    await expect(phone).toContainText('混みやすい: 月 9:00〜14:00、 火〜金 12:00〜14:00');
    await expect(phone).toContainText('つながりやすい: 火〜金 15:00〜17:00');
    await expect(phone).toContainText(/実績: \d\d%/);
    await expect(page.getByText('2026年8月3日から2026年10月31日まで')).toBeVisible();
    await phone.getByText('曜日と時間ごとの待ち時間').click();
    await expect(phone.getByRole('row', { name: '12:00〜14:00' })).toContainText('約5分');
  });
});

test('while a channel is open, it says the usual wait of the hour and points it out', async ({
  page,
}) => {
  const phone = page.locator('[data-kb-channel="phone"]');
  const state = phone.locator('[data-kb-hours]');
  await page.clock.setFixedTime(new Date('2026-11-16T09:30:00+09:00'));
  await page.goto('/ja/contact/');
  await expect(state).toHaveText('受付中（18:00まで）。この時間はふだん約5分');
  await phone.getByText('曜日と時間ごとの待ち時間').click();
  await expect(phone.locator('tr[data-now]')).toHaveText('9:00〜14:00約5分');
  await page.clock.setFixedTime(new Date('2026-11-17T15:30:00+09:00'));
  await page.goto('/en/contact/');
  await expect(state).toHaveText('Open now, until 18:00. At this hour usually about 1 minute');
  await page.clock.setFixedTime(sunday);
  await page.goto('/en/contact/');
  await expect(phone.locator('tr[data-now]')).toHaveCount(0);
});

test.describe('a channel says whether it is open', () => {
  const state = (page: Page, id: string) =>
    page.locator(`[data-kb-channel="${id}"] [data-kb-hours]`);

  test('and until when', async ({ page }) => {
    await page.clock.setFixedTime(wednesday);
    await page.goto('/ja/contact/');
    await expect(state(page, 'phone')).toHaveText(/^受付中（18:00まで）/);
    await expect(state(page, 'email')).toHaveText('受付中');
  });
  test('or when it opens next, past a holiday', async ({ page }) => {
    await page.clock.setFixedTime(sunday);
    await page.goto('/en/contact/');
    await expect(state(page, 'phone')).toHaveText('Closed now, opens Tue, Nov 24, 09:00');
    await expect(state(page, 'phone-loss')).toHaveText('Open now');
  });
  test('by its own clock, named to a reader far away', async ({ browser }) => {
    const context = await browser.newContext({ timezoneId: 'America/New_York' });
    const page = await context.newPage();
    await page.clock.setFixedTime(wednesday);
    await page.goto('/en/contact/');
    await expect(state(page, 'phone')).toHaveText(/^Open now, until 18:00 GMT\+9/);
    await context.close();
  });
  test('and says so again while the page stays open', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-18T17:59:30+09:00') });
    await page.goto('/ja/contact/');
    await expect(state(page, 'phone')).toHaveText(/^受付中（18:00まで）/);
    await page.clock.runFor(90_000);
    await expect(state(page, 'phone')).toHaveText('受付時間外（明日 9:00から）');
  });
});

test('nobody reads articles first about fraud: the phone, then all channels, then articles', async ({
  page,
}) => {
  await page.goto('/ja/contact/fraud-report/');
  const order = await page
    .locator('main [data-kb-call], main [data-kb-channel], main [data-kb-article]')
    .evaluateAll((all) =>
      all.map(({ dataset: { kbCall, kbChannel } }) =>
        kbCall ? 'call' : kbChannel ? 'channel' : 'article',
      ),
    );
  expect(order[0]).toBe('call');
  expect(order.indexOf('article')).toBeGreaterThan(order.lastIndexOf('channel'));
  await expect(page.locator('main a[href^="tel:"]').first()).toBeInViewport();
});

test('a quick choice points out its channel and reorders nothing', async ({ page }) => {
  await page.clock.setFixedTime('2026-10-21T10:00:00+09:00');
  await page.goto('/ja/contact/');
  const ids = () =>
    page
      .locator('[data-kb-channel]')
      .evaluateAll((all) => all.map(({ dataset }) => dataset['kbChannel']));
  const before = await ids();
  await page.getByRole('link', { name: '電話以外がよい方' }).click();
  const chosen = page.locator('[data-kb-channel]:target');
  await expect(chosen).toHaveAttribute('data-kb-channel', 'chat');
  await expect(chosen.getByText('こちらの窓口がおすすめです')).toBeVisible();
  expect(await ids()).toEqual(before);
});

test('a quick choice recommends what is open now', async ({ page }) => {
  const hurry = page.getByRole('link', { name: 'お急ぎの方' });
  await page.clock.setFixedTime('2026-10-21T10:00:00+09:00');
  await page.goto('/ja/contact/');
  await expect(hurry).toHaveText(/電話（総合窓口）/);
  await page.clock.setFixedTime('2026-10-21T23:30:00+09:00');
  await page.goto('/ja/contact/');
  await expect(hurry).toHaveText(/自動応答チャット/);
  await hurry.click();
  await expect(page.locator('[data-kb-channel]:target')).toHaveAttribute(
    'data-kb-channel',
    'chatbot',
  );
  await page.goto('/ja/contact/lost-phone/');
  await expect(hurry).toHaveText(/紛失・盗難/);
});

test.describe('what the customer tried', () => {
  test('is there to be taken along, changed, and cleared', async ({ page }) => {
    await page.goto('/ja/account/account-locked/');
    await page.goto('/ja/contact/?q=%E9%9B%BB%E8%A9%B1%20090-1234-5678');
    const text = page.locator('[data-kb-tried] textarea');
    const title = await page.evaluate(() =>
      sessionStorage.getItem('kb-tried')?.split('\n')[0]?.slice(1),
    );
    await expect(text).toHaveValue(`見た記事: ${title}\n検索した言葉: 電話 [number]`);
    await page.getByText('窓口に伝えるメモ').click();
    await page.getByRole('button', { name: '消す' }).click();
    await expect(text).toHaveValue('');
    await page.reload();
    await expect(text).toHaveValue('');
  });
  test('stays with what the customer wrote, on the next page too, and new tries follow', async ({
    page,
  }) => {
    await page.goto('/ja/contact/?q=%E8%A7%A3%E7%B4%84');
    await page.getByText('窓口に伝えるメモ').click();
    const text = page.locator('[data-kb-tried] textarea');
    await text.fill('契約は母の名義です');
    await page.goto('/ja/leave/cancel/');
    await page.goto('/ja/contact/cancel-contract/');
    await expect(text).toHaveValue(/^契約は母の名義です\n見た記事: .+$/);
  });
  test('can be copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/ja/contact/?q=%E8%A7%A3%E7%B4%84');
    await page.getByText('窓口に伝えるメモ').click();
    await page.getByRole('button', { name: 'コピーする' }).click();
    await expect(page.locator('[data-kb-tried] [role=status]')).toHaveText('コピーしました');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('検索した言葉: 解約');
  });
  test('is how a mail begins', async ({ page }) => {
    await page.goto('/ja/contact/?q=%E8%A7%A3%E7%B4%84');
    const mail = page.getByRole('link', { name: 'メールを書く' });
    await page.getByText('窓口に伝えるメモ').click();
    await expect(page.getByText('はじめから本文に入ります')).toBeVisible();
    await page.locator('[data-kb-tried] textarea').fill('解約の\n違約金');
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    await mail.click();
    const body = encodeURIComponent('解約の\r\n違約金\r\n\r\n');
    await expect(mail).toHaveAttribute('href', `mailto:help@minato-mobile.example?body=${body}`);
  });
});
