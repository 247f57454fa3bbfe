import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { visitEventSchema, type VisitEvent } from '../../src/model/visit-event.ts';
import { runScript } from '../support/run-script.ts';
import { sinkHost, type Sink, type SinkHost } from '../support/sink-host.ts';
import { watchViolations } from '../support/violations.ts';

const hosts: SinkHost[] = [];
test.afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

/** A help centre with that sink, and the page's address on it. */
async function withSink(sink: Sink, own = ''): Promise<SinkHost> {
  const host = await sinkHost(sink, own);
  hosts.push(host);
  return host;
}

const eventsIn = (arrived: readonly string[]): VisitEvent[] =>
  arrived
    .flatMap((batch) => batch.split('\n').filter(Boolean))
    .map((line) => visitEventSchema.parse(JSON.parse(line)));

const refusePrivacy = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true });
  });

/** Hides the page, as another tab or another app in front of it does. */
const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

test('events go in one batch when the page is left, under one name of the tab', async ({
  page,
}) => {
  const { origin, batches: arrived } = await withSink('beacon');
  await page.goto(origin + '/ja/account/account-locked/');
  await page.locator('[data-kb-vote=yes]').click();
  expect(arrived).toEqual([]);
  await page.goto(origin + '/en/contact/');
  await expect.poll(() => arrived.length).toBe(1);
  expect(arrived[0]?.endsWith('\n')).toBe(true);
  await hide(page);
  await expect.poll(() => arrived.length).toBe(2);
  const events = eventsIn(arrived);
  expect(events.map(({ type, locale }) => `${type} ${locale}`)).toEqual([
    ...['list_view ja', 'article_view ja', 'vote ja'],
    'contact_view en',
  ]);
  expect(new Set(events.map(({ session_id }) => session_id)).size).toBe(1);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('what the browser sent is what rank reads', async ({ page }) => {
  const { origin, batches: arrived } = await withSink('beacon');
  await page.goto(origin + '/ja/');
  await page.locator('[data-kb-list="home"] a').first().click();
  await page.locator('[data-kb-vote=no]').click();
  await page.goto(origin + '/ja/search/?q=%E8%AB%8B%E6%B1%82');
  await page.locator('a[data-kb-result]').first().click();
  await page.goto(origin + '/ja/contact/');
  await hide(page);
  const count = () => eventsIn(arrived).length;
  await expect.poll(() => eventsIn(arrived).at(-1)?.type).toBe('contact_view');
  const folder = mkdtempSync(join(tmpdir(), 'sakini-events-'));
  try {
    const file = join(folder, 'events.ndjson');
    writeFileSync(file, arrived.join(''));
    const out = join(folder, 'ranking.json');
    const ran = await runScript('rank', ['--events', file, '--out', out]);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(`Read ${count()} rows, rejected 0`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a browser that takes no beacon sends by fetch', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'sendBeacon', { value: () => false });
  });
  const { origin, batches: arrived } = await withSink('beacon');
  await page.goto(origin + '/ja/contact/');
  await hide(page);
  await expect.poll(() => eventsIn(arrived).map(({ type }) => type)).toEqual(['contact_view']);
});

test('what cannot be sent waits in the tab, and goes when the network is back', async ({
  page,
  context,
}) => {
  const { origin, batches: arrived } = await withSink('beacon');
  await page.goto(origin + '/ja/contact/');
  await context.setOffline(true);
  await hide(page);
  expect(await page.evaluate(() => sessionStorage.getItem('kb-unsent'))).toContain('contact_view');
  expect(arrived).toEqual([]);
  await context.setOffline(false);
  await expect.poll(() => eventsIn(arrived).map(({ type }) => type)).toEqual(['contact_view']);
  expect(await page.evaluate(() => sessionStorage.getItem('kb-unsent'))).toBe('');
});

test('against Global Privacy Control nothing is sent, though the page itself hears', async ({
  page,
}) => {
  await refusePrivacy(page);
  const { origin, batches: arrived } = await withSink('beacon');
  await page.addInitScript(() => {
    document.addEventListener('kb:contact_view', () => sessionStorage.setItem('heard', 'yes'));
  });
  await page.goto(origin + '/ja/contact/');
  await hide(page);
  await page.goto(origin + '/ja/');
  await hide(page);
  expect(await page.evaluate(() => sessionStorage.getItem('heard'))).toBe('yes');
  expect(arrived).toEqual([]);
});

/** An analytics as its own script leaves it: calls wait in a list. */
const stubs: Readonly<Record<Exclude<Sink, 'beacon'>, string>> = {
  ga4: 'window.calls=[];window.gtag=(...all)=>calls.push(all);',
  matomo: 'window.calls=window._paq=[];',
  plausible: 'window.calls=[];window.plausible=(...all)=>calls.push(all);',
};
const callsOf = (page: Page) => page.evaluate(() => JSON.stringify(Reflect.get(window, 'calls')));

for (const [sink, expected] of [
  ['ga4', ['"event","kb_article_view",{"locale":"ja",', '"kb_vote"', '"search_term":"[mail]"']],
  [
    'matomo',
    [
      '"trackEvent","kb","article_view","account/account-locked"',
      '["trackSiteSearch","[mail]",false,2]',
    ],
  ],
  ['plausible', ['"kb_article_view",{"props":{"locale":"ja",', '"search_query":"[mail]"']],
] as const) {
  test(`${sink} is told, without a name of the tab`, async ({ page }) => {
    const violations = await watchViolations(page);
    const { origin } = await withSink(sink, stubs[sink]);
    await page.goto(origin + '/ja/account/account-locked/');
    await page.locator('[data-kb-vote=yes]').click();
    await page.evaluate(() => {
      const detail = { query: 'taro@example.jp', value: 2 };
      document.dispatchEvent(new CustomEvent('kb:search', { detail }));
    });
    const calls = await callsOf(page);
    for (const part of expected) expect(calls).toContain(part);
    const session = await page.evaluate(() => sessionStorage.getItem('kb-session'));
    expect(session).toMatch(/^\d/);
    expect(calls).not.toContain(session);
    expect(violations).toEqual([]);
  });

  test(`${sink} that is not there is no error, and against privacy it is told nothing`, async ({
    page,
  }) => {
    const violations = await watchViolations(page);
    const { origin } = await withSink(sink);
    await page.goto(origin + '/ja/account/account-locked/');
    await page.locator('[data-kb-vote=yes]').click();
    await expect(page.locator('[data-kb-vote=yes]')).toHaveAttribute('aria-pressed', 'true');
    expect(violations).toEqual([]);
    await refusePrivacy(page);
    const told = await withSink(sink, stubs[sink]);
    await page.goto(told.origin + '/ja/account/account-locked/');
    await page.locator('[data-kb-vote=yes]').click();
    expect(await callsOf(page)).toBe('[]');
  });
}
