import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { splitFrontmatter } from '../../../src/content/files/frontmatter.ts';

const split = (text: string) => splitFrontmatter(text, 'a.mdx');

/** The parts of a text that has frontmatter. */
function parts(text: string) {
  const result = split(text);
  if (typeof result === 'string' || 'language' in result) throw new Error('no frontmatter');
  return result;
}

test.each([
  ['---\ntitle: a\n---\nBody\n', { title: 'a' }, 'Body\n', 3],
  ['---\ntitle: a\n---\n\nBody', { title: 'a' }, '\nBody', 3],
  ['---\ntitle: a\n---', { title: 'a' }, '', 2],
  ['---yaml\ntitle: a\n--- \nBody', { title: 'a' }, ' \nBody', 2],
  ['---\n---\nBody', undefined, 'Body', 2],
  ['---\n# none\n---\nBody', undefined, 'Body', 3],
  ['---\ntitle: a\n---\nBody\n---\nMore', { title: 'a' }, 'Body\n---\nMore', 3],
])('%j is frontmatter and a body', (text, data, body, bodyOffset) => {
  const { source, ...rest } = parts(text);
  expect({ data: source.data, ...rest }).toEqual({ data, body, bodyOffset });
  expect(source.mistakes).toEqual([]);
});

test.each(['', 'Body', ' ---\ntitle: a\n---\n', '\n---\ntitle: a\n---\n', '---\ntitle: a\n', '---\ntitle: a\n---b\n'])(
  '%j has no frontmatter',
  (text) => {
    expect(split(text)).toBe('missing');
  },
);

test.each(['---js\nmodule.exports = 1\n---\n', '---  js \na\n---\n', '------\na\n---\n'])(
  '%j is in another language and is not read',
  (text) => {
    expect(split(text)).toEqual({ language: expect.stringMatching(/^(js|---)$/) });
  },
);

test('places are lines of the file, for plain frontmatter and for any other', () => {
  for (const opening of ['---', '--- ', '---yaml'])
    for (const title of ['a', '>-\n  a\n  b']) {
      const { source } = parts(`${opening}\ntitle: ${title}\nasks: [b, c]\n---\n`);
      const line = title === 'a' ? 3 : 5;
      expect(source.positionOf(['asks', 1])).toEqual({ file: 'a.mdx', line, column: 11 });
      expect(source.positionOf(['asks'], 'key')).toEqual({ file: 'a.mdx', line, column: 1 });
    }
});

test('a mistake of YAML has its place', () => {
  expect(parts('---\ntitle: a\ntitle: b\n---\n').source.mistakes).toEqual([
    { at: { file: 'a.mdx', line: 3, column: 1 }, cause: 'Map keys must be unique' },
  ]);
});

test('a text is cut where gray-matter cuts it', () => {
  const line = fc.constantFrom('---', '--- ', '----', 'title: a', '- b', '', 'text', '--', '---x');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = `---\n${lines.join('\n')}`;
      const result = split(text);
      if (typeof result === 'string' || 'language' in result) return;
      const { content } = matter(text, { engines: { yaml: { parse: () => ({}) } } });
      expect(result.body).toBe(content);
    }),
    { numRuns: 2000 },
  );
});
