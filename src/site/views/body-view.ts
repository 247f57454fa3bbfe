import type { Partner } from '../../model/article.ts';
import type { BodyNode, Heading } from '../../model/compiled.ts';

/** Headings from which on a table of contents helps. */
const tocFrom = 4;

/** Whether a component of that name stands anywhere among the nodes. */
export function holdsComponent(nodes: readonly BodyNode[], name: string): boolean {
  return nodes.some(
    (node) => typeof node !== 'string' && (node.c === name || holdsComponent(node.k, name)),
  );
}

/** A partner as the properties of the Partner component: all of them strings. */
export function partnerProps({ name, what, url, phone, verifiedOn }: Partner) {
  return {
    name,
    ...(what === undefined ? {} : { what }),
    ...(url === undefined ? {} : { url }),
    ...(phone === undefined ? {} : { phone }),
    ...(verifiedOn === undefined ? {} : { verifiedOn }),
  };
}

/** The nodes with what the frontmatter knows of each partner put to its Partner component. */
export function withPartners(
  nodes: readonly BodyNode[],
  partners: readonly Partner[],
): readonly BodyNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const known = partners.find(({ name }) => node.c === 'Partner' && name === node.p['name']);
    const props = known ? { ...partnerProps(known), ...node.p } : node.p;
    return { ...node, p: props, k: withPartners(node.k, partners) };
  });
}

/** The partners that no Partner component of the body names. */
export function partnersLeft(
  nodes: readonly BodyNode[],
  partners: readonly Partner[],
): readonly Partner[] {
  const names = (among: readonly BodyNode[]): (string | undefined)[] =>
    among.flatMap((node) =>
      typeof node === 'string'
        ? []
        : [node.c === 'Partner' ? node.p['name'] : undefined, ...names(node.k)],
    );
  const placed = new Set(names(nodes));
  return partners.filter(({ name }) => !placed.has(name));
}

/** The headings of a table of contents: levels 2 and 3 where there are four or more, else none. */
export function tocHeadings(headings: readonly Heading[]): readonly Heading[] {
  const shown = headings.filter(({ depth }) => depth <= 3);
  return shown.length < tocFrom ? [] : shown;
}
