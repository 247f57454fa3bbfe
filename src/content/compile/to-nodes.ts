import type { ElementContent, Nodes, RootContent } from 'hast';
import type { BodyNode } from '../../model/compiled.ts';
import { withoutEasing } from './cjk-emphasis.ts';
import { startTag, textHtml, voidTags } from './html-text.ts';

type Child = RootContent | ElementContent;

/**
 * A checked tree as body nodes: HTML strings, and components with their properties and children.
 * Components must carry string attributes only, and no other MDX node may be left in the tree.
 *
 * @param uneased what brings a text back to the writer's characters
 */
export function toBodyNodes(children: readonly Child[], uneased = withoutEasing): BodyNode[] {
  const result: BodyNode[] = [];
  let html: string | undefined;
  const flush = () => {
    if (html !== undefined) result.push(uneased(html));
    html = undefined;
  };
  const write = (node: Child) => {
    if (node.type === 'text') html = (html ?? '') + textHtml(node.value);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      flush();
      result.push({ c: node.name ?? '', p: propsOf(node.attributes), k: toBodyNodes(node.children, uneased) });
    } else if (node.type === 'element') {
      html = (html ?? '') + startTag(node);
      node.children.forEach(write);
      if (node.children.length > 0 || !voidTags.has(node.tagName)) html = `${html ?? ''}</${node.tagName}>`;
    } else throw new TypeError(`a ${node.type} in a checked tree`);
  };
  children.forEach(write);
  flush();
  return result;
}

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
