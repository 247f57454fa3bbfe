import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from '../../../src/content/compile/parse-body.ts';
import { plainBlocks } from '../../../src/content/compile/plain-text.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { mdxArticle, mdxLine, numberOf, setContent } from '../../bench/search/ours/set-content.ts';

const readBack = (mdx: string) => {
  const parsed = parseBody(mdx, messagesOf('ja').body);
  return 'problem' in parsed ? parsed.problem : plainBlocks(parsed.tree, parsed.uneased);
};

test.each([
  '# no heading, *no* _emphasis_, `no code`, <del>no tag</del>, {no} expression',
  '- no list',
  '1. no list',
  '1) no list',
  '> no quotation',
  '| no | table |',
  '---',
  '===',
  'import x from "y" and export',
  'export const x = 1',
  '![no](image) and [no](link), [no]: reference',
  'http://example.com/a_b and www.example.com and me@example.com',
  '~~not struck~~ \\ A&amp;B &copy; ~',
  '「強調」は**「かぎかっこ」**でも',
])('a line of plain text comes back as it was: %s', (line) => {
  expect(readBack(mdxLine(line))).toEqual([line]);
});

test('any line of plain text comes back as it was', () => {
  const char = fc.constantFrom(...'ab1あ漢。*_`~<>{}[]()|#+-=.!\\&;:/"\'$%^@, '.split(''));
  const line = fc
    .array(char, { minLength: 1, maxLength: 30 })
    .map((chars) => chars.join('').replace(/ +/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(line, (text) => {
      expect(readBack(mdxLine(text))).toEqual([text]);
    }),
  );
});

test('an article has its title, its questions and one paragraph a line', () => {
  const doc = { id: 'a/b', locale: 'ja', title: 'A: "B"', body: ' 一\n\n二 ', asks: ['どこ#'] };
  expect(mdxArticle(doc)).toBe('---\ntitle: "A: \\"B\\""\nasks: ["どこ#"]\n---\n\n一\n\n二\n');
  expect(mdxArticle({ ...doc, asks: [] })).not.toContain('asks');
});

test('articles are known by their numbers, whatever their ids', () => {
  const doc = { id: '?', locale: 'ja', title: 'A', body: 'B', asks: [] };
  const paths = [...setContent([doc, doc], 'ja')].map(([path]) => path);
  expect(paths.slice(2)).toEqual(['articles/ja/docs/d000000.mdx', 'articles/ja/docs/d000001.mdx']);
  expect(numberOf('/ja/docs/d000001/')).toBe(1);
  expect(numberOf('/ja/')).toBeNaN();
});
