import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { axeAtEveryLook, axeResult, countsText, looks, type AxeResult } from '../support/axe.ts';
import { openStill } from '../support/open-page.ts';
import { builtSite, examplePages, type SitePage } from '../support/site-pages.ts';

const { pages } = builtSite('dist');
const locales = ['ja', 'en'];

const reasonsSchema = z.array(z.object({ id: z.string(), selfservice: z.boolean().default(true) }));
const reasons = reasonsSchema.parse(parse(readFileSync('content/contact-reasons.yaml', 'utf8')));
const phoneFirst = reasons.filter(({ selfservice }) => !selfservice).map(({ id }) => id);

/** Of pages, the first ones that show what the others before them do not: together they show every part of an article. */
function everyPart(articles: readonly SitePage[]): SitePage[] {
  const seen = new Set<string>();
  const partsOf = ({ html }: SitePage) =>
    html.match(/kb-(callout--\w+|tabs|details|figure|partner|table|chips|fallback|toc)\b|<ruby/g) ??
    [];
  return articles.filter((article) => {
    const fresh = partsOf(article).filter((part) => !seen.has(part));
    for (const part of fresh) seen.add(part);
    return fresh.length > 0;
  });
}

const byMost = (a: SitePage, b: SitePage) => b.html.length - a.html.length;
const depth = ({ path }: SitePage) => path.split('/').length;
const byDepth = (a: SitePage, b: SitePage) => depth(b) - depth(a);
const looked = new Map<string, SitePage>();
const look = (name: string, page: SitePage | undefined) => {
  if (page === undefined) throw new Error(`The built site has no page for "${name}".`);
  if (![...looked.values()].includes(page)) looked.set(name, page);
};
for (const page of examplePages(pages)) look(`${page.kind} in ${page.locale}`, page);
for (const locale of locales) {
  const own = pages.filter((page) => page.locale === locale);
  const articles = own.filter(({ kind }) => kind === 'article').toSorted(byMost);
  for (const page of everyPart(articles)) look(`article ${page.path}`, page);
  look(
    `first question in ${locale}`,
    own.find(({ path }) => path === `/${locale}/situations/`),
  );
  look(
    `reason that goes to the phone first in ${locale}`,
    own.find(({ path }) => path === `/${locale}/contact/${phoneFirst[0]}/`),
  );
  look(
    `last question in ${locale}`,
    own.filter(({ kind }) => kind === 'situations').sort(byDepth)[0],
  );
}

const incomplete: string[] = [];
let count = 0;
const check = (result: AxeResult, times: number) => {
  incomplete.push(...result.incomplete);
  count += times;
  expect(result.violations).toEqual([]);
};
test.afterAll(() => {
  process.stdout.write(
    `axe: ${count} looks without a violation; for a person: ${countsText(incomplete)}\n`,
  );
});

for (const [name, { path }] of looked)
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await openStill(page, path);
    check(await axeAtEveryLook(page), looks.length);
  });

/** States that a page gets into, by what a reader does on it. */
const states: Readonly<Record<string, (page: Page, locale: string) => Promise<void>>> = {
  'candidates under the search box': async (page, locale) => {
    await page.goto(`/${locale}/contact/`);
    await page.locator('[data-kb-search]').pressSequentially(titles[locale] ?? '');
    await expect(page.locator('a[data-kb-result]').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
  },
  'no candidate under the search box': async (page, locale) => {
    await page.goto(`/${locale}/contact/`);
    await page.locator('[data-kb-search]').pressSequentially('qzxjkvw');
    await expect(page.locator('[data-kb-empty]:visible, a[data-kb-near]').first()).toBeVisible();
  },
  'search results': async (page, locale) => {
    await page.goto(`/${locale}/search/?q=${encodeURIComponent(titles[locale] ?? '')}`);
    await expect(page.locator('a[data-kb-result]').first()).toBeVisible();
  },
  'no search result': async (page, locale) => {
    await page.goto(`/${locale}/search/?q=qzxjkvw`);
    await expect(page.locator('[data-kb-empty]:visible, a[data-kb-near]').first()).toBeVisible();
  },
  'a search that cannot be loaded': async (page, locale) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`/${locale}/search/?q=x`);
    await expect(page.locator('#kb-results')).toHaveText(/ませんでした|could not be loaded/);
  },
  'the second tab chosen, and a reason asked after No': async (page, locale) => {
    await page.goto(tabbed(locale));
    await page.getByRole('tab').nth(1).click();
    await page.locator('[data-kb-vote=no]').click();
    await expect(page.locator('[data-kb-vote-why]')).toBeVisible();
  },
  'a recommended channel at night, and a memo': async (page, locale) => {
    await page.clock.setFixedTime(night);
    await page.goto(`/${locale}/contact/?q=x`);
    await page.locator('[data-kb-tried] summary').click();
    await page.locator('[data-kb-tried] button').last().click();
    await page.locator('.kb-quick a').nth(1).click();
    await expect(page.locator('[data-kb-channel]:target .kb-channel__tip')).toBeVisible();
    await expect(page.locator('[data-kb-channel="phone"] [data-kb-hours]')).not.toBeEmpty();
  },
};
/** A Sunday night in Tokyo: most channels are shut, and say when they open. */
const night = new Date('2026-11-22T23:00:00+09:00');
const tabbed = (locale: string) =>
  pages.find(({ kind, html, locale: own }) => {
    return kind === 'article' && own === locale && html.includes('kb-tabs');
  })?.path ?? '';
const titles: Readonly<Record<string, string>> = { ja: '電波が入らない', en: 'no signal' };

for (const locale of locales)
  for (const [name, enter] of Object.entries(states))
    test(`axe finds nothing with ${name} in ${locale}`, async ({ page }) => {
      await enter(page, locale);
      check(await axeAtEveryLook(page), looks.length);
    });

for (const path of ['/ja/', '/ja/contact/', looked.get('article in ja')?.path ?? '', '/ja/search/'])
  test(`axe finds nothing in forced colours on ${path}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto(path);
    check(await axeResult(page, 'forced colours'), 1);
  });

test('axe sees a fault in the one theme that has it', async ({ page }) => {
  await page.goto('/ja/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-color-scheme: dark) { h1 { color: #333 } }');
    document.adoptedStyleSheets.push(sheet);
    document.querySelector('h2')?.replaceWith(document.createElement('h5'));
  });
  const { violations } = await axeAtEveryLook(page);
  const rules = violations.map((each) => each.split(',')[0]);
  expect(rules).toContain('color-contrast (dark');
  expect(rules).not.toContain('color-contrast (light');
  expect(rules).toContain('empty-heading (light');
});
