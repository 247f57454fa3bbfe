import { expect, test } from 'vitest';
import { cellsOf, columnLines } from '../../src/cli/columns.ts';

test('a kanji, a kana and a full-width sign take two cells, a mark takes none', () => {
  expect(['abc', '検索', 'かな', 'ｶﾅ', '（1）', 'é', 'e\u0301', '−'].map(cellsOf)).toEqual([
    3, 4, 4, 2, 5, 1, 1, 1,
  ]);
});

test('columns stand below each other whatever they are written in', () => {
  const rows = [
    ['', '件', 'x'],
    ['合計', '10', 'あ'],
    ['ja', '9', 'bc'],
  ];
  expect(columnLines(rows, ['left', 'right', 'left'])).toEqual([
    '      件  x',
    '合計  10  あ',
    'ja     9  bc',
  ]);
});

test('the last side is that of all further columns, and nothing trails', () => {
  expect(
    columnLines(
      [
        ['a', '1', '2'],
        ['bb', '33', ''],
      ],
      ['left', 'right'],
    ),
  ).toEqual(['a    1  2', 'bb  33']);
});
