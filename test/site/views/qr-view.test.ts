import { expect, test } from 'vitest';
import { qrView } from '../../../src/site/views/qr-view.ts';

/** Whether a module is dark, by the path. */
function darkAt(path: string): ReadonlySet<string> {
  const dark = new Set<string>();
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) dark.add(`${Number(x) + at} ${y}`);
  return dark;
}

test('the path is a QR code: three finders of seven modules inside four of white', () => {
  const { size, path, address } = qrView('https://help.example/ja/situations/', '開く');
  expect(address).toBe('https://help.example/ja/situations/');
  expect((size - 8 - 17) % 4).toBe(0);
  const dark = darkAt(path);
  const finder = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######'];
  const at = (left: number, top: number) =>
    finder.map((row, y) =>
      [...row].map((_, x) => (dark.has(`${left + x} ${top + y}`) ? '#' : ' ')).join(''),
    );
  for (const [left, top] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const)
    expect(at(left, top)).toEqual(finder);
  for (let side = 0; side < size; side += 1)
    for (const edge of [0, 1, 2, 3, size - 4, size - 1])
      expect(dark.has(`${side} ${edge}`) || dark.has(`${edge} ${side}`)).toBe(false);
});

test('the same address gives the same code', () => {
  expect(qrView('https://a.example/', '')).toEqual(qrView('https://a.example/', ''));
});
