import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LayoutRow } from '../../../src/model/layout-row.ts';
import { layoutText, nextLayout, shownOf } from '../../../src/voc/record/layout-history.ts';

const ranked = (ids: string) => [...ids].map((id) => ({ id, score: 0, lo: 0, hi: 0 }));
const isPublished = () => true;
const next = (before: readonly LayoutRow[], ids: string, day: string) =>
  nextLayout(before, { 'home:ja': ranked(ids) }, { isPublished, day });
const short = (rows: readonly LayoutRow[]) =>
  rows.map((row) => `${row.valid_from}–${row.valid_to ?? ''} ${row.position} ${row.article_id}`);

test('a changed list ends, and begins anew', () => {
  const first = next([], 'ab', '2026-10-01');
  expect(short(next(first, 'ba', '2026-10-08'))).toEqual([
    '2026-10-01–2026-10-08 1 a',
    '2026-10-01–2026-10-08 2 b',
    '2026-10-08– 1 b',
    '2026-10-08– 2 a',
  ]);
});

test('a list that stays as it is goes on, and nothing is written twice', () => {
  const first = next([], 'ab', '2026-10-01');
  expect(next(first, 'ab', '2026-10-08')).toEqual(first);
});

test('recorded twice on a day, the later order holds, also if it is the one from before', () => {
  const first = next([], 'ab', '2026-10-01');
  const wrong = next(first, 'ba', '2026-10-08');
  expect(next(wrong, 'cab', '2026-10-08').at(-1)?.article_id).toBe('b');
  expect(next(wrong, 'ab', '2026-10-08')).toEqual(first);
});

test('only what readers see is kept: ten on the home page, all of a category, published ones', () => {
  expect(shownOf('home:ja', [...'abcdefghijkl'])).toHaveLength(10);
  expect(shownOf('category:a:ja', [...'abcdefghijkl'])).toHaveLength(12);
  expect(shownOf('contact:ja', ['a'])).toBeUndefined();
  const lists = { 'home:ja': ranked('ab'), 'contact:ja': ranked('a') };
  const day = '2026-10-01';
  const rows = nextLayout([], lists, { isPublished: (_, id) => id !== 'a', day });
  expect(short(rows)).toEqual(['2026-10-01– 1 b']);
});

test('a list that is no more ends', () => {
  const first = next([], 'ab', '2026-10-01');
  const rows = nextLayout(first, {}, { isPublished, day: '2026-10-08' });
  expect(rows.map(({ valid_to }) => valid_to)).toEqual(['2026-10-08', '2026-10-08']);
});

test('on any day exactly one layout of a list stands', () => {
  const order = fc.shuffledSubarray([...'abcd'], { minLength: 1 }).map((ids) => ids.join(''));
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 6 }), (orders) => {
      const day = (index: number) => `2026-10-${String(index + 1).padStart(2, '0')}`;
      let rows: LayoutRow[] = [];
      for (const [index, ids] of orders.entries()) rows = next(rows, ids, day(index));
      for (const [index, ids] of orders.entries()) {
        const at = day(index);
        const standing = rows.filter(
          (row) => row.valid_from <= at && (row.valid_to === undefined || row.valid_to > at),
        );
        expect(standing.map(({ article_id }) => article_id).join('')).toBe(ids);
      }
    }),
  );
});

test('the file has a header, and empty ends where a list still stands', () => {
  expect(layoutText(next([], 'a', '2026-10-01'))).toBe(
    'valid_from,valid_to,list_id,position,article_id\n2026-10-01,,home:ja,1,a\n',
  );
});
