import { expect, test } from 'vitest';
import { deltaFragment, readFragment } from '../../../src/search/query/read-fragment.ts';

const reads = (text: string) => {
  const asked: string[] = [];
  return {
    asked,
    read: async (path: string) => {
      asked.push(path);
      return new TextEncoder().encode(text);
    },
  };
};

const fragment = {
  url: '/ja/pay/receipt/',
  content: '領収書',
  word_count: 1,
  filters: { category: ['お支払い'] },
  meta: { title: '領収書を受け取る' },
  anchors: [],
};

test.each(['pagefind_dcd', ''])('a fragment is read from its file, after %j', async (signature) => {
  const { read, asked } = reads(signature + JSON.stringify(fragment));
  expect(await readFragment(read, 'ja_123')).toEqual({
    url: '/ja/pay/receipt/',
    title: '領収書を受け取る',
    content: '領収書',
    filters: { category: ['お支払い'] },
  });
  expect(asked).toEqual(['fragment/ja_123.pf_fragment']);
});

test('an article without a title has an empty one', async () => {
  const { read } = reads(JSON.stringify({ ...fragment, meta: {} }));
  expect((await readFragment(read, 'ja_123')).title).toBe('');
});

test.each(['null', '[]', '{"url":"/"}', '"text"'])('%s is no fragment', async (text) => {
  await expect(readFragment(reads(text).read, 'ja_123')).rejects.toThrow('is no fragment');
});

test('a changed article is read from what the preview says of it', () => {
  const { url, content, filters } = fragment;
  const rest = { code: '', length: 0, heads: [], terms: [] };
  expect(deltaFragment({ url, title: 'x', content, filters, ...rest })).toEqual({
    url,
    title: 'x',
    content,
    filters,
  });
});
