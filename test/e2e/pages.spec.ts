import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { rankingSchema } from '../../src/model/ranking.ts';
import { openStill } from '../support/open-page.ts';
import { languageProblems, pageProblems, shownLists } from '../support/page-laws.ts';
import { builtSite, examplePages } from '../support/site-pages.ts';

const site = builtSite('dist');

test('every page has one search box, one first heading, one main part and a way to it', () => {
  expect(site.pages.flatMap(pageProblems)).toEqual([]);
  process.stdout.write(`pages: ${site.pages.length}, each with one search box and one h1\n`);
});

test('a page says the language that its address names', () => {
  expect(languageProblems(site, ['ja', 'en'])).toEqual([]);
});

test('lists stand in the order of the ranking', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'sakini-rank-')), 'ranking.json');
  execFileSync('npm', ['run', 'rank', '--', '--out', out], { shell: process.platform === 'win32' });
  const { lists } = rankingSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
  rmSync(dirname(out), { recursive: true });
  const shown = site.pages.flatMap(shownLists);
  const orderOf = (path: string, locale: string, list: string) => {
    const id = list === 'category' ? `category:${path.split('/').at(-2)}` : list;
    return lists[`${id}:${locale}`]?.map((entry) => entry.id);
  };
  const ranked = shown.filter(({ list }) => list === 'home' || list === 'category');
  expect(ranked.length).toBeGreaterThan(2);
  for (const { path, locale, list, articles } of ranked) {
    const order = orderOf(path, locale, list);
    expect(order, `${list} has a list of its own in the ranking`).toBeDefined();
    expect(articles, path).toEqual(order?.slice(0, articles.length));
  }
  // Below a reason and below an article, a part of the articles: in the same order.
  const parts = shown.filter(({ list }) => list === 'contact');
  expect(parts.length).toBeGreaterThan(2);
  for (const { path, locale, articles } of parts) {
    const order = (lists[`contact:${locale}`] ?? []).map(({ id }) => id);
    expect(articles, path).toEqual(order.filter((id) => articles.includes(id)));
  }
  process.stdout.write(
    `order: ${ranked.length + parts.length} lists in the order of the ranking\n`,
  );
});

for (const { path, kind } of examplePages(site.pages).filter(({ locale }) => locale === 'ja'))
  test(`the keyboard reaches the main part at once on ${kind}`, async ({ page }) => {
    await openStill(page, path);
    await page.keyboard.press('Tab');
    const skip = page.locator('.kb-skip');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });
