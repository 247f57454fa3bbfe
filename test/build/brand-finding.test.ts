import { expect, test } from 'vitest';
import { checkSite } from '../../src/build/check-site.ts';
import { engine } from '../support/build.ts';
import { contentRoot, minimal } from '../support/content-root.ts';

async function found(brand: string, language: string) {
  const root = contentRoot({ ...minimal, 'site.yaml': `${minimal['site.yaml']}brand:\n${brand}` });
  const options = { cwd: root, engine, contentRoot: root, language, drafts: false };
  const { findings } = await checkSite(options);
  return findings
    .filter(({ rule }) => rule === 'site/brand-contrast')
    .map(({ severity, at, message, fix }) => [severity, `${at.line}:${at.column}`, message, fix]);
}

test('a brand colour that fails in the dark theme alone stops a build there, with one that does not', async () => {
  expect(await found("  light: '#0b3d91'\n  dark: '#0b3d91'\n", 'en')).toEqual([
    [
      'error',
      '5:9',
      'The brand colour #0b3d91 cannot be read in the dark theme: its contrast with #202329 is 1.56, and 4.5 is needed.',
      "Write dark: '#5488e3', the nearest colour that can be read, or a lighter one.",
    ],
  ]);
  expect(await found("  light: '#0b3d91'\n  dark: '#5488e3'\n", 'en')).toEqual([]);
});

test('one that fails in the light theme alone is told in Japanese, too', async () => {
  expect(await found("  light: '#ffb000'\n  dark: '#ffb000'\n", 'ja')).toEqual([
    [
      'error',
      '4:10',
      'ブランド色 #ffb000 は、明るい画面で読めません。#f7f7f8 とのコントラスト比が 1.71 しかなく、4.5 が要ります。',
      "読める色のうちいちばん近い light: '#996800' か、それより濃い色を書いてください。",
    ],
  ]);
});
