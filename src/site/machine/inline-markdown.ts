import { textOf, type Branch, type Tree } from './body-tree.ts';

/** Turns an address of a page into one that leads there from anywhere. */
export type Address = (href: string) => string;

/** Where a line of Markdown is written. */
export interface InlineContext {
  readonly address: Address;
  /** Inside a link, brackets would end its text. */
  readonly inLink?: boolean;
}

/** Parts of a line as Markdown, on one line but for hard breaks. */
export function inlineMarkdown(trees: readonly Tree[], context: InlineContext): string {
  let line = '';
  for (const tree of trees)
    line += typeof tree === 'string' ? textMarkdown(tree, context) : branchMarkdown(tree, context);
  return line;
}

/**
 * A text in which nothing means more than itself. Only what would be read as Markdown is escaped,
 * so that `[設定]` and `snake_case` stay as people wrote them.
 */
function textMarkdown(text: string, { inLink }: InlineContext): string {
  const line = /[\t\r\n]|  /.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
  if (!/[\\`*_~<&[\]!]/.test(line)) return line;
  const escaped = line
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[`*~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!$/, '\\!');
  return inLink
    ? escaped.replace(/[[\]]/g, '\\$&')
    : escaped.replace(/\](?=[(:])/g, '\\]').replace(/\[(?=\^)/g, '\\[');
}

function branchMarkdown(tree: Branch, context: InlineContext): string {
  const { name, props, children } = tree;
  const inside = () => inlineMarkdown(children, context);
  switch (name) {
    case 'strong':
    case 'b':
      return around('**', inside());
    case 'em':
    case 'i':
      return around('*', inside());
    case 'del':
    case 's':
      return around('~~', inside());
    case 'sub':
      return `<sub>${inside()}</sub>`;
    case 'sup':
      return isFootnote(children[0]) ? inside() : `<sup>${inside()}</sup>`;
    case 'code':
      return codeMarkdown(rawText(children));
    case 'a':
      return linkMarkdown(tree, context);
    case 'img':
      return imageMarkdown(props, context);
    case 'br':
      return '\\\n';
    case 'input':
      return props['checked'] === undefined ? '[ ]' : '[x]';
    default:
      return inside();
  }
}

/** Text between two marks; spaces at its ends stay outside, where marks would not be read. */
function around(mark: string, text: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}

/** Text as it stands, without anything that marks it. */
export function rawText(trees: readonly Tree[]): string {
  return trees.map((tree) => (typeof tree === 'string' ? tree : rawText(tree.children))).join('');
}

function codeMarkdown(code: string): string {
  const line = code.replace(/\r?\n/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .*[^ ].* $/.test(line) ? ' ' : '';
  return line === '' ? '' : fence + pad + line + pad + fence;
}

const isFootnote = (tree: Tree | undefined) =>
  typeof tree === 'object' && tree.props['data-footnote-ref'] !== undefined;

function linkMarkdown({ props, children }: Branch, context: InlineContext): string {
  const { href } = props;
  if (props['data-footnote-backref'] !== undefined) return '';
  if (props['data-footnote-ref'] !== undefined) return `[^${footnoteName(href)}]`;
  const text = inlineMarkdown(children, { ...context, inLink: true }).trim();
  if (href === undefined || text === '') return text;
  const address = context.address(href);
  if (/^(https?|mailto):/.test(address) && textOf(children) === address) return `<${address}>`;
  return `[${text}](${destination(address)}${titlePart(props)})`;
}

/** The name of a footnote from the id of its text, or the address of that. */
export function footnoteName(id: string | undefined): string {
  return (id ?? '').replace(/^#?user-content-fn-/, '');
}

function imageMarkdown(props: Branch['props'], { address }: InlineContext): string {
  const alt = (props['alt'] ?? '').replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
  return `![${alt}](${destination(address(props['src'] ?? ''))}${titlePart(props)})`;
}

const titlePart = ({ title }: Branch['props']) =>
  title === undefined ? '' : ` "${title.replace(/["\\]/g, '\\$&')}"`;

/** An address as Markdown takes it: spaces and brackets are written by their number. */
const destination = (address: string) =>
  address.replace(
    /[\s()<>]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
