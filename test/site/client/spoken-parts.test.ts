import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { spokenParts, type Place } from '../../../src/site/client/spoken-parts.ts';

function root(html: string): Element {
  const { document } = parseHTML(`<!doctype html><body><article>${html}</article></body>`);
  const article = document.querySelector('article');
  if (!article) throw new Error('There is no article.');
  return article;
}
const said = (html: string, lang = 'ja') => spokenParts(root(html), lang).map(({ text }) => text);

describe('what is said', () => {
  test('is a sentence at a time, within a block, through what stands in a line', () => {
    expect(
      said('<h1>払い<wbr>すぎ</h1><p>次の<strong>請求</strong>です。続きは<a>こちら</a></p>'),
    ).toEqual(['払いすぎ', '次の請求です。', '続きはこちら']);
    expect(said('<p>Pay 3.50 first. Then go on.</p>', 'en')).toEqual([
      'Pay 3.50 first.',
      'Then go on.',
    ]);
  });

  test('is the reading of words that have one, and the rest of them', () => {
    const ruby = '<ruby>絵<rp>（</rp><rt>え</rt><rp>）</rp></ruby>';
    expect(said(`<p>まるい ${ruby}を <ruby>食<rt>た</rt>べる</ruby>。</p>`)).toEqual([
      'まるい えを たべる。',
    ]);
    expect(
      said('<p><ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>と<ruby>駅<rt></rt></ruby></p>'),
    ).toEqual(['とうきょうと駅']);
  });

  test('numbers the items of a numbered list, and those of no other', () => {
    const list = '<li>開く</li><li>押す</li>';
    expect(said(`<ol>${list}</ol><ul>${list}</ul>`)).toEqual([
      '1、開く',
      '2、押す',
      '開く',
      '押す',
    ]);
    expect(said(`<ol start="4">${list}</ol>`, 'en')).toEqual(['4: 開く', '5: 押す']);
    expect(said('<ol><li> </li></ol><p>本文</p>')).toEqual(['本文']);
    expect(said('<ol><li><p>開く</p><p>待つ</p></li></ol>')).toEqual(['1、開く', '待つ']);
  });

  test('is what is shown: no folded part, no other tab, nothing to press or to go to', () => {
    const folded = '<details><summary>詳しく</summary><div>中</div></details>';
    expect(said(folded)).toEqual(['詳しく']);
    expect(said(folded.replace('<details', '<details open'))).toEqual(['詳しく', '中']);
    const others =
      '<div hidden>別</div><nav>目次</nav><button>押す</button><svg><title>絵</title></svg>' +
      '<p data-kb-silent>別の版</p><p aria-hidden="true">飾り</p>本文<sup><a data-footnote-ref>1</a></sup>';
    expect(said(others)).toEqual(['本文']);
  });

  test('is the words of a picture, and nothing for one without', () => {
    expect(
      said('<figure><img alt="設定の画面"><figcaption>図1</figcaption></figure><img alt="">'),
    ).toEqual(['設定の画面', '図1']);
  });

  test('is short: a long sentence is cut after commas, or anywhere', () => {
    const clause = `${'あ'.repeat(29)}、`;
    expect(said(`<p>${clause.repeat(3)}終わり。</p>`)).toEqual([
      clause.repeat(2),
      `${clause}終わり。`,
    ]);
    expect(said(`<p>${'あ'.repeat(200)}</p>`).map((part) => part.length)).toEqual([80, 80, 40]);
    const words = 'word '.repeat(60).trim();
    expect(said(`<p>${words}</p>`, 'en').join(' ')).toBe(words);
  });

  test('is nothing of an empty article', () => {
    expect(said(' <p> </p> ')).toEqual([]);
  });
});

describe('where it stands', () => {
  const shown = ({ node, offset }: Place) => `${node.nodeValue ?? node.nodeName}@${offset}`;
  const places = (html: string) =>
    spokenParts(root(html), 'ja').map(({ from, to }) => `${shown(from)} – ${shown(to)}`);

  test('is the text itself, from the first to the last character', () => {
    expect(places('<p> 一つ。二<b>つ目。</b></p>')).toEqual([
      ' 一つ。二@1 –  一つ。二@4',
      ' 一つ。二@4 – つ目。@3',
    ]);
  });

  test('is the words under a reading', () => {
    expect(places('<p><ruby>絵<rt>え</rt></ruby>と<ruby>数字<rt>すうじ</rt></ruby></p>')).toEqual([
      '絵@0 – 数字@2',
    ]);
  });

  test('is the same words again in the second place where they stand', () => {
    expect(places('<p>はい。はい。</p>')).toEqual([
      'はい。はい。@0 – はい。はい。@3',
      'はい。はい。@3 – はい。はい。@6',
    ]);
  });
});
