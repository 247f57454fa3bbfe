import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contentRoot, minimal } from '../../support/content-root.ts';
import { runScript } from '../../support/run-script.ts';
import { startDev, stopDevs } from '../../support/start-dev.ts';
import { task } from '../../support/walk.ts';

let root: string;

test.beforeAll(() => {
  root = contentRoot(minimal);
  // With the demonstration's own components and free-form pages, the built templates fit as they are.
  for (const part of ['components', 'pages'])
    if (existsSync(`content/${part}`))
      cpSync(`content/${part}`, join(root, part), { recursive: true });
});
test.afterAll(stopDevs);

task('8 preview of a draft', ['keyboard'], async (walk) => {
  const { page } = walk;
  // The writer's own two commands; the first one says where the second one shows the article.
  const fields = ['--title', '領収書の宛名を変えたい', '--category', 'billing', '--slug', 'name'];
  const options = ['--content', root, '--locale', 'ja', '--lang', 'ja'];
  const { stdout } = await runScript('new', [...fields, ...options]);
  const path = /\/ja\/billing\/name\//.exec(stdout)?.[0] ?? '';
  expect(path).not.toBe('');
  const url = await startDev(root, 'ja');
  await page.goto(new URL(path, url).href);
  await expect(page.locator('h1')).toHaveText('領収書の宛名を変えたい');
  await expect(page.locator('#sakini-note')).toHaveText(/^下書き/);
  // A reader would find it from its shelf.
  await walk.choose(page.locator('.kb-breadcrumb a').last());
  await walk.choose(page.locator('[data-kb-article="billing/name"] a'));
  await expect(page.locator('h1')).toHaveText('領収書の宛名を変えたい');
  // What is saved is shown, and what is wrong stands over the page.
  const file = join(root, 'articles/ja/billing/name.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('最初にすること', 'マイミナトを開く'));
  await expect(page.locator('.kb-steps')).toContainText('マイミナトを開く');
  writeFileSync(file, text.replace('<Steps>', '<Stepps>').replace('</Steps>', '</Stepps>'));
  await expect(page.locator('#sakini-findings')).toContainText('Stepps');
});
