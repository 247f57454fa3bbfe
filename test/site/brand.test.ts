import { expect, test } from 'vitest';
import { brandCss, brandProblems } from '../../src/site/brand.ts';
import { contrast } from '../../src/site/contrast.ts';

test('without brand colours there is nothing to mend and nothing to write', () => {
  expect(brandProblems({ brand: {} })).toEqual([]);
  expect(brandCss({ brand: {} })).toBe('');
});

test('a dark blue can be read in the light theme, a pale blue in the dark one', () => {
  expect(brandProblems({ brand: { light: '#1b5e8c', dark: '#8cc4ea' } })).toEqual([]);
});

test('a colour that cannot be read is named with its theme, its ground and its contrast', () => {
  const [problem, ...others] = brandProblems({ brand: { light: '#8cc4ea', dark: '#8cc4ea' } });
  expect(problem).toMatchObject({
    theme: 'light',
    color: '#8cc4ea',
    against: '#f7f7f8',
    needed: 4.5,
  });
  expect(problem?.contrast).toBeCloseTo(1.75, 1);
  expect(others).toEqual([]);
});

test.each([
  ['light', { light: '#ffb000', dark: '#ffb000' }],
  ['dark', { light: '#0b3d91', dark: '#0b3d91' }],
])('a colour that fails in the %s theme alone is an error of that theme alone', (theme, brand) => {
  const problems = brandProblems({ brand });
  expect(problems.map((problem) => problem.theme)).toEqual([theme]);
  const mended = { ...brand, [theme]: problems[0]?.nearest };
  expect(mended).not.toEqual(brand);
  expect(brandProblems({ brand: mended })).toEqual([]);
});

test('a colour is measured where it is hardest to read', () => {
  // In the dark theme boxes are lighter than the page.
  expect(brandProblems({ brand: { dark: '#0b3d91' } })).toMatchObject([{ against: '#202329' }]);
});

test('a colour that passes on the page but not on its grey boxes fails', () => {
  // #767676: 4.54 on white, 4.24 on #f7f7f8.
  expect(brandProblems({ brand: { light: '#767676' } })).toMatchObject([{ against: '#f7f7f8' }]);
});

test('each theme gets its own colour only', () => {
  const css = brandCss({ brand: { light: '#1b5e8c', dark: '#8cc4ea' } });
  const [light = '', dark = ''] = css.split('}@media screen and (prefers-color-scheme:dark)');
  expect(light).toMatch(/^@media not screen and \(prefers-color-scheme:dark\)\{.*#1b5e8c/);
  expect(light).not.toContain('#8cc4ea');
  expect(dark).toContain('--kb-color-accent:#8cc4ea');
  expect(dark).not.toContain('#1b5e8c');
});

test('a light colour alone leaves the dark theme as it is', () => {
  const css = brandCss({ brand: { light: '#1b5e8c' } });
  expect(css.match(/[^{}]*prefers-color-scheme[^{}]*/g)).toEqual([
    '@media not screen and (prefers-color-scheme:dark)',
  ]);
});

test('the soft ground is a tenth of the brand on white', () => {
  // 255 - 0.1 × 255 = 229.5 → e6
  expect(brandCss({ brand: { light: '#000000' } })).toContain('--kb-color-accent-soft:#e6e6e6');
});

test('a brand colour that is hard to read in a callout is darkened for links only', () => {
  // #0074cc: 4.71 on white, but 4.13 on the blue ground of a note.
  const css = brandCss({ brand: { light: '#0074cc' } });
  const [link = ''] = /(?<=--kb-color-link:)#\w+/.exec(css) ?? [];
  expect(css).toContain('--kb-color-accent:#0074cc');
  expect(link).not.toBe('#0074cc');
  expect(contrast(link, '#e8f1fe')).toBeGreaterThanOrEqual(4.5);
});

test('links have the brand colour itself where it can be read everywhere', () => {
  expect(brandCss({ brand: { light: '#1b5e8c' } })).toContain('--kb-color-link:#1b5e8c;');
});

test('who asks for more contrast gets brand and links at 7 : 1 on every ground', () => {
  const css = brandCss({ brand: { light: '#0074cc', dark: '#8cc4ea' } });
  const [light = '', dark = ''] = css.split('}@media screen');
  const [, more = ''] = light.split('@media (prefers-contrast:more)');
  const value = (role: string) => new RegExp(`${role}:(#\\w+)`).exec(more)?.[1] ?? '';
  for (const ground of ['#ffffff', '#f7f7f8']) {
    expect(contrast(value('accent'), ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(value('link'), ground)).toBeGreaterThanOrEqual(7);
  }
  // The pale blue has as much in the dark theme as it is.
  expect(dark).not.toContain('prefers-contrast');
});
