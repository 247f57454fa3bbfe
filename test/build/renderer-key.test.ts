import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rendererKey } from '../../src/build/renderer-key.ts';
import { contentRoot, minimal } from '../support/content-root.ts';

const engine = contentRoot({
  'astro.config.mjs': '',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'src/layouts/Layout.astro': '<html></html>',
});
const root = contentRoot({ ...minimal, 'components/Own.astro': '<p>1</p>' });
const keyOf = (base = '/') => rendererKey({ engine, contentRoot: root, base, cacheDir: 'unused' });

test('articles and settings are no part of the key of the templates', () => {
  const before = keyOf();
  writeFileSync(join(root, 'articles/ja/billing/check-bill.mdx'), '---\ntitle: B\n---\n');
  writeFileSync(join(root, 'site.yaml'), 'name: Other\nlocales: [ja]\n');
  expect(keyOf()).toBe(before);
});

test('an own component, a free-form page, a layout, a package and the base path are', () => {
  const keys = [keyOf(), keyOf('/help/')];
  const change = (folder: string, path: string, text: string) => {
    writeFileSync(join(folder, path), text);
    keys.push(keyOf());
  };
  change(root, 'components/Own.astro', '<p>2</p>');
  change(root, 'components/word.ts', 'export const word = 1;');
  change(engine, 'src/layouts/Layout.astro', '<html lang="ja"></html>');
  change(engine, 'package-lock.json', '{"lockfileVersion":3}');
  expect(new Set(keys).size).toBe(keys.length);
});

test('a file that is renamed or removed changes the key, and back again gives the old one', () => {
  const before = keyOf();
  writeFileSync(join(root, 'components/Two.astro'), '<p>2</p>');
  const two = keyOf();
  rmSync(join(root, 'components/Two.astro'));
  writeFileSync(join(root, 'components/Six.astro'), '<p>2</p>');
  expect(new Set([before, two, keyOf()]).size).toBe(3);
  rmSync(join(root, 'components/Six.astro'));
  expect(keyOf()).toBe(before);
});
