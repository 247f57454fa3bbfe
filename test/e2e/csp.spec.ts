import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { policyProblems } from '../support/policy-problems.ts';
import { builtSite, examplePages } from '../support/site-pages.ts';
import { watchViolations } from '../support/violations.ts';

const site = builtSite('dist');

// Chromium reports the view transition of a page that leads on as an error of that page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('nothing on any page is inline or comes from another host', () => {
  const problems = site.pages.flatMap(({ path, tags }) =>
    policyProblems(tags).map((problem) => `${path}: ${problem}`),
  );
  expect(problems).toEqual([]);
});

test('every page carries the same policy, before anything that loads', () => {
  const policies = site.pages.map(({ tags }) => {
    const head = tags.filter(({ name }) => ['meta', 'link', 'script'].includes(name));
    const first = head.find(({ attributes }) => attributes.get('charset') === undefined);
    const isPolicy = first?.attributes.get('http-equiv') === 'content-security-policy';
    return isPolicy ? first.attributes.get('content') : undefined;
  });
  expect([...new Set(policies)]).toEqual([expect.stringContaining("default-src 'none'")]);
});

test('styles load nothing from another host', () => {
  const foreign = [...site.files]
    .filter((path) => path.endsWith('.css'))
    .filter((path) =>
      /@import|url\(\s*["']?(https?:)?\/\//i.test(
        readFileSync(`${site.folder}/${path.slice(site.base.length)}`, 'utf8'),
      ),
    );
  expect(foreign).toEqual([]);
});

for (const { path, kind, locale } of examplePages(site.pages))
  test(`the policy stops nothing on ${kind} in ${locale}, nor while searching`, async ({
    page,
  }) => {
    const violations = await watchViolations(page);
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(path, { waitUntil: 'load' });
    // A page that leads on has left by now.
    await expect(page.locator('h1')).toBeVisible();
    for (const each of await page.locator('details > summary:visible').all()) await each.click();
    for (const each of await page.locator('[data-kb-vote=yes]').all()) await each.click();
    const box = page.locator('[data-kb-search]');
    await box.pressSequentially(locale === 'ja' ? '電波' : 'signal');
    await expect(page.locator('a[data-kb-result]').first()).toBeVisible();
    expect(violations).toEqual([]);
    expect([...hosts].filter((host) => host !== '')).toHaveLength(1);
  });

test('what the policy stops is seen', async ({ page }) => {
  const violations = await watchViolations(page);
  await page.goto('/ja/');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => violations.some((each) => each.includes('style-src'))).toBe(true);
});
