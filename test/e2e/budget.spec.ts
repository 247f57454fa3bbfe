import { expect, test } from '@playwright/test';
import { brotliBytes, bytesOf, loadedBy } from '../support/page-weight.ts';
import { builtSite } from '../support/site-pages.ts';

/** The budget of an article page, cold, in brotli bytes, pictures aside: they are the article's own. */
const budget = { requests: 5, total: 15_000, document: 8_000, stylesheet: 5_000, script: 4_000 };

const articles = builtSite('dist')
  .pages.filter(({ kind }) => kind === 'article')
  .map(({ path, html }) => ({ path, bytes: brotliBytes(html) }))
  .toSorted((a, b) => a.bytes - b.bytes);
const middle = articles[Math.floor(articles.length / 2)];
const worst = articles.at(-1);

test('the longest article stays within the budget of HTML', () => {
  expect(worst?.bytes).toBeLessThanOrEqual(budget.document);
  const figures = [articles[0], middle, worst].map((each) => `${each?.bytes} (${each?.path})`);
  process.stdout.write(
    `HTML of ${articles.length} articles, least, median, most: ${figures.join(', ')}\n`,
  );
});

for (const [name, article] of Object.entries({ median: middle, longest: worst }))
  test(`the ${name} article stays within the budget before anybody searches`, async ({ page }) => {
    const loaded = await loadedBy(page, article?.path ?? '');
    const own = loaded.filter(({ type }) => type !== 'image');
    const rows = loaded.map(
      ({ type, bytes, path }) => `  ${type.padEnd(10)} ${String(bytes).padStart(6)}  ${path}`,
    );
    process.stdout.write(
      `${name} article: ${loaded.length} requests, ${bytesOf(own)} bytes without pictures\n${rows.join('\n')}\n`,
    );
    expect(
      loaded.filter(({ path }) => !path.startsWith('/')),
      'third parties',
    ).toEqual([]);
    expect(
      loaded.filter(({ type }) => type === 'font'),
      'web fonts',
    ).toEqual([]);
    expect(
      loaded.filter(({ path }) => path.includes('/pagefind/')),
      'search',
    ).toEqual([]);
    expect(own.length).toBeLessThanOrEqual(budget.requests);
    expect(bytesOf(own)).toBeLessThanOrEqual(budget.total);
    for (const type of ['document', 'stylesheet', 'script'] as const)
      expect(bytesOf(own, type), type).toBeLessThanOrEqual(budget[type]);
  });

test('the search box brings search along when somebody reaches for it', async ({ page }) => {
  await page.goto(middle?.path ?? '', { waitUntil: 'networkidle' });
  const engine = page.waitForRequest(/\/pagefind\/words\/\w+\/site\.kbw/);
  await page.locator('[data-kb-search]').focus();
  await engine;
});
