import type { BodyNode } from '../../model/compiled.ts';
import { bodyTree, textOf, type Branch, type Tree } from './body-tree.ts';
import { plainTree } from './plain-tree.ts';

/** Steps that belong together: what stands over them, and the text of each. */
export interface StepGroup {
  readonly name: string | undefined;
  readonly steps: readonly string[];
}

/**
 * The steps of each numbered list in a `Steps` component, in order, under the heading or the tab that
 * they stand in; none for a body without such lists.
 */
export function stepGroups(nodes: readonly BodyNode[], locale: string): readonly StepGroup[] {
  return groupsIn(bodyTree(nodes), undefined, locale);
}

/** The groups among trees. A list of steps within a step is a part of that step. */
function groupsIn(trees: readonly Tree[], over: string | undefined, locale: string): StepGroup[] {
  let name = over;
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    if (/^h[2-6]$/.test(tree.name)) name = textOf(tree.children);
    if (tree.name === 'Steps') return listsOf(tree, name, locale);
    return groupsIn(tree.children, tree.props['label'] ?? name, locale);
  });
}

function listsOf({ children }: Branch, name: string | undefined, locale: string): StepGroup[] {
  return children.flatMap((child) => {
    if (typeof child === 'string' || child.name !== 'ol') return [];
    const texts = child.children.map((item) => textOf(plainTree([item], locale)));
    const steps = texts.filter((text) => text !== '');
    return steps.length === 0 ? [] : [{ name, steps }];
  });
}
