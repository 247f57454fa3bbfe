import type { ElementContent, Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { BodyNode } from '../../model/compiled.ts';
import { withoutEasing } from './cjk-emphasis.ts';

type Child = RootContent | ElementContent;

const isComponent = (node: Nodes) =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const holdsComponent = (node: Nodes): boolean =>
  isComponent(node) || ('children' in node && node.children.some(holdsComponent));

/**
 * A checked tree as body nodes: HTML strings, and components with their properties and children.
 * Components must carry string attributes only, and no other MDX node may be left in the tree.
 */
export function toBodyNodes(children: readonly Child[]): BodyNode[] {
  const result: BodyNode[] = [];
  const add = (html: string) => {
    const last = result.at(-1);
    if (typeof last === 'string') result[result.length - 1] = last + html;
    else result.push(html);
  };
  for (const node of children) {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      result.push({ c: node.name ?? '', p: propsOf(node.attributes), k: toBodyNodes(node.children) });
    } else if (node.type === 'element' && holdsComponent(node)) {
      const [open = '', close = ''] = toHtml({ ...node, children: [slot] }).split(slotMark);
      add(withoutEasing(open));
      for (const inner of toBodyNodes(node.children))
        if (typeof inner === 'string') add(inner);
        else result.push(inner);
      add(close);
    } else {
      add(withoutEasing(toHtml(node)));
    }
  }
  return result;
}

const slotMark = '\uE002';
const slot = { type: 'text', value: slotMark } as const;

type Attributes = Extract<Nodes, { type: 'mdxJsxFlowElement' }>['attributes'];

/** The string properties of a component; a property without a value is `"true"`. */
function propsOf(attributes: Attributes): Record<string, string> {
  const props: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    props[name] = typeof value === 'string' ? withoutEasing(value) : 'true';
  }
  return props;
}
