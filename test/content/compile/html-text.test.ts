import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainAttributes, plainTags } from '../../../src/content/compile/body-components.ts';
import { toBodyNodes } from '../../../src/content/compile/to-nodes.ts';

const htmlOf = (node: ElementContent) => toBodyNodes([node]).join('');
const element = (properties: Element['properties'], text = ''): Element => ({
  type: 'element',
  tagName: 'p',
  properties,
  children: text === '' ? [] : [{ type: 'text', value: text }],
});

test('text cannot become a tag or a character reference', () => {
  expect(htmlOf(element({}, '<b>&amp;"'))).toBe('<p>&#x3C;b>&#x26;amp;"</p>');
});

test('a value cannot leave its attribute', () => {
  expect(htmlOf(element({ title: '"><script>`\'&' }))).toBe(
    '<p title="&#x22;><script>&#x60;&#x27;&#x26;"></p>',
  );
});

test('an attribute that says something by being there has no value, and is gone where it says no', () => {
  expect(htmlOf(element({ open: true, reversed: false, checked: 'checked', disabled: '' }))).toBe(
    '<p open checked></p>',
  );
});

/** Elements that Markdown makes, besides those that an article may write. */
const tags = fc.constantFrom(...plainTags, 'h1', 'input', 'label', 'section');
/** Properties that Markdown and the compile step give, besides those that an article may write. */
const names = fc.constantFrom(
  ...plainAttributes,
  ...['ariaDescribedBy', 'ariaLabel', 'checked', 'className', 'colSpan', 'dataFootnoteBackref'],
  ...['dataFootnoteRef', 'dataFootnotes', 'dateTime', 'decoding', 'disabled', 'loading', 'rowSpan'],
  ...['srcset', 'tabIndex'],
);
const text = fc.oneof(
  fc.constantFrom('', ' ', '<', '&', '"', "'", '`', '\0', 'open', 'a b', '領収書', '&amp;'),
  fc.string({ unit: 'binary' }),
);
const value: fc.Arbitrary<Element['properties'][string]> = fc.oneof(text, fc.boolean(), fc.integer(), fc.constant(null), fc.array(text, { maxLength: 3 }));
const { node } = fc.letrec<{ node: Element }>((tie) => ({
  node: fc.record({
    type: fc.constant('element' as const),
    tagName: tags,
    properties: fc.dictionary(names, value, { maxKeys: 4, noNullPrototype: true }),
    children: fc.array(
      fc.oneof(
        { depthSize: 'small' },
        text.map((content) => ({ type: 'text' as const, value: `x${content}` })),
        tie('node'),
      ),
      { maxLength: 3 },
    ),
  }),
}));

test('elements are written as hast-util-to-html writes them', () => {
  fc.assert(
    fc.property(node, (tree) => {
      // Letters of the private use area are the compile step's own, and taken out.
      fc.pre(!/[\uE000\uE001]|%EE%80%8/.test(JSON.stringify(tree)));
      expect(htmlOf(tree)).toBe(toHtml(tree));
    }),
    { numRuns: 3000 },
  );
});
