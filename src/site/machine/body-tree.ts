import type { BodyNode } from '../../model/compiled.ts';
import { voidTags } from '../../content/compile/html-text.ts';

/** An element or a component of a body, with what is inside it. */
export interface Branch {
  /** The tag; that of a component begins with a capital. */
  readonly name: string;
  readonly props: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}

/** A text, or a branch. */
export type Tree = string | Branch;

/** An element of a tree. */
export function branch(
  name: string,
  children: readonly Tree[],
  props: Readonly<Record<string, string>> = {},
): Branch {
  return { name, props, children };
}

/**
 * The nodes of a compiled body as a tree, so that something else than HTML can be made of them. It
 * reads what `toBodyNodes` writes, not HTML at large: every element is closed, every value quoted.
 */
export function bodyTree(nodes: readonly BodyNode[]): readonly Tree[] {
  const root: Tree[] = [];
  const open = [root];
  for (const node of nodes)
    if (typeof node === 'string') readHtml(node, open);
    else open.at(-1)?.push({ name: node.c, props: node.p, children: bodyTree(node.k) });
  return root;
}

/**
 * Puts what HTML says to the children of the elements that are open, the innermost last. Thousands
 * of articles pass here, so it looks for the next bracket instead of matching patterns.
 */
function readHtml(html: string, open: Tree[][]): void {
  for (let at = 0; at < html.length;) {
    const start = html.indexOf('<', at);
    const end = start < 0 ? html.length : start;
    if (end > at) open.at(-1)?.push(decoded(html.slice(at, end)));
    if (start < 0) return;
    const nameEnd = endOfName(html, start + 1);
    const close = html.charCodeAt(nameEnd) === bracket ? nameEnd : endOfTag(html, nameEnd);
    at = close + 1;
    if (html[start + 1] === '/') {
      open.pop();
      continue;
    }
    const name = html.slice(start + 1, nameEnd);
    const children: Tree[] = [];
    const isTold = close > nameEnd && telling.has(name);
    const props = isTold ? propsOf(html.slice(nameEnd, close)) : none;
    open.at(-1)?.push({ name, props, children });
    if (!voidTags.has(name)) open.push(children);
  }
}

function endOfName(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === bracket || code === space) return at;
  }
  return html.length;
}

const bracket = '>'.charCodeAt(0);
const quote = '"'.charCodeAt(0);
const space = ' '.charCodeAt(0);

/** Where a tag ends: a value in quotes may hold a bracket, too. */
function endOfTag(html: string, from: number): number {
  let inQuotes = false;
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === quote) inQuotes = !inQuotes;
    else if (code === bracket && !inQuotes) return at;
  }
  return html.length;
}

const attribute = /([^\s=]+)(?:="([^"]*)")?/g;
/** Elements whose attributes say something without a style sheet; those of the others are passed over. */
const telling = new Set(['a', 'code', 'img', 'input', 'li', 'ol', 'section', 'td', 'th']);

const none: Readonly<Record<string, string>> = {};

function propsOf(attributes: string): Readonly<Record<string, string>> {
  if (attributes === '') return none;
  const found = attributes.matchAll(attribute);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, decoded(value)]));
}

/** The text of HTML in which characters are written by their number (`&#x3C;`). */
function decoded(html: string): string {
  if (!html.includes('&')) return html;
  return html.replace(/&#x([\dA-F]+);/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

const blockNames = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p ' +
    'pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether a branch is a component, not an element. */
export function isComponent({ name }: Branch): boolean {
  const first = name.charCodeAt(0);
  return first >= 65 && first <= 90;
}

/** Whether a part of a tree stands on lines of its own; an unknown component does where something in it does. */
export function isBlock(tree: Tree): boolean {
  if (typeof tree === 'string') return false;
  return blockNames.has(tree.name) || (isComponent(tree) && tree.children.some(isBlock));
}

/** The text of trees in one line, without readings of ruby. */
export function textOf(trees: readonly Tree[]): string {
  let text = '';
  const visit = (tree: Tree) => {
    if (typeof tree === 'string') text += tree;
    else if (tree.name !== 'rt' && tree.name !== 'rp') {
      const isApart = tree.name === 'br' || isBlock(tree);
      if (isApart) text += ' ';
      tree.children.forEach(visit);
      if (isApart) text += ' ';
    }
  };
  trees.forEach(visit);
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
