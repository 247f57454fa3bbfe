import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticleText, partText } from '../../src/search/article-text.ts';

test('the parts of an article come back from the indexed text', () => {
  const content = [
    partText('title', '題名'),
    partText('asks', '困った?'),
    partText('asks', '直したい'),
    partText('keywords', '修理'),
    partText('blocks', '一行目。'),
    partText('blocks', '二行目'),
  ].join(' ');
  expect(parseArticleText(content)).toEqual({
    title: '題名',
    asks: ['困った?', '直したい'],
    keywords: ['修理'],
    blocks: ['一行目。', '二行目'],
  });
});

test('whatever a writer typed, it cannot pass for the end of a part', () => {
  const block = fc.string({ unit: fc.constantFrom('\uE000', '\uE001', '\uE002', 'あ', ' ') });
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      const read = parseArticleText(blocks.map((each) => partText('blocks', each)).join(' '));
      const clean = blocks.map((each) => each.replace(/[\uE000-\uE003]/gu, '').trim());
      expect(read).toMatchObject({
        title: '',
        asks: [],
        blocks: clean.filter((each) => each !== ''),
      });
    }),
  );
});

test('text without an end is dropped', () => {
  expect(parseArticleText('abc')).toEqual({ title: '', asks: [], keywords: [], blocks: [] });
});
