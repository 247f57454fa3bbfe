import type { Element, ElementContent } from 'hast';

/** Elements that a label cannot hold. */
const blocks = ['ul', 'ol', 'p', 'div', 'pre', 'table', 'blockquote', 'figure', 'dl'];

/**
 * Gives an element of Markdown what readers without a mouse or without a view of the page need, in
 * place: code that scrolls can be reached by keyboard, a task's box has its text as label, the empty
 * corner of a table is no heading, and the heading of footnotes is what their marks refer to.
 */
export function mendElement(node: Element): void {
  const { tagName, properties, children } = node;
  if (tagName === 'pre') properties['tabIndex'] = 0;
  if (tagName === 'th' && children.length === 0) node.tagName = 'td';
  if (tagName !== 'label' && isCheckbox(children[0])) node.children = labelled(children);
  // Its id stays; it is in sight, as an entry of the table of contents leads to it.
  if (isFootnoteHeading(node)) delete properties['className'];
}

/** Whether a heading is the one that Markdown puts over footnotes; marks refer to its id. */
export function isFootnoteHeading({ properties }: Element): boolean {
  return properties['id'] === 'footnote-label';
}

const isCheckbox = (node: ElementContent | undefined) =>
  node?.type === 'element' && node.tagName === 'input' && node.properties['type'] === 'checkbox';

const isBlock = (node: ElementContent) =>
  node.type === 'mdxJsxFlowElement' || (node.type === 'element' && blocks.includes(node.tagName));

/** A box and its line of text in a label; what follows the line stays outside. */
function labelled(children: readonly ElementContent[]): ElementContent[] {
  const block = children.findIndex(isBlock);
  const end = block < 0 ? children.length : block;
  return [
    { type: 'element', tagName: 'label', properties: {}, children: children.slice(0, end) },
    ...children.slice(end),
  ];
}
