import { expect, test, type Page } from '@playwright/test';
import { axeResult } from '../support/axe.ts';
import { fakeSpeech } from '../support/fake-voices.ts';
import { setTextSize, wideElements } from '../support/text-size.ts';

const plain = '/ja/plan/check-data-easy/';
const kyoko = { name: 'Kyoko', lang: 'ja-JP', localService: true };
const samantha = { name: 'Samantha', lang: 'en_US', localService: true };
const service = { name: 'Service', lang: 'ja-JP', localService: false };

const tool = (page: Page, name: string) => page.locator(`[data-kb-tool=${name}]`);
const status = (page: Page) => page.locator('[data-kb-tools] [role=status]');
/** Begins to read; the script comes with the first touch. */
async function listen(page: Page): Promise<void> {
  await tool(page, 'listen').press('Enter');
  await expect(tool(page, 'stop')).toBeVisible();
}
/** The words that are marked as being read. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('kb-reading') ?? [])].map((range) => range.toString()).join('|'),
  );

test.describe('reading aloud', () => {
  test('is offered where the device has a voice of the article’s language', async ({ page }) => {
    const speech = await fakeSpeech(page, [samantha, service]);
    await page.goto(plain);
    await expect(tool(page, 'print')).toBeVisible();
    await expect(tool(page, 'listen')).toBeHidden();
    await speech.bring([samantha, kyoko]);
    await expect(tool(page, 'listen')).toBeVisible();
    await page.goto('/en/plan/check-data/');
    await expect(tool(page, 'listen')).toHaveText('Listen');
    await listen(page);
    expect((await speech.said())[0]).toMatch(/^Samantha \(en\): /);
  });

  test('reads an article in another language than the page by a voice of its own', async ({
    page,
  }) => {
    const speech = await fakeSpeech(page, [samantha]);
    await page.goto('/en/billing/refund/');
    // It needs an article without a translation: where this one gets one, name another.
    await expect(page.locator('article')).toHaveAttribute('lang', 'ja');
    await expect(tool(page, 'print')).toBeVisible();
    await expect(tool(page, 'listen')).toBeHidden();
    await speech.bring([samantha, kyoko]);
    await listen(page);
    expect((await speech.said())[0]).toMatch(/^Kyoko \(ja\): /);
  });

  test('reads sentence by sentence, readings for words, and nothing around the article', async ({
    page,
  }) => {
    const speech = await fakeSpeech(page, [kyoko]);
    await page.goto(plain);
    await listen(page);
    await expect(status(page)).toHaveText('読み上げています。');
    for (let part = 0; part < 100 && (await tool(page, 'stop').isVisible()); part += 1)
      await speech.end();
    await expect(status(page)).toHaveText('最後まで読み上げました。');
    const said = (await speech.said()).map((part) => part.replace('Kyoko (ja): ', ''));
    expect(said[0]).toContain('あと どれだけ インターネットが つかえるか 見る');
    expect(said).toContain('2、まるい えの なかの すうじを みます。');
    expect(said.at(-1)).toBe('おかねは かかりません。');
    const all = said.join('');
    expect(all.match(/数字|絵|共有|解決しましたか|番号|ホーム/)).toBeNull();
    expect(Math.max(...said.map((part) => part.length))).toBeLessThanOrEqual(80);
    expect(await marked(page)).toBe('');
  });

  test('marks what is read, goes where it is, and leaves the focus alone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 400 });
    const speech = await fakeSpeech(page, [kyoko]);
    await page.goto(plain);
    await listen(page);
    await expect.poll(() => marked(page)).toContain('あと');
    for (let part = 0; part < 7; part += 1) await speech.end();
    expect(await marked(page)).toMatch(/数字/);
    await expect(page.locator('.kb-steps li').nth(1)).toBeInViewport();
    await expect(tool(page, 'listen')).toBeFocused();
    await expect(tool(page, 'listen')).toBeInViewport();
    // Who scrolls elsewhere stays there.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await speech.end();
    await expect(page.locator('.kb-foot')).toBeInViewport();
  });

  test('pauses, goes on with the same sentence, and stops', async ({ page }) => {
    const speech = await fakeSpeech(page, [kyoko]);
    await page.goto(plain);
    const button = tool(page, 'listen');
    await listen(page);
    await speech.end();
    await expect(button).toHaveText('一時停止');
    await button.press('Enter');
    await expect(button).toHaveText('再開');
    await expect(status(page)).toHaveText('一時停止しています。');
    await button.press('Enter');
    const said = await speech.said();
    expect(said).toHaveLength(3);
    expect(said[2]).toBe(said[1]);
    await tool(page, 'stop').press('Enter');
    await expect(status(page)).toHaveText('読み上げを停止しました。');
    await expect(button).toHaveText('読み上げ');
    await expect(button).toBeFocused();
    await expect(tool(page, 'stop')).toBeHidden();
    await button.press('Enter');
    expect((await speech.said())[3]).toBe(said[0]);
  });

  test('says so where it fails, and can be begun again', async ({ page }) => {
    const speech = await fakeSpeech(page, [kyoko]);
    await page.goto(plain);
    await listen(page);
    await speech.end('error');
    await expect(status(page)).toContainText('読み上げられませんでした。');
    await listen(page);
    expect(await speech.said()).toHaveLength(2);
  });

  test('falls silent when the page is left', async ({ page }) => {
    const speech = await fakeSpeech(page, [kyoko]);
    await page.goto(plain);
    await listen(page);
    await expect(tool(page, 'stop')).toBeVisible();
    const before = await speech.hushed();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await speech.hushed()).toBe(before + 1);
    await expect(tool(page, 'stop')).toBeHidden();
  });
});

test.describe('sharing', () => {
  const sharing = (page: Page, outcome: 'shared' | 'AbortError' | 'NotAllowedError') =>
    page.addInitScript((name) => {
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (data: unknown) => {
          Object.assign(window, { shared: data });
          if (name === 'shared') return Promise.resolve();
          return Promise.reject(new DOMException('no', name));
        },
      });
    }, outcome);
  const clipboard = (page: Page) =>
    page.addInitScript(() => {
      const writeText = (text: string) => {
        Object.assign(window, { copied: text });
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
  const here = (page: Page) => new URL(plain, page.url()).href;

  test('hands the address and the title to the device', async ({ page }) => {
    await sharing(page, 'shared');
    await page.goto(`${plain}?q=secret#part`);
    await expect(tool(page, 'share')).toHaveText('共有');
    await tool(page, 'share').click();
    await expect
      .poll(() => page.evaluate('window.shared'))
      .toEqual({ title: await page.title(), url: here(page) });
    await expect(status(page)).toBeEmpty();
  });

  test('copies the link elsewhere, and says so', async ({ page }) => {
    await clipboard(page);
    await page.goto(plain);
    await expect(tool(page, 'share')).toHaveText('リンクをコピー');
    await tool(page, 'share').press('Enter');
    await expect(status(page)).toHaveText('リンクをコピーしました。');
    expect(await page.evaluate('window.copied')).toBe(here(page));
  });

  test('is quiet for who changes their mind, and copies where the device refuses', async ({
    page,
  }) => {
    await clipboard(page);
    await sharing(page, 'AbortError');
    await page.goto(plain);
    await tool(page, 'share').click();
    await expect.poll(() => page.evaluate('"shared" in window')).toBe(true);
    await expect(status(page)).toBeEmpty();
    await sharing(page, 'NotAllowedError');
    await page.goto(plain);
    await tool(page, 'share').click();
    await expect(status(page)).toHaveText('リンクをコピーしました。');
  });

  test('says so where the link cannot be copied', async ({ page }) => {
    await page.addInitScript(() => {
      const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await page.goto('/en/plan/check-data/');
    await tool(page, 'share').click();
    await expect(status(page)).toContainText('could not be copied');
  });
});

test('the print button prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  await page.goto(plain);
  await tool(page, 'print').click();
  await expect.poll(() => page.evaluate('window.printed')).toBe(true);
});

test('what a browser cannot do is not offered, and nothing moves when the rest is shown', async ({
  page,
}) => {
  await fakeSpeech(page, []);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(plain);
  await expect(tool(page, 'print')).toBeVisible();
  for (const name of ['share', 'listen', 'stop']) await expect(tool(page, name)).toBeHidden();
  expect(await page.evaluate('window.shifts')).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no tool, and no room for one', async ({ page }) => {
    await page.goto(plain);
    for (const name of ['share', 'print', 'listen', 'stop'])
      await expect(tool(page, name)).toBeHidden();
    expect((await page.locator('[data-kb-tools]').boundingBox())?.height ?? 0).toBe(0);
  });
});

for (const path of [plain, '/en/plan/check-data/'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing while ${path} is read, ${colorScheme}; it fits narrow and large`, async ({
      page,
    }) => {
      const speech = await fakeSpeech(page, [kyoko, samantha]);
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await listen(page);
      await speech.end();
      await expect(tool(page, 'stop')).toBeVisible();
      for (const [width, share] of [
        [1280, 1],
        [320, 1],
        [320, 2],
      ] as const) {
        await page.setViewportSize({ width, height: 700 });
        await setTextSize(page, share);
        expect((await axeResult(page, `${width} px × ${share}`)).violations).toEqual([]);
        expect(await wideElements(page)).toEqual([]);
      }
      await setTextSize(page, 1);
      const boxes = await page
        .locator('[data-kb-tools] button')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44);
    });
