import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot, minimal } from '../support/content-root.ts';
import { runScript } from '../support/run-script.ts';

test('a new article passes lint, has a code, and nothing is overwritten', async () => {
  const content = contentRoot({
    ...minimal,
    'categories.yaml': '- { id: billing, title: Bills }\n',
  });
  const write = () =>
    runScript('new', [
      '--content',
      content,
      '--title',
      'Pay again',
      '--category',
      'billing',
      '--locale',
      'en',
    ]);
  const first = await write();
  expect(first.stdout).toMatch(/pay-again\.mdx \(code \d{3}\)/);
  expect(readFileSync(join(content, 'codes.yaml'), 'utf8')).toMatch(
    /^"\d{3}": billing\/pay-again\n$/,
  );
  expect((await runScript('lint', ['--content', content, '--strict'])).code).toBe(0);
  const again = await write();
  expect([again.code, again.stdout]).toEqual([1, expect.stringContaining('already exists')]);
  expect((await runScript('new', ['--content', content])).code).toBe(2);
});

test('"npm run new" writes the words of the interface to translate, once, and says what to do', async () => {
  const content = contentRoot(minimal);
  const make = (...words: string[]) => runScript('new', [...words, '--content', content]);
  const first = await make('locale', 'fr');
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('locales/fr.yaml');
  const file = join(content, 'locales/fr.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^# French: /);
  expect(text).toContain('  skip: Skip to main content\n');
  writeFileSync(file, 'common: { skip: Aller au contenu }\n');
  expect((await make('locale', 'fr')).code).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('common: { skip: Aller au contenu }\n');
  const japanese = await make('locale', 'zh-Hans', '--lang', 'ja');
  expect(japanese.code).toBe(0);
  expect(readFileSync(join(content, 'locales/zh-Hans.yaml'), 'utf8')).toContain('skip: 本文へ移動');
  for (const words of [['locale', 'not a locale'], ['locale'], ['article']])
    expect((await make(...words)).code).toBe(2);
});
