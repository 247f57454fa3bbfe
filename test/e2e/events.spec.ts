import { expect, test, type Page } from '@playwright/test';
import { visitEventSchema, type VisitEvent } from '../../src/model/visit-event.ts';

const types = ['list_view', 'search', 'article_view', 'vote', 'contact_view', 'contact_click'];

/** The events of a page from now on, heard the way an analytics script on it hears them. */
async function heard(page: Page): Promise<() => VisitEvent[]> {
  const events: VisitEvent[] = [];
  await page.exposeFunction('kbHeard', (event: unknown) => {
    events.push(visitEventSchema.parse(event));
  });
  await page.addInitScript((names) => {
    for (const name of names)
      document.addEventListener(`kb:${name}`, (event) => {
        const tell: unknown = Reflect.get(window, 'kbHeard');
        if (event instanceof CustomEvent && typeof tell === 'function') tell(event.detail);
      });
  }, types);
  return () => events;
}

const say = (page: Page, query: string) =>
  page.evaluate((text) => {
    const detail = { query: text, value: 3 };
    document.dispatchEvent(new CustomEvent('kb:search', { detail }));
  }, query);

test('an article opened from a list tells the list and the position', async ({ page }) => {
  const events = await heard(page);
  await page.goto('/ja/');
  await page.locator('[data-kb-list="home"] a').nth(2).click();
  await expect(page.locator('[data-kb-article-page]')).toBeVisible();
  const id = await page.locator('[data-kb-article-page]').getAttribute('data-kb-article-page');
  await expect
    .poll(() => events().map(({ type, list_id }) => `${type} ${list_id}`))
    .toEqual(['list_view home:ja', 'list_view related', 'article_view home:ja']);
  const view = events().at(-1);
  expect([view?.article_id, view?.position]).toEqual([id, 3]);
});

test('an article opened from its category, and one from outside', async ({ page }) => {
  const events = await heard(page);
  const views = () => events().filter(({ type }) => type === 'article_view');
  await page.goto('/ja/billing/');
  await page.locator('[data-kb-list="category"] a').first().click();
  await expect.poll(() => views().map(({ list_id }) => list_id)).toEqual(['category:billing:ja']);
  await page.goto('/ja/account/account-locked/');
  await expect.poll(() => views().at(-1)?.list_id).toBe('external');
});

test('a vote is told once, and again when it changes', async ({ page }) => {
  const events = await heard(page);
  await page.goto('/ja/account/account-locked/');
  const votes = () =>
    events()
      .filter(({ type }) => type === 'vote')
      .map(({ value }) => value);
  const [yes, no] = [page.locator('[data-kb-vote=yes]'), page.locator('[data-kb-vote=no]')];
  await yes.click();
  await yes.click();
  await expect(yes).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-kb-vote-answer]')).toContainText('ありがとう');
  await no.click();
  await expect(yes).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(votes).toEqual([1, 0]);
});

test('contact is told, and the channel that was chosen', async ({ page }) => {
  const events = await heard(page);
  await page.goto('/ja/contact/fraud-report/');
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      event.preventDefault();
    });
  });
  await page.locator('[data-kb-call]').click();
  await page.locator('[data-kb-channel="chat"] .kb-button').click();
  await expect
    .poll(() =>
      events()
        .filter(({ type }) => type.startsWith('contact'))
        .map(({ type, value }) => [type, value]),
    )
    .toEqual([
      ['contact_view', undefined],
      ['contact_click', 'phone-loss'],
      ['contact_click', 'chat'],
    ]);
});

test('everybody hears a query without numbers, names and addresses', async ({ page }) => {
  const events = await heard(page);
  await page.goto('/ja/');
  await say(page, '田中様 090-1234-5678 taro@example.jp');
  await expect
    .poll(() => events().find(({ type }) => type === 'search')?.query)
    .toBe('[name]様 [number] [mail]');
});

test('a browser without storage still votes and shows what is open', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto('/ja/account/account-locked/');
  await page.locator('[data-kb-vote=yes]').click();
  await expect(page.locator('[data-kb-vote=yes]')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/ja/contact/');
  await expect(page.locator('[data-kb-channel="email"] [data-kb-hours]')).toHaveText('受付中');
  expect(errors).toEqual([]);
});
