import { parse } from 'csv-parse/sync';
import { assert, property, array, string, constantFrom, oneof } from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, csvText } from '../../src/voc/csv-cells.ts';

test('text that a spreadsheet would work out starts with an apostrophe', () => {
  expect(csvLine(['=1+1', '+81', '-x', '@SUM', '\tx', '＝1', 'a=b', ''])).toBe(
    `'=1+1,'+81,'-x,'@SUM,'\tx,'＝1,a=b,`,
  );
});

test('a number stays one, also below zero', () => {
  expect(csvLine([-3, 0.25, '-3'])).toBe(`-3,0.25,'-3`);
});

test('commas, quotes and line breaks stand in quotes', () => {
  expect(csvText(['a', 'b'], [['x,y', 'say "no"\nnow']])).toBe('a,b\n"x,y","say ""no""\nnow"\n');
});

test('what was written is read back, but for the apostrophes', () => {
  const cell = oneof(string(), constantFrom('=', '-1', '"', ',', '\n', '\r\n', '＋'));
  assert(
    property(array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      const [row = []]: string[][] = parse(csvText(cells, []), { relax_column_count: true });
      expect(row.length).toBe(cells.length);
      row.forEach((text, at) => {
        expect([cells[at], `'${cells[at] ?? ''}`]).toContain(text);
        expect(text).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/u);
      });
    }),
  );
});
