import fc from 'fast-check';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { compileArticle } from '../../../src/content/compile/compile-article.ts';

const oracle = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkRehype)
  .use(rehypeStringify);
const oracleHtml = (markdown: string) => String(oracle.processSync(markdown));

async function ourHtml(body: string): Promise<string> {
  const { compiled, problems } = await compileArticle(
    { body, locale: 'en', id: 'a/b', file: 'b.mdx' },
    { base: '/', components: {}, numbers: {}, imageOf: () => Promise.resolve('missing') },
  );
  expect(problems).toEqual([]);
  return compiled.nodes.join('');
}

const fixtures = [
  'これは**「領収書」**です。',
  'これは**領収書（再発行）**です。',
  '**「注意」**を読んでください',
  '番号は**417**。',
  '**重要:**電源を切る',
  '彼は**“はい”**と言った',
  '*「強調」*と**強調。**それから',
  'ボタン**［OK］**を押す',
  '~~「旧料金」~~は終わりました',
  '**a**b**c**、**「d」**e',
  'これは**(注)**です。',
  '***「全部」***です',
  '**English (text)**の後',
  '価格は**1,000円（税込）**から**2,000円（税込）**です。',
];

test.each(fixtures)('emphasis beside Japanese text comes out as people mean it: %s', async (markdown) => {
  expect(await ourHtml(markdown)).toBe(oracleHtml(markdown));
  expect(oracleHtml(markdown)).toMatch(/<(strong|em|del)>/);
});

const characters = ['「', '」', '（', '）', '(', ')', '。', '、', 'あ', '漢', 'a', '1', ' ', '"', '！'];
const lineOf = (...delimiters: readonly string[]) =>
  fc
    .array(fc.constantFrom(...delimiters, ...delimiters, ...characters), { minLength: 1, maxLength: 14 })
    .map((parts) => `x${parts.join('')}y`);

// Engines differ where spans of two kinds cross each other, so each kind is tried alone.
test.each([
  ['asterisks', lineOf('**', '*')],
  ['tildes', lineOf('~~')],
])('any mix of Japanese text and %s agrees with remark-cjk-friendly', async (_name, line) => {
  await fc.assert(
    fc.asyncProperty(line, async (markdown) => {
      expect(await ourHtml(markdown)).toBe(oracleHtml(markdown));
    }),
    { numRuns: 2000 },
  );
});

test('a lone tilde is a range and never strikes text out', async () => {
  expect(await ourHtml('9:00~17:00と10~12日')).toBe('<p>9:00~17:00と10~12日</p>');
});

test('nothing of the easing stays in code, links or text', async () => {
  const html = await ourHtml('`**「a」**b` と [**「b」**c](https://example.com/**「d」**e)');
  expect(html).not.toMatch(/[\uE000-\uE002]|%EE%80/);
  expect(html).toContain('<code>**「a」**b</code>');
});
