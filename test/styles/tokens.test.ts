import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { themeGrounds } from '../../src/site/brand.ts';
import { contrast } from '../../src/site/contrast.ts';
import { customProperties, resolveValue } from '../../src/styles/design-tokens.ts';

const read = (url: URL | string) => readFileSync(url, 'utf8');
const styles = new URL('../../src/styles/', import.meta.url);
const primitives = customProperties(
  read(createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css')),
);
const own = read(new URL('tokens.css', styles));
const darkAt = own.indexOf('@media screen and (prefers-color-scheme: dark)');
const light = customProperties(own.slice(0, darkAt));
const dark = new Map([...light, ...customProperties(own.slice(darkAt))]);
const themes = { light, dark };

/** The value of a role as `#rrggbb`. */
function valueOf(theme: ReadonlyMap<string, string>, role: string): string {
  const value = resolveValue(theme.get(`--kb-color-${role}`) ?? '', primitives);
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`${role} is "${value}".`);
  return value;
}

const texts = ['text', 'text-muted', 'link', 'link-hover', 'link-visited', 'accent'];
const tones = ['note', 'warning', 'danger', 'success'];
const pairs: readonly [text: string, ground: string][] = [
  ...texts.flatMap((text) => ['bg', 'surface'].map((ground): [string, string] => [text, ground])),
  ...tones.flatMap((tone): [string, string][] => [
    [tone, 'bg'],
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
    ['link', `${tone}-soft`],
  ]),
  ['text-muted', 'warning-soft'],
  ['text', 'accent-soft'],
  ['link', 'accent-soft'],
  ['link-hover', 'accent-soft'],
  ['text', 'mark'],
  ['link', 'mark'],
  ['on-accent', 'accent'],
  ['focus', 'focus-ring'],
];

describe.each(Object.entries(themes))('in the %s theme', (name, theme) => {
  test.each(pairs)('%s can be read on %s: 4.5 : 1', (text, ground) => {
    expect(contrast(valueOf(theme, text), valueOf(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['bg', 'surface'])('strong borders are seen on %s: 3 : 1', (ground) => {
    expect(
      contrast(valueOf(theme, 'border-strong'), valueOf(theme, ground)),
    ).toBeGreaterThanOrEqual(3);
  });

  test('focus is seen: outline or ring reaches 3 : 1 against the page', () => {
    const parts = ['focus', 'focus-ring'].map((role) =>
      contrast(valueOf(theme, role), valueOf(theme, 'bg')),
    );
    expect(Math.max(...parts)).toBeGreaterThanOrEqual(3);
  });

  test('brand colours are checked against the grounds that the theme has', () => {
    const grounds = Object.entries(themeGrounds).find(([each]) => each === name)?.[1];
    expect(grounds).toEqual({
      bg: valueOf(theme, 'bg'),
      surface: valueOf(theme, 'surface'),
      on: valueOf(theme, 'on-accent'),
      ink: valueOf(theme, 'text'),
      soft: tones.map((tone) => valueOf(theme, `${tone}-soft`)),
    });
  });
});

describe.each(Object.entries(themes))('with more contrast, in the %s theme', (_, theme) => {
  const layout = read(new URL('layout.css', styles));
  const [, block = ''] =
    /@media \(prefers-contrast: more\) \{\s*:root \{([^}]*)\}/.exec(layout) ?? [];
  const changed = [...customProperties(block)].map(([role, value]): [string, string] => {
    const [, from = ''] = /^var\((.+)\)$/.exec(value) ?? [];
    return [role, theme.get(from) ?? ''];
  });
  const more = new Map([...theme, ...changed]);
  // What is marked has the colour of text then, also in links.
  const readPairs = pairs.filter((pair) => pair.join(' ') !== 'link mark');

  test('there are roles that it changes', () => {
    expect(changed.length).toBeGreaterThan(0);
  });

  test.each(readPairs)('%s can be read on %s: 7 : 1', (text, ground) => {
    expect(contrast(valueOf(more, text), valueOf(more, ground))).toBeGreaterThanOrEqual(7);
  });
});

test('dark mode redefines roles of colour and elevation, and adds none', () => {
  const redefined = [...customProperties(own.slice(darkAt)).keys()];
  expect(redefined.filter((role) => !light.has(role))).toEqual([]);
  expect(redefined.filter((role) => !/^--kb-(color-|shadow$)/.test(role))).toEqual([]);
});

const sheets = readdirSync(styles).filter((file) => /\.css$/.test(file));

test.each(sheets)('%s uses only roles that exist', (sheet) => {
  const css = read(new URL(sheet, styles));
  const local = customProperties(css);
  const used = [...css.matchAll(/var\((--kb-[\w-]+)(?=\))/g)].map(([, role = '']) => role);
  const layout = customProperties(read(new URL('layout.css', styles)));
  const known = (role: string) => light.has(role) || local.has(role) || layout.has(role);
  expect(used.filter((role) => !known(role))).toEqual([]);
});

test.each(sheets.filter((sheet) => !['tokens.css', 'print.css'].includes(sheet)))(
  '%s has no colour of its own',
  (sheet) => {
    const css = read(new URL(sheet, styles)).replaceAll(/\/\*[\s\S]*?\*\//g, '');
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/gi) ?? []).toEqual([]);
  },
);
