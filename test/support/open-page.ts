import type { Page } from '@playwright/test';

/** Opens a page (a path, or a whole address); one that leads on at once is kept still, so that it can be looked at. */
export async function openStill(page: Page, path: string): Promise<void> {
  const { pathname } = new URL(path, 'http://localhost');
  await page.route(
    (url) => url.pathname === pathname,
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/<meta http-equiv="refresh"[^>]*>/i, '');
      await route.fulfill({ response, body });
    },
  );
  await page.goto(path);
}
