import { expect, test } from 'vitest';
import {
  unmatchedCsv,
  unmatchedReasons,
} from '../../../../src/voc/ingest/convert/unmatched-reasons.ts';

const of = (counts: Readonly<Record<string, number>>) =>
  unmatchedReasons(new Map(Object.entries(counts)), () => undefined).map(({ text }) => text);

test('the most frequent texts come first, ties in the order of their characters', () => {
  expect(of({ 配送: 5, 店舗: 9, 出荷: 5 })).toEqual(['店舗', '出荷', '配送']);
});

test('a text that stands at fewer than five contacts may be one customer’s', () => {
  expect(of({ 配送: 4 })).toEqual([]);
});

test.each([
  'taro@mail.example',
  '090-0000-0000',
  '番号は１２３４５６',
  '見本様より',
  'Mr. Mihon',
  'あ'.repeat(101),
])('%s is told to nobody', (text) => {
  expect(of({ [text]: 100 })).toEqual([]);
});

test('a code that a system made is no number of a person', () => {
  const code = '12345678-1234-4123-8123-123456789012';
  expect(of({ [code]: 5 })).toEqual([code]);
});

test('no cell of the table is a formula', () => {
  const rows = ['=1+1', '+a', '-a', '@a', 'a,"b"'].map((text) => ({
    text,
    contacts: 5,
    nearest: '',
  }));
  expect(unmatchedCsv(rows).split('\n').slice(1, -1)).toEqual([
    "'=1+1,5,",
    "'+a,5,",
    "'-a,5,",
    "'@a,5,",
    '"a,""b""",5,',
  ]);
});
