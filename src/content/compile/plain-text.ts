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
 *
 * @param uneased what brings a text back to the writer's characters
 */
export function plainBlocks(tree: Nodes, uneased = withoutEasing): string[] {
  const result: string[] = [];
  let current = '';
  const flush = () => {
    // Mostly there is nothing, or the line end between two blocks.
    if (current !== '' && current !== '\n') {
      const text = singleSpaced(uneased(current));
      if (text !== '') result.push(text);
    }
    current = '';
  };
  const visit = (node: Nodes) => {
    switch (node.type) {
      case 'text':
        current += node.value;
        return;
      case 'element': {
        if (unread.has(node.tagName)) return;
        if (node.tagName === 'br') current += ' ';
        const isBlock = blocks.has(node.tagName);
        if (isBlock) flush();
        node.children.forEach(visit);
        if (isBlock) flush();
        return;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const isBlock = node.type === 'mdxJsxFlowElement';
        if (isBlock) flush();
        for (const attribute of node.attributes) {
          if (attribute.type !== 'mdxJsxAttribute' || !visibleProps.has(attribute.name)) continue;
          if (typeof attribute.value === 'string') current += attribute.value;
          flush();
        }
        node.children.forEach(visit);
        if (isBlock) flush();
        return;
      }
      case 'root':
        node.children.forEach(visit);
        return;
      default:
    }
  };
  visit(tree);
  flush();
  return result;
}

/** The text with one space for each run of white space, and none at its ends. */
const singleSpaced = (text: string) =>
  (/[^\S ]|  /.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** The text of one node, without ruby readings, white space collapsed. */
export function plainText(node: Nodes): string {
  return plainBlocks(node).join(' ');
}
