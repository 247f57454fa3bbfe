import { describe, expect, test } from 'vitest';
import { bodyComponents } from '../../../src/content/compile/body-components.ts';
import { compileArticle } from '../../../src/content/compile/compile-article.ts';

const numbers = { '0000-00-0001': 'phone', '0000-00-0002': 'phone-loss', '+81 00 0000': 'abroad' };
const compile = (body: string, { base = '/', locale = 'ja' } = {}) =>
  compileArticle(
    { body, locale, id: 'billing/check-bill', file: 'articles/ja/billing/check-bill.mdx' },
    {
      base,
      numbers,
      components: bodyComponents,
      imageOf: (src) =>
        Promise.resolve(
          src === './broken.png'
            ? 'unreadable'
            : src === './gone.png'
              ? 'missing'
              : { src: '_img/a-640.webp', width: 1200, height: 800, srcset: '_img/a-640.webp 640w, _img/a-1280.webp 1280w' },
        ),
    },
  );
const html = async (body: string) => (await compile(body)).compiled.nodes.join('');

describe('bare URLs', () => {
  test.each([
    ['https://example.com/へアクセス。', '<a href="https://example.com/">https://example.com/</a>へアクセス。'],
    ['詳しくは https://example.com/a?b=1#c。', '<a href="https://example.com/a?b=1#c">https://example.com/a?b=1#c</a>。'],
    ['www.example.comへ', '<a href="http://www.example.com">www.example.com</a>へ'],
    ['（https://example.com/）です', '（<a href="https://example.com/">https://example.com/</a>）です'],
    ['https://example.com/plain です', '<a href="https://example.com/plain">https://example.com/plain</a> です'],
  ])('%s links only the address', async (body, expected) => {
    expect(await html(body)).toContain(expected);
  });

  test('a written link keeps its Japanese text and address', async () => {
    expect(await html('[https://example.com/へ](https://example.com/%E3%81%82)')).toContain('>https://example.com/へ</a>');
  });
});

describe('own phone numbers', () => {
  test.each([
    ['すぐに0000-00-0002（24時間）へ。', 'すぐに<a href="tel:0000000002" data-kb-call="phone-loss">0000-00-0002</a>（24時間）へ。'],
    ['**0000-00-0001**', '<strong><a href="tel:0000000001" data-kb-call="phone">0000-00-0001</a></strong>'],
    ['Call +81 00 0000.', 'Call <a href="tel:+81000000" data-kb-call="abroad">+81 00 0000</a>.'],
    ['[紛失の窓口](tel:0000-00-0002)', '<a href="tel:0000-00-0002" data-kb-call="phone-loss">紛失の窓口</a>'],
  ])('%s can be tapped', async (body, expected) => {
    expect(await html(body)).toContain(expected);
  });
  test.each([
    '`0000-00-0001`',
    '1-0000-00-0001',
    '0000-00-00012',
    '0000-00-0010',
    '## 0000-00-0001',
    '[0000-00-0001 の料金](./invoice-copy.mdx)',
  ])('%s stays as it is', async (body) => {
    expect(await html(body)).not.toContain('tel:');
  });
  test('a help centre without a number has no links of that kind', async () => {
    const result = await compileArticle(
      { body: '0000-00-0001 ', locale: 'ja', id: 'a/b', file: 'a.mdx' },
      { base: '/', components: {}, imageOf: () => Promise.resolve('missing'), numbers: {} },
    );
    expect(result.compiled.nodes.join('')).toContain('<p>0000-00-0001</p>');
  });
});

describe('links', () => {
  test.each([
    ['[a](../plan/change-plan.mdx)', '/help/ja/plan/change-plan/'],
    ['[a](./invoice-copy.mdx#paper)', '/help/ja/billing/invoice-copy/#paper'],
    ['[a](/en/contact/)', '/help/en/contact/'],
    ['[a](../../en/plan/change-plan.mdx)', '/help/en/plan/change-plan/'],
    ['[a](#anchor)', '#anchor'],
    ['[a](/en/search/?q=sim#top)', '/help/en/search/?q=sim#top'],
    ['[a](./invoice-copy.mdx?tab=2)', '/help/ja/billing/invoice-copy/?tab=2'],
    ['[a](/files/form.pdf)', '/help/files/form.pdf'],
  ])('%s leads to %s', async (body, href) => {
    const { compiled } = await compile(body, { base: '/help/' });
    expect(compiled.nodes.join('')).toContain(`href="${href}"`);
  });

  test('a script in a link is a bad link', async () => {
    const { links } = await compile('[a](javascript:alert(1)) [b](data:text/html,x)');
    expect(links.map(({ target }) => target.kind)).toEqual(['bad', 'bad']);
  });
});

