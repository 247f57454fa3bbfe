import type { Element, Nodes } from 'hast';
import { calloutTypes, plainAttributes, plainTags, type BodyComponent } from './body-components.ts';
import type { Problem } from './problem.ts';
import { nearest } from '../nearest.ts';

/** A tag that a writer wrote in a body. */
export type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Found = Omit<Problem, 'line' | 'column'>;

/** Whether an attribute is code; one without a value (`open`) is not. */
const isExpression = ({ type, value }: JsxElement['attributes'][number]) =>
  type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null);

/**
 * A lower-case tag as an ordinary element with its allowed attributes, and what was not allowed.
 * For a component (a capitalised tag), neither.
 */
export function plainElement(
  node: JsxElement,
): { readonly element: Element; readonly problems: readonly Found[] } | Record<never, never> {
  const name = node.name ?? '';
  if (!/^[a-z]/.test(name)) return {};
  const problems: Found[] = [];
  if (!plainTags.has(name)) problems.push({ rule: 'mdx/tag', value: name, hint: '' });
  const properties: Element['properties'] = {};
  for (const attribute of node.attributes) {
    if (isExpression(attribute))
      problems.push({ rule: 'mdx/expression', value: attributeText(attribute), hint: '' });
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (!plainAttributes.has(attribute.name.toLowerCase()))
      problems.push({ rule: 'mdx/attribute', value: attribute.name, hint: name });
    else properties[attribute.name] = typeof attribute.value === 'string' ? attribute.value : true;
  }
  const element: Element = { type: 'element', tagName: name, properties, children: node.children };
  if (node.position) element.position = node.position;
  return { element, problems };
}

/** What is wrong with the use of a component: its name, its properties, their values. */
export function checkComponent(
  node: JsxElement,
  components: Readonly<Record<string, BodyComponent>>,
): Found[] {
  const name = node.name ?? '';
  const known = components[name];
  if (known === undefined) {
    const names = Object.keys(components);
    const hint = nearest(name, names) ?? names.join(', ');
    return [{ rule: 'mdx/unknown-component', value: name, hint }];
  }
  const problems: Found[] = [];
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    if (isExpression(attribute))
      problems.push({ rule: 'mdx/expression', value: attributeText(attribute), hint: '' });
    if (attribute.type !== 'mdxJsxAttribute') continue;
    given.add(attribute.name);
    if (!isOpen(known) && !known.props.includes(attribute.name)) {
      const hint = nearest(attribute.name, known.props) ?? known.props.join(', ');
      problems.push({ rule: 'mdx/unknown-prop', value: attribute.name, hint });
    }
    if (
      name === 'Callout' &&
      attribute.name === 'type' &&
      typeof attribute.value === 'string' &&
      !isCalloutType(attribute.value)
    )
      problems.push({
        rule: 'mdx/callout-type',
        value: attribute.value,
        hint: calloutTypes.join(', '),
      });
  }
  for (const prop of known.required)
    if (!given.has(prop)) problems.push({ rule: 'mdx/missing-prop', value: prop, hint: name });
  return problems;
}

/** A help centre's own component takes any property. */
const isOpen = (component: BodyComponent) => component.props.includes('*');

const isCalloutType = (value: unknown) => calloutTypes.some((type) => type === value);

function attributeText(attribute: JsxElement['attributes'][number]): string {
  if (attribute.type === 'mdxJsxExpressionAttribute') return `{${attribute.value}}`;
  const { name, value } = attribute;
  return typeof value === 'object' && value !== null ? `${name}={${value.value}}` : name;
}
