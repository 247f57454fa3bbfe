import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { watchViolations } from '../support/violations.ts';

// The site as a host sends it that reads `_headers` (Netlify, Cloudflare).

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rules = readFileSync('dist/_headers', 'utf8')
  .trim()
  .split('\n\n')
  .map((block) => {
    const [path = '', ...lines] = block.split('\n');
    const headers = lines.map((line) => line.trim().split(/:\s(.*)/s));
    return { path, headers: headers.map(([name = '', value = '']) => [name, value] as const) };
  });

/** The headers of a path: of every rule that fits. */
function headersOf(path: string): Record<string, string> {
  const fitting = rules.filter(({ path: rule }) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule,
  );
  return Object.fromEntries(fitting.flatMap(({ headers }) => headers));
}

const sendHeaders = (page: Page) =>
  page.route(/^http:\/\/127\.0\.0\.1/, async (route) => {
    const response = await route.fetch();
    const headers = headersOf(new URL(route.request().url()).pathname);
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
  });

test('an article and its search work under these headers', async ({ page }) => {
  const violations = await watchViolations(page);
  await sendHeaders(page);
  const response = await page.goto('/ja/billing/refund/');
  const sent = response?.headers() ?? {};
  expect(sent['content-security-policy']).toContain('frame-ancestors');
  expect([sent['x-content-type-options'], sent['cache-control']]).toEqual([
    'nosniff',
    'public, max-age=0, must-revalidate',
  ]);
  await page.locator('[data-kb-search]').pressSequentially('電波');
  await expect(page.locator('a[data-kb-result]').first()).toBeVisible();
  expect(violations).toEqual([]);
});

for (const [host, isNamed] of [
  ['https://www.minato-mobile.example', true],
  ['https://other.example', false],
] as const)
  test(`${host} ${isNamed ? 'may' : 'may not'} show the help panel`, async ({ page, baseURL }) => {
    await sendHeaders(page);
    await page.route(`${host}/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${baseURL}/ja/_embed/"></iframe>`,
      }),
    );
    await page.goto(`${host}/`, { waitUntil: 'networkidle' });
    await expect(page.frameLocator('iframe').locator('[data-kb-embed]')).toHaveCount(
      isNamed ? 1 : 0,
    );
  });
