import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { plainYaml } from '../../src/content/plain-yaml.ts';

/** What the full parser says: the value, or that something is wrong. */
function parsed(text: string): { readonly data: unknown } | 'wrong' {
  const document = parseDocument(text, { prettyErrors: false, strict: true, logLevel: 'silent' });
  if (document.errors.length + document.warnings.length > 0) return 'wrong';
  try {
    return { data: document.toJS() ?? undefined };
  } catch {
    return 'wrong';
  }
}

test('maps, lists, text and whole numbers are read, with comments and quotes', () => {
  const text = `# A comment
title: 'It''s "here"'
asks:
- where is (it|the bill)?
- "a: b # c"

keywords: [ 領収書, 'a, b', "2" ]
priority: 5
publishedAt: 2026-03-02
owner:
partners:
  # Another
  - name: Bank
    verifiedOn: 2026-10-01
  - name: 郵便局　本店
related: []
`;
  expect(plainYaml(text)).toEqual({
    data: {
      title: 'It\'s "here"',
      asks: ['where is (it|the bill)?', 'a: b # c'],
      keywords: ['領収書', 'a, b', '2'],
      priority: 5,
      publishedAt: '2026-03-02',
      owner: null,
      partners: [{ name: 'Bank', verifiedOn: '2026-10-01' }, { name: '郵便局　本店' }],
      related: [],
    },
  });
});

test.each(['', '\n', '# nothing\n'])('a text without a value (%j) has none', (text) => {
  expect(plainYaml(text)).toEqual({ data: undefined });
});

test.each([
  ['an anchor', 'a: &x 1'],
  ['an alias', 'a: *x'],
  ['a tag', 'a: !x 1'],
  ['a merge key', '<<: 1'],
  ['a block of text', 'a: |\n  b'],
  ['text over two lines', 'a: b\n  c'],
  ['a comment after a value', 'a: b # c'],
  ['a map in a value', 'a: b: c'],
  ['a map in braces', 'a: { b: c }'],
  ['a list in a list', 'a: [[b]]'],
  ['a list over two lines', 'a: [b,\n  c]'],
  ['a list that is not closed', 'a: [b'],
  ['a list with an empty place', 'a: [b, , c]'],
  ['a quote that is not closed', 'a: "b'],
  ['text after a quote', 'a: "b" c'],
  ['a rare escape', 'a: "\\x41"'],
  ['the same key twice', 'a: 1\na: 2'],
  ['a key that is no text', 'true: 1'],
  ['a truth value', 'a: true'],
  ['a fraction', 'a: 1.50'],
  ['a number in base 8', 'a: 0o17'],
  ['a tab', 'a:\tb'],
  ['a line deeper than its block', 'a: b\nc:\n    - d\n  - e'],
  ['a second document', 'a: b\n---\nc: d'],
  ['no map and no list', 'hello'],
])('%s is left to the full parser', (_name, text) => {
  expect(plainYaml(text)).toBeUndefined();
});

test('the frontmatter of all articles of the demo is plain, and means what the full parser says', () => {
  const files = globSync('content/articles/**/*.mdx');
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const text = readFileSync(file, 'utf8').split(/^---$/m)[1] ?? '';
    expect(plainYaml(text), file).toStrictEqual(parsed(text));
  }
});

/** Pieces of YAML, so joined below that many texts are nearly plain. */
const words =
  'a title null true No yes 1 007 +81 -5 -0 1.5 .5 0x1F 0o17 0b1 1_000 1e3 .inf 2026-03-02 12:30 ~ - ? : , [ ] { } # &a *a !x | > >- \' " % @ ` << --- ... = \\ \\n \\u3042 \'\' 領収書 é (a|b) x:y a#b https://a.example/b "q" \'q\''
    .split(' ')
    .concat(' ', ' ', '  ', '　', '\t', '\u00A0', '\u2028', '\r', 'x: y', 'a #b');
const scalar = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const quoted = scalar.chain((text) => fc.constantFrom(`'${text}'`, `"${text}"`));
const list = fc.array(fc.oneof(scalar, quoted), { maxLength: 4 });
const flow = list.chain((items) =>
  fc.constantFrom(`[${items.join(', ')}]`, `[ ${items.join(',')} ]`, `{ ${items.join(': ')} }`),
);
const value = fc.oneof(scalar, quoted, flow, fc.constantFrom('', ' '));
const start = ['', '', '', ' ', '  ', '  ', '    ', '- ', '- ', '  - ', '-  ', '- - ', '-', '#', '\t'];
const key = ['a: ', 'b: ', 'c: ', 'd-e: ', 'f:', 'g:', 'null: ', '1: ', '"a": ', '<<: ', '', ''];
const line = fc
  .tuple(fc.constantFrom(...start), fc.constantFrom(...key), value, fc.constantFrom('', '', ' ', ' # c'))
  .map((parts) => parts.join(''));
const text = fc.array(line, { maxLength: 7 }).map((lines) => lines.join('\n'));

test('whatever is plain has no mistake, and means what the full parser says', () => {
  let plain = 0;
  fc.assert(
    fc.property(text, (yaml) => {
      const value = plainYaml(yaml);
      if (value === undefined) return;
      plain += 1;
      expect(value).toStrictEqual(parsed(yaml));
    }),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(100);
});
