import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { brotliBytes, bytesOf, loadedBy } from '../support/page-weight.ts';
import { builtSite, type SitePage } from '../support/site-pages.ts';

/** The budget of an article page, cold, in brotli bytes, pictures aside: they are the article's own. */
const budget = { requests: 5, total: 15_000, document: 8_000, stylesheet: 5_000, script: 4_000 };

/** The second sheet, of pages that lead to an article or to a person, beside the one of every page. */
const secondSheet = 2_000;

const site = builtSite('dist');
const articles = site.pages
  .filter(({ kind }) => kind === 'article')
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

const textOf = (path: string) =>
  readFileSync(`${site.folder}/${path.slice(site.base.length)}`, 'utf8');
const sheets = new Map(
  [...site.files].filter((path) => path.endsWith('.css')).map((path) => [path, textOf(path)]),
);
const loadedSheets = ({ tags }: SitePage) =>
  tags
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'stylesheet')
    .map(({ attributes }) => attributes.get('href') ?? '');

test('an article loads the sheet of every page and the brand, other pages a small one more', () => {
  const isBrand = (path: string) => path.endsWith('/_brand.css');
  for (const page of site.pages) {
    const [first = '', ...more] = loadedSheets(page).filter((path) => !isBrand(path));
    expect(first, page.path).toMatch(/\/_astro\/site\..+\.css$/);
    if (['article', 'free', 'code', 'redirect', 'root'].includes(page.kind))
      expect(more, page.path).toEqual([]);
    const bytes = more.reduce((sum, path) => sum + brotliBytes(sheets.get(path) ?? ''), 0);
    expect(bytes, page.path).toBeLessThanOrEqual(secondSheet);
  }
});

test('what a page shows has its styles in a sheet that the page loads', () => {
  const classesOf = (css: string) =>
    new Set([...css.matchAll(/\.(kb-[\w-]+)/g)].map(([, name = '']) => name));
  const styled = new Map([...sheets].map(([path, css]) => [path, classesOf(css)]));
  const all = new Set([...styled.values()].flatMap((names) => [...names]));
  const problems = site.pages.flatMap((page) => {
    const here = loadedSheets(page).map((path) => styled.get(path));
    const shown = page.tags.flatMap(({ attributes }) =>
      (attributes.get('class') ?? '').split(/\s+/),
    );
    return [...new Set(shown)]
      .filter((name) => all.has(name) && !here.some((names) => names?.has(name)))
      .map((name) => `${page.path} shows .${name} without its sheet.`);
  });
  expect(problems).toEqual([]);
});

test('the search box brings search along when somebody reaches for it', async ({ page }) => {
  await page.goto(middle?.path ?? '', { waitUntil: 'networkidle' });
  const engine = page.waitForRequest(/\/pagefind\/words\/\w+\/site\.kbw/);
  await page.locator('[data-kb-search]').focus();
  await engine;
});
