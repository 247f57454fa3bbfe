import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../src/text/redact.ts';

describe('a query loses what could tell who asked', () => {
  test.each([
    ['taro.yamada@example.co.jpに届かない', '[mail]に届かない'],
    ["o'brien@example.com", '[mail]'],
    ['田中@example.jp に届かない', '[mail] に届かない'],
    ['連絡先 taro@例え.jp', '連絡先 [mail]'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', '[mail]'],
    ['090-1234-5678 から電話できない', '[number] から電話できない'],
    ['０９０（１２３４）５６７８', '[number]'],
    ['+81 90 1234 5678', '+[number]'],
    ['カード 4111 1111 1111 1111 が使えない', 'カード [number] が使えない'],
    ['〒100-0001 住所変更', '〒[number] 住所変更'],
    ['〇九〇の一二三四の五六七八', '[number]'],
    ['契約番号M12345678', '契約番号M[number]'],
    ['田中様の請求', '[name]様の請求'],
    ['山田 太郎さんに譲渡', '[name]さんに譲渡'],
    ['たなかさん', '[name]さん'],
    ['田中太郎と申しますが', '[name]と申しますが'],
    ['John様の契約', '[name]様の契約'],
    ['Tanaka さん', '[name] さん'],
    ['call Mr. Smith', 'call [name]'],
    ['Tanaka-san bill', '[name]-san bill'],
  ])('%s → %s', (query, redacted) => {
    expect(redact(query)).toBe(redacted);
  });
});

describe('a query keeps what it asks', () => {
  test.each([
    'ICカードが新しいスマホで使えない',
    'お客様番号を忘れた',
    '仕様の違い',
    '同様のエラー 4001',
    'たくさん請求された',
    'お母さんのスマホ',
    'iPhone 15 eSIM',
    '請求 12月 5500円',
    'MS Office',
    'Instagram @minato',
    'Suicaと Apple Pay',
    'I miss my train',
  ])('%s', (query) => {
    expect(redact(query)).toBe(query.normalize('NFKC'));
  });
});

test('no six digits are left in a row, however they are written or parted', () => {
  const piece = fc.oneof(
    fc.constantFrom(...'0123456789０９٣९①④〇一九-‐－ー .()（）の@様さ田ア'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const left = redact(pieces.join(''));
      expect(left).not.toMatch(/\p{Nd}{6}/u);
      expect(left).not.toMatch(/\p{Nd}(?:[-ー .()の]*\p{Nd}){5}/u);
      expect(left).not.toMatch(/[\w.+%-]@[\w.-]/);
    }),
  );
});
test('nothing makes it throw, not even halves of characters, and long text is cut', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 1000 });
  fc.assert(
    fc.property(units, (codes) => {
      redact(String.fromCharCode(...codes));
    }),
  );
  expect(redact('a'.repeat(1000))).toHaveLength(200);
});
