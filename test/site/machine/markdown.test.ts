import fc from 'fast-check';
import remarkCjk from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { textHtml } from '../../../src/content/compile/html-text.ts';
import type { BodyNode } from '../../../src/model/compiled.ts';
import { bodyTree } from '../../../src/site/machine/body-tree.ts';
import { markdown } from '../../../src/site/machine/markdown.ts';
import { plainTree } from '../../../src/site/machine/plain-tree.ts';

const written = (nodes: readonly BodyNode[], locale = 'en') =>
  markdown(plainTree(bodyTree(nodes), locale), (href) =>
    href.startsWith('/') ? `https://help.example${href}` : href,
  );

// The dialect that articles are written in.
const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjk)
  .use(remarkCjkStrikethrough)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });
const read = (text: string) => String(reader.processSync(text));

test('paragraphs, emphasis, code and links are what people would have written', () => {
  const html =
    '<p>Open <strong>Settings</strong>, <em>then</em> <code>a`b</code> and <a href="/en/x/">go</a>.<br>Next &#x3C;line></p>\n' +
    '<p><a href="https://a.example/">https://a.example/</a> <del>old</del></p>';
  expect(written([html])).toBe(
    'Open **Settings**, *then* ``a`b`` and [go](https://help.example/en/x/).\\\nNext \\<line>\n\n' +
      '<https://a.example/> ~~old~~',
  );
});

test('lists keep their numbers, their depth and the boxes of tasks', () => {
  const html =
    '<ol start="3">\n<li>three\n<ul>\n<li>inner</li>\n</ul>\n</li>\n<li>four</li>\n</ol>\n' +
    '<ul class="contains-task-list">\n<li><label><input type="checkbox" checked disabled> done</label></li>\n' +
    '<li><label><input type="checkbox" disabled> open</label></li>\n</ul>';
  expect(written([html])).toBe('3. three\n   - inner\n4. four\n\n- [x] done\n- [ ] open');
});

test('two lists that follow each other stay two', () => {
  const html = read(written(['<ol>\n<li>a</li>\n</ol>\n<ol>\n<li>b</li>\n</ol>']));
  expect(html.match(/<ol>/g)).toHaveLength(2);
});

test('a table keeps its alignment, and what would end a cell is escaped', () => {
  const html =
    '<section class="kb-table" tabindex="0" aria-label="Table 1"><table><thead><tr><td></td><th scope="col" class="kb-align-right">Price</th></tr></thead>' +
    '<tbody><tr><td>a|b</td><td class="kb-align-right">1<br>2</td></tr></tbody></table></section>';
  expect(written([html])).toBe('|  | Price |\n| --- | --: |\n| a\\|b | 1<br>2 |');
});

test('code keeps its lines and its language, and a fence that it does not hold', () => {
  const html =
    '<pre tabindex="0"><code class="language-sh">echo "a"\n\n```\n&#x3C;b>\n</code></pre>';
  expect(written([html])).toBe('````sh\necho "a"\n\n```\n<b>\n````');
});

test('footnotes are footnotes again', () => {
  const html =
    '<p>Text<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>\n' +
    '<section data-footnotes class="footnotes"><h2 id="footnote-label">Footnotes</h2>\n<ol>\n<li id="user-content-fn-1">\n' +
    '<p>Note. <a href="#user-content-fnref-1" data-footnote-backref class="data-footnote-backref">↩</a></p>\n</li>\n</ol>\n</section>';
  expect(written([html])).toBe('Text[^1].\n\n[^1]: Note.');
});

test('components say in words what they show', () => {
  const nodes: BodyNode[] = [
    { c: 'Callout', p: { type: 'warning' }, k: ['<p>Hot.</p>'] },
    '\n<ol>\n<li>\n<p>Say ',
    { c: 'Ruby', p: { rt: 'きごう' }, k: ['記号'] },
    '.</p>\n',
    {
      c: 'Tabs',
      p: {},
      k: [
        '\n',
        { c: 'Tab', p: { label: 'Phone' }, k: ['<p>Tap.</p>'] },
        '\n',
        { c: 'Figure', p: { src: '/_img/a.webp', alt: 'A [box]', caption: 'Here' }, k: [] },
      ],
    },
    '\n</li>\n</ol>\n',
    {
      c: 'Partner',
      p: { name: 'Gull', phone: '0000-00-0104', url: 'https://gull.example/' },
      k: ['Parcels.'],
    },
    '\n',
    { c: 'Badge', p: { label: 'unseen' }, k: ['own'] },
  ];
  expect(written(nodes)).toBe(
    [
      '> **Caution**\n>\n> Hot.',
      '1. Say 記号（きごう）.\n\n   **Phone**\n\n   Tap.\n\n   ![A \\[box\\]](https://help.example/_img/a.webp)\n\n   *Here*',
      '**Partner Gull**',
      'Parcels.',
      '- Phone [0000-00-0104](tel:0000000104)\n- [Open their site](https://gull.example/)',
      'own',
    ].join('\n\n'),
  );
});

test('emphasis beside Japanese punctuation is read as it was written', () => {
  const text = written(['<p>これは<strong>「領収書」</strong>です。</p>'], 'ja');
  expect(text).toBe('これは**「領収書」**です。');
  expect(read(text)).toContain('<strong>「領収書」</strong>');
});

test('any text is read as that text, whatever characters it holds', () => {
  const words = fc.stringMatching(/^[ -~。「」あ亜]{1,24}$/);
  const visible = (html: string) =>
    html
      .replace(/<[^>]+>/g, '')
      .replace(/&#x([\dA-F]+);/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      .replace(/\s+/g, ' ')
      .trim();
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (texts) => {
      const html = texts.map((text) => `<p>${textHtml(text)}</p>`).join('\n');
      expect(visible(read(written([html])))).toBe(
        texts
          .map((text) => text.trim())
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    }),
    { numRuns: 500 },
  );
});
