import type { Page } from '@playwright/test';

/** Opens a page; one that leads on at once is kept still, so that it can be looked at. */
export async function openStill(page: Page, path: string): Promise<void> {
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/<meta http-equiv="refresh"[^>]*>/i, '');
      await route.fulfill({ response, body });
    },
  );
  await page.goto(path);
}
