import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveFolder, type StaticHost } from '../../src/build/serve-folder.ts';
import { axeAtEveryLook, countsText } from '../support/axe.ts';
import { deadLinks } from '../support/dead-links.ts';
import { engineCopy } from '../support/engine-copy.ts';
import { htmlFindings } from '../support/html-findings.ts';
import { openStill } from '../support/open-page.ts';
import { alternateProblems, chainProblems, pageProblems } from '../support/page-laws.ts';
import { policyProblems } from '../support/policy-problems.ts';
import { builtSite, examplePages, type BuiltSite } from '../support/site-pages.ts';
import { setTextSize, wideElements } from '../support/text-size.ts';
import { watchViolations } from '../support/violations.ts';

/*
 * A help centre that uses what the demonstration does not: a base path, no url, an incident, every
 * component, footnotes, a component of its own. It is built here, away from the engine's caches.
 */
test.describe.configure({ mode: 'default' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

let out: string;
let site: BuiltSite;
let host: StaticHost;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  out = mkdtempSync(join(tmpdir(), 'sakini-every-'));
  const copy = engineCopy('.');
  try {
    await copy.build({ content: resolve('test/fixtures/every-component'), out });
  } finally {
    copy.remove();
  }
  site = builtSite(out);
  host = await serveFolder(out, 0);
});
test.afterAll(async () => {
  await host.close();
  rmSync(out, { recursive: true, force: true });
});

const addressOf = ({ path }: { readonly path: string }) => new URL(path, host.url).href;

test('every page with a base path is valid, linked, and free of what a policy stops', async () => {
  expect(site.base).toBe('/help/');
  expect(await htmlFindings(site.pages)).toEqual([]);
  expect(deadLinks(site)).toEqual([]);
  expect(site.pages.flatMap(pageProblems)).toEqual([]);
  expect(chainProblems(site)).toEqual([]);
  expect(alternateProblems(site, undefined)).toEqual([]);
  const problems = site.pages.flatMap(({ path, tags }) =>
    policyProblems(tags).map((problem) => `${path}: ${problem}`),
  );
  expect(problems).toEqual([]);
});

test('axe finds nothing with every component and an incident', async ({ page }) => {
  test.setTimeout(240_000);
  const incomplete: string[] = [];
  // The other kinds hold nothing here that they do not hold in the demonstration.
  const kinds = ['home', 'article', 'free', 'contact-reason'];
  for (const example of examplePages(site.pages).filter(({ kind }) => kinds.includes(kind))) {
    await openStill(page, addressOf(example));
    const result = await axeAtEveryLook(page);
    expect.soft(result.violations, example.path).toEqual([]);
    incomplete.push(...result.incomplete);
  }
  process.stdout.write(`every component: for a person: ${countsText(incomplete)}\n`);
});

test('no page scrolls sideways, narrow or with text of twice the size', async ({ page }) => {
  test.setTimeout(120_000);
  for (const example of examplePages(site.pages)) {
    await openStill(page, addressOf(example));
    for (const share of [1, 2]) {
      await setTextSize(page, share);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const name = `${example.path} at ${width} px, text × ${share}`;
        expect.soft(await wideElements(page), name).toEqual([]);
      }
    }
  }
});

test('the policy stops no component, and search works below a base path', async ({ page }) => {
  const violations = await watchViolations(page);
  for (const path of ['ja/guide/every-component/', 'en/pages/about/', 'ja/contact/']) {
    await page.goto(host.url + path);
    await expect(page.locator('h1')).toBeVisible();
  }
  await page.locator('[data-kb-search]').pressSequentially('部品');
  await expect(page.locator('a[data-kb-result]').first()).toHaveAttribute('href', /^\/help\/ja\//);
  expect(violations).toEqual([]);
});
