import type { Nodes } from 'hast';
import { withoutEasing } from './cjk-emphasis.ts';

const blocks = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const unread = new Set(['rt', 'rp', 'script', 'style', 'template']);
/** Component properties that readers see as text. */
const visibleProps = new Set(['label', 'summary', 'caption', 'title']);

/**
 * The plain text of a tree, one string a block, in reading order; readings of ruby are left out,
 * so that search sees the words as people write them.
 */
export function plainBlocks(tree: Nodes): string[] {
  const result: string[] = [];
  let current = '';
  const flush = () => {
    const text = withoutEasing(current).replace(/\s+/g, ' ').trim();
    if (text !== '') result.push(text);
    current = '';
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') current += node.value;
    if (!('children' in node)) return;
    if (node.type === 'element' && unread.has(node.tagName)) return;
    if (node.type === 'element' && node.tagName === 'br') current += ' ';
    const isBlock =
      node.type === 'mdxJsxFlowElement' || (node.type === 'element' && blocks.has(node.tagName));
    if (isBlock) flush();
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && visibleProps.has(attribute.name)) {
          current += typeof attribute.value === 'string' ? attribute.value : '';
          flush();
        }
    for (const child of node.children) visit(child);
    if (isBlock) flush();
  };
  visit(tree);
  flush();
  return result;
}

/** The text of one node, without ruby readings, white space collapsed. */
export function plainText(node: Nodes): string {
  return plainBlocks(node).join(' ');
}
