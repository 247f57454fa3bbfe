import { isBlock, textOf, type Branch, type Tree } from './body-tree.ts';
import {
  footnoteName,
  inlineMarkdown,
  rawText,
  type Address,
  type InlineContext,
} from './inline-markdown.ts';
import { tableMarkdown } from './table-markdown.ts';

/**
 * A tree of plain elements as Markdown (CommonMark with the tables, task lists, footnotes and
 * strikethrough of GFM), with emphasis beside Japanese punctuation as articles have it.
 *
 * @param address what becomes of the addresses in it
 */
export function markdown(trees: readonly Tree[], address: Address): string {
  return blocks(trees, { address }).join('\n\n');
}

/** Blocks of Markdown; what stands between two elements on lines of their own is a paragraph. */
function blocks(trees: readonly Tree[], context: InlineContext): string[] {
  const result: string[] = [];
  let line: Tree[] = [];
  let lastList: string | undefined;
  const add = (...texts: readonly string[]) => {
    const said = texts.filter((text) => text !== '');
    if (said.length > 0) lastList = undefined;
    result.push(...said);
  };
  const flush = () => {
    if (line.length > 0) add(paragraph(line, context));
    line = [];
  };
  for (const tree of trees) {
    // The line end between two blocks.
    if (tree === '\n' && line.length === 0) continue;
    if (typeof tree === 'string' || !isBlock(tree)) {
      line.push(tree);
      continue;
    }
    flush();
    if (tree.name === 'ul' || tree.name === 'ol') {
      // Two lists that follow each other would become one.
      const isNext = lastList === tree.name;
      add(list(tree, context, isNext));
      lastList = isNext ? undefined : tree.name;
    } else add(...block(tree, context));
  }
  flush();
  return result;
}

function block({ name, props, children }: Branch, context: InlineContext): string[] {
  if (/^h[1-6]$/.test(name)) return [heading(Number(name[1]), children, context)];
  if (props['data-footnotes'] !== undefined) return footnotes(children, context);
  switch (name) {
    case 'p':
      return [paragraph(children, context)];
    case 'pre':
      return [fenced(children)];
    case 'blockquote':
      return [prefixed(blocks(children, context).join('\n\n'), '> ')];
    case 'hr':
      return ['---'];
    case 'table':
      return tableMarkdown(children, (cell) => blocks(cell, context));
    default:
      return blocks(children, context);
  }
}

/** A heading, on one line. */
function heading(depth: number, children: readonly Tree[], context: InlineContext): string {
  const text = inlineMarkdown(children, context).replace(/\\\n/g, ' ').trim();
  return text === '' ? '' : `${'#'.repeat(depth)} ${text.replace(/#+$/, '\\$&')}`;
}

function paragraph(children: readonly Tree[], context: InlineContext): string {
  const text = inlineMarkdown(children, context).trim();
  if (!text.includes('\n')) return withoutStart(text);
  const lines = text.replace(/\\\n$/, '').split('\n');
  return lines.map((line) => withoutStart(line.trim())).join('\n');
}

/** What at the start of a line would make it a heading, a list, a quotation or a rule, escaped. */
function withoutStart(line: string): string {
  if (!/^[#>+\-=\d]/.test(line)) return line;
  return line
    .replace(/^(#{1,6}(?= |$)|>|[-+](?= |$)|(?:-+|=+)(?=\s*$))/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

function list({ name, props, children }: Branch, context: InlineContext, isNext: boolean): string {
  const items = children.filter((child): child is Branch => typeof child === 'object');
  const isLoose = items.some((item) =>
    item.children.some((child) => typeof child === 'object' && child.name === 'p'),
  );
  const first = Number(props['start'] ?? 1);
  const texts = items.map((item, index) => {
    const mark = name === 'ol' ? `${first + index}${isNext ? ')' : '.'} ` : isNext ? '* ' : '- ';
    const text = blocks(item.children, context).join(isLoose ? '\n\n' : '\n');
    return mark + prefixed(text, ' '.repeat(mark.length)).trimStart();
  });
  return texts.join(isLoose ? '\n\n' : '\n');
}

/** Each line of a text after something; what would only be spaces is left out. */
function prefixed(text: string, prefix: string): string {
  if (!text.includes('\n')) return text === '' ? prefix.trimEnd() : prefix + text;
  return text
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');
}

function fenced(children: readonly Tree[]): string {
  const [code] = children;
  const classes = typeof code === 'object' ? (code.props['class'] ?? '') : '';
  const language = /language-(\S+)/.exec(classes)?.[1] ?? '';
  const text = rawText(children).replace(/\n$/, '');
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** The texts of footnotes; their heading is what Markdown puts there by itself. */
function footnotes(children: readonly Tree[], context: InlineContext): string[] {
  const items = children.flatMap((child) =>
    typeof child === 'object' && child.name === 'ol' ? child.children : [],
  );
  return items.flatMap((item) => {
    if (typeof item === 'string' || textOf([item]) === '') return [];
    const text = blocks(item.children, context).join('\n\n');
    return `[^${footnoteName(item.props['id'])}]: ${prefixed(text, '    ').trimStart()}`;
  });
}
