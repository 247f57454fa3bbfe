import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openMorphology, type Morphology } from '../../../src/search/index/morphology.ts';
import { normalForm } from '../../../src/text/normal-form.ts';
import type { CutWords } from '../../../src/text/word.ts';

let morphology: Morphology;
beforeAll(async () => {
  morphology = await openMorphology();
});

const telling = (cut: CutWords, text: string) =>
  cut(normalForm(text))
    .filter(({ kind }) => kind !== 'function')
    .map(({ keys }) => keys.join());
const headKeys = (text: string) => telling(morphology.cutHead, text);
const bodyKeys = (text: string) => telling(morphology.cutBody, text);

test.each([
  ['料金を支払った', '料金の支払い'],
  ['支払えない', '支払います'],
  ['つながらなかった', 'つながりません'],
  ['使えない', '使いたい'],
  ['引っ越しました', '引越し'],
  ['申し込みたい', '申込'],
  ['サーバーに接続できない', 'サーバへの接続'],
])('%s and %s have the same words', (one, other) => {
  expect(headKeys(other)).toEqual(headKeys(one));
});

test.each([
  ['かざしても反応しない', ['かざす', '反応']],
  ['つながらないとき', ['つながる']],
  ['かかってきた電話をおりかえす', ['かかる', '電話', 'おりかえす']],
  ['どうすればいいですか', []],
  ['方法を教えてください', []],
])('of the title %s grammar and the words of every question are left out', (title, keys) => {
  expect(headKeys(title)).toEqual(keys);
});

test('what stands at other words is known as such, and so are numbers', () => {
  const words = morphology.cutHead(normalForm('２枚の領収書と配送中の荷物'));
  const known = (kind: string) => words.filter((word) => word.kind === kind);
  expect(known('suffix').map(({ text }) => text)).toEqual(['書', '中']);
  expect(known('number').map(({ text }) => text)).toEqual(['2']);
});

test('letters and digits are cut as in any language', () => {
  expect(bodyKeys('Wi-Fiのエラー5012')).toEqual(['wi', 'fi', 'wifi', 'えら', '5012']);
});

test('the words that were met are told with their readings, and told once', () => {
  morphology.met();
  morphology.cutHead('料金の支払い');
  morphology.cutBody('料金は変わりません。');
  const met = morphology.met();
  expect(met.find(({ text }) => text === '料金')).toEqual({
    text: '料金',
    kind: 'content',
    key: '料金',
    reading: 'りょうきん',
    count: 2,
  });
  expect(met.find(({ text }) => text === 'は')).toMatchObject({ kind: 'function', reading: '' });
  expect(morphology.met()).toEqual([]);
});

test('what is told of a text does not depend on what was cut before it', () => {
  const told = (text: string) => {
    morphology.met();
    morphology.cutBody(normalForm(text));
    return morphology.met();
  };
  const readings = (text: string) => told(text).map(({ text: own, reading }) => [own, reading]);
  expect(readings('営業日')).toContainEqual(['日', 'び']);
  expect(readings('何日')).toContainEqual(['日', 'にち']);
  expect(readings('営業日と何日')).toEqual(
    expect.arrayContaining([
      ['日', 'び'],
      ['日', 'にち'],
    ]),
  );
});

const japanese = ['料金', '支払い', '申し込み', 'が', 'の', 'つながら', 'ない', 'カード', 'ーん'];
const odd = ['𠮷', '々', '\uD842', 'é', 'wi-fi', '5012', '。', ' ', '\n', '😀'];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...japanese, ...odd), fc.string({ unit: 'binary', maxLength: 2 })),
    { maxLength: 12 },
  )
  .map((pieces) => normalForm(pieces.join('')))
  // The analyser loses what follows two characters outside the basic plane.
  .filter((normal) => !/[\u{10000}-\u{10FFFF}]{2}/u.test(normal));

test('words of any text stand in it where they say, in order', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('cutHead', 'cutBody'), (normal, way) => {
      let last = 0;
      for (const { text: own, at, keys } of morphology[way](normal)) {
        expect(normal.startsWith(own, at)).toBe(true);
        expect(own.length).toBeGreaterThan(0);
        expect(keys.join()).not.toBe('');
        expect(at).toBeGreaterThanOrEqual(last);
        if (!/^[a-z0-9]/.test(own)) last = at + own.length;
      }
    }),
    { numRuns: 300 },
  );
});

test('a text has the same words whenever it is cut', () => {
  fc.assert(
    fc.property(text, (normal) => {
      const first = morphology.cutBody(normal);
      morphology.cutHead('間に別の題名が入る');
      expect(morphology.cutBody(normal)).toEqual(first);
    }),
    { numRuns: 100 },
  );
});
