import type { BodyNode } from '../../model/compiled.ts';
import { bodyTree, textOf } from './body-tree.ts';
import { plainTree } from './plain-tree.ts';

/** Steps that belong together: what stands over them, and the text of each. */
export interface StepGroup {
  readonly name: string | undefined;
  readonly steps: readonly string[];
}

/**
 * The steps of each numbered list in a `Steps` component, in order, under the heading or the tab that
 * they stand in; none for a body without such lists. A list of steps within a step is a part of it.
 */
export function stepGroups(
  nodes: readonly BodyNode[],
  locale: string,
  over?: string,
): readonly StepGroup[] {
  let name = over;
  return nodes.flatMap((node) => {
    if (typeof node === 'string') {
      name = lastHeading(node) ?? name;
      return [];
    }
    if (node.c === 'Steps') return listsOf(node.k, name, locale);
    return stepGroups(node.k, locale, node.p['label'] ?? name);
  });
}

/** The text of the last heading in HTML; most pieces of a body have none. */
function lastHeading(html: string): string | undefined {
  const start = Math.max(...['<h2', '<h3', '<h4'].map((tag) => html.lastIndexOf(tag)));
  return start < 0 ? undefined : textOf(bodyTree([html.slice(start, html.indexOf('</h', start))]));
}

function listsOf(
  nodes: readonly BodyNode[],
  name: string | undefined,
  locale: string,
): readonly StepGroup[] {
  return bodyTree(nodes).flatMap((child) => {
    if (typeof child === 'string' || child.name !== 'ol') return [];
    const texts = child.children.map((item) => textOf(plainTree([item], locale)));
    const steps = texts.filter((text) => text !== '');
    return steps.length === 0 ? [] : [{ name, steps }];
  });
}