describe('components', () => {
  test('become nodes with string properties and their children', async () => {
    const { compiled, problems } = await compile('<Callout type="warning">\n\nHello **you**\n\n</Callout>');
    expect(problems).toEqual([]);
    expect(compiled.nodes).toEqual([
      { c: 'Callout', p: { type: 'warning' }, k: ['<p>Hello <strong>you</strong></p>'] },
    ]);
  });

  test('may have a property without a value', async () => {
    const { compiled, problems } = await compile('<Details summary="a" open>\n\nb\n\n</Details>');
    expect(problems).toEqual([]);
    expect(compiled.nodes).toEqual([
      { c: 'Details', p: { summary: 'a', open: 'true' }, k: ['<p>b</p>'] },
    ]);
    expect(await html('<ol reversed><li>c</li></ol>')).toContain('<ol reversed>');
  });

  test('inside a paragraph leave its tags around them', async () => {
    const { compiled } = await compile('a <Ruby rt="かいせん">回線</Ruby> b');
    expect(compiled.nodes).toEqual(['<p>a ', { c: 'Ruby', p: { rt: 'かいせん' }, k: ['回線'] }, ' b</p>']);
    expect(compiled.blocks).toEqual(['a 回線 b']);
  });

  test.each([
    ['<Calout>x</Calout>', 'mdx/unknown-component', 'Calout', 'Callout'],
    ['<Callout typ="note">x</Callout>', 'mdx/unknown-prop', 'typ', 'type'],
    ['<Callout type="info">x</Callout>', 'mdx/callout-type', 'info', 'note, warning, danger, success'],
    ['<Details>x</Details>', 'mdx/missing-prop', 'summary', 'Details'],
    ['<Callout type={kind}>x</Callout>', 'mdx/expression', 'type={kind}', ''],
    ['1 + 1 = {1 + 1}', 'mdx/expression', '{1 + 1}', ''],
    ['import X from "x"', 'mdx/esm', 'import X from "x"', ''],
    ['export const a = 1', 'mdx/esm', 'export const a = 1', ''],
    ['<script>x</script>', 'mdx/tag', 'script', ''],
    ['<b onclick="x">y</b>', 'mdx/attribute', 'onclick', 'b'],
    ['![](./a.png)', 'image/no-alt', './a.png', ''],
    ['![a](./gone.png)', 'image/missing', './gone.png', ''],
    ['![a](./broken.png)', 'image/unreadable', './broken.png', ''],
    ['![a](https://example.com/a.png)', 'image/external', 'https://example.com/a.png', ''],
  ])('%s is reported as %s', async (body, rule, value, hint) => {
    const { problems } = await compile(`\n${body}\n`);
    expect(problems).toEqual([{ rule, value, hint, line: 2, column: expect.any(Number) }]);
  });

  test('nothing that a finding reports is published', async () => {
    const { compiled } = await compile('<script>alert(1)</script>\n\n<b onclick="x">y</b>\n\n{process.env}');
    expect(JSON.stringify(compiled.nodes)).not.toMatch(/onclick|process\.env/);
  });

  test('a comment is no expression', async () => {
    expect((await compile('{/* later */}\n\ntext')).problems).toEqual([]);
  });
});

describe('places', () => {
  test('a syntax mistake is found at its line and column', async () => {
    const { problems } = await compile('ok\n\nbad <Foo> tag');
    expect(problems).toMatchObject([{ rule: 'mdx/syntax', line: 3, column: 5, hint: 'tag' }]);
  });

  test('the column is that of the writer, also after eased emphasis', async () => {
    const { problems } = await compile('これは**「a」**です {x}');
    expect(problems).toMatchObject([{ rule: 'mdx/expression', line: 1, column: 14 }]);
  });
});

describe('what a page is made of', () => {
  test('headings get anchors and places to break; a first-level one counts as second', async () => {
    const { compiled } = await compile('# 領収書の宛名を変更したいとき\n\n## できないとき\n\n## できないとき');
    expect(compiled.headings).toEqual([
      { depth: 2, id: '領収書の宛名を変更したいとき', text: '領収書の宛名を変更したいとき' },
      { depth: 2, id: 'できないとき', text: 'できないとき' },
      { depth: 2, id: 'できないとき-1', text: 'できないとき' },
    ]);
    expect(compiled.nodes.join('')).toContain('領収書の<wbr>宛名を<wbr>');
  });

  test('a table stands in a region that scrolls, aligned by classes', async () => {
    const result = await html('| a | b |\n|:-:|--:|\n| 1 | 2 |');
    expect(result).toContain('<section class="kb-table" tabindex="0" aria-label="表 1"><table>');
    expect(result).toContain('<th class="kb-align-center" scope="col">');
    expect(result).not.toContain('style=');
  });

  test('the empty corner of a table is no heading', async () => {
    const result = await html('| | a |\n|---|---|\n| b | 1 |');
    expect(result).toContain('<td></td>\n<th scope="col">a</th>');
  });

  test('a code block that scrolls can be reached by keyboard', async () => {
    expect(await html('```sh\necho\n```')).toContain('<pre tabindex="0"><code');
  });

  test('the box of a task has its line as label, and nothing below it', async () => {
    const result = await html('- [x] **a** b\n  - [ ] c');
    expect(result).toContain('<label><input type="checkbox" checked disabled> <strong>a</strong> b\n</label><ul');
    expect(result).toContain('<label><input type="checkbox" disabled> c</label>');
  });

  test('the mark of a footnote refers to a heading that exists', async () => {
    const { compiled } = await compile('a[^1]\n\n[^1]: b');
    const result = compiled.nodes.join('');
    expect(result).toContain('aria-describedby="footnote-label"');
    expect(result).toContain('<h2 id="footnote-label">脚注</h2>');
    expect(compiled.headings.map(({ id }) => id)).toEqual(['footnote-label']);
  });

  test('an image carries its size and widths', async () => {
    const result = await html('![図](./a.png)');
    expect(result).toContain('src="/_img/a-640.webp"');
    expect(result).toContain('width="1200" height="800"');
    expect(result).toContain('srcset="/_img/a-640.webp 640w, /_img/a-1280.webp 1280w"');
  });

  test('plain text has one block for each paragraph, item and cell, and no readings', async () => {
    const { compiled } = await compile(
      '一つ目の**段落**。\n\n- い\n- ろ\n\n| は | に |\n|--|--|\n| ほ | へ |\n\n<ruby>回線<rt>かいせん</rt></ruby>',
    );
    expect(compiled.blocks).toEqual(['一つ目の段落。', 'い', 'ろ', 'は', 'に', 'ほ', 'へ', '回線']);
  });
});
