import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { contentRoot, minimal } from '../../support/content-root.ts';
import { startDev, stopDevs } from '../../support/start-dev.ts';

afterEach(stopDevs);

const article = 'articles/ja/billing/check-bill.mdx';
const draft = '---\ntitle: 下書きの記事\nstatus: draft\n---\n\nまだ見せない。\n';
const wait = { timeout: 20_000, interval: 50 };

test('a preview shows drafts, follows what is saved, and tells what is wrong over the page', async () => {
  const root = contentRoot({ ...minimal, 'articles/ja/billing/draft.mdx': draft });
  const url = await startDev(root);
  const text = async (path: string) => (await fetch(`${url}${path}`)).text();
  const page = 'ja/billing/check-bill/';
  expect(await text('ja/billing/draft/')).toContain('まだ見せない');
  expect(await text(page)).toContain('_dev/panel.js');
  expect((await fetch(`${url}ja/nowhere/`)).status).toBe(404);

  const events = await fetch(`${url}_dev/events`, { signal: AbortSignal.timeout(30_000) });
  const stream = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  const listen = async (words: string) => {
    while (!told.includes(words)) {
      const { done, value } = (await stream?.read().catch(() => undefined)) ?? { done: true };
      if (done) throw new Error(`No "${words}" in: ${told}`);
      told += value;
    }
  };
  await listen('event: findings');
  appendFileSync(join(root, article), '\n保存した文です。\n');
  await listen('event: reload');
  expect(await text(page)).toContain('保存した文です');

  const file = join(root, article);
  writeFileSync(file, readFileSync(file, 'utf8').replace('title:', 'titel: x\ntitle:'));
  await listen('yaml/unknown-key');
  await stream?.cancel();
}, 60_000);

test('search of a preview finds what was saved a moment ago', async () => {
  const root = contentRoot(minimal);
  const url = await startDev(root);
  const site = async () => {
    const response = await fetch(`${url}pagefind/words/ja/site.kbw`);
    if (!response.ok) return '';
    return gunzipSync(await response.arrayBuffer()).toString('utf8');
  };
  await vi.waitFor(async () => expect(await site()).toContain('"articles":'), wait);
  expect(await site()).not.toContain('羅針盤');
  appendFileSync(join(root, article), '\n羅針盤のことです。\n');
  await vi.waitFor(async () => expect(await site()).toContain('羅針盤'), wait);
}, 60_000);
