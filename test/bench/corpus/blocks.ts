/** One line of a list, and the lines below it. */
export interface ListItem {
  readonly text: string;
  readonly items?: readonly ListItem[];
}

/**
 * One part of an article's body, before it is written for any tool. Text is Markdown inside a line;
 * a link to another article is `[words](article:<id>)`.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly lang: string; readonly text: string }
  | {
      readonly kind: 'component';
      readonly name: ComponentName;
      /** Values without quotes or markup. */
      readonly props: Readonly<Record<string, string>>;
      readonly blocks: readonly Block[];
    };

/** Components that the articles use. */
export type ComponentName = 'Callout' | 'Steps' | 'Tabs' | 'Tab' | 'Details' | 'Outcome';

/** How a tool writes what Markdown has no word for. */
export interface Dialect {
  /** Lines before and after the body of a component. */
  readonly component: (
    name: ComponentName,
    props: Readonly<Record<string, string>>,
  ) => readonly [string, string];
  /** Address of another article of the locale, as written in this article. */
  readonly href: (id: string) => string;
}

/** The Markdown of blocks, with a line feed at its end. */
export function printBlocks(blocks: readonly Block[], dialect: Dialect): string {
  return `${blocks.map((block) => printBlock(block, dialect)).join('\n\n')}\n`;
}

function printBlock(block: Block, dialect: Dialect): string {
  const inline = (text: string) =>
    text.replace(/\]\(article:([^)]+)\)/g, (_, id: string) => `](${dialect.href(id)})`);
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return inline(block.text);
    case 'list':
      return inline(listLines(block.items, block.ordered, '').join('\n'));
    case 'table':
      return inline(tableLines(block.rows).join('\n'));
    case 'code':
      return `\`\`\`${block.lang}\n${block.text}\n\`\`\``;
    case 'component': {
      const [open, close] = dialect.component(block.name, block.props);
      return `${open}\n\n${printBlocks(block.blocks, dialect)}\n${close}`;
    }
  }
}

function listLines(items: readonly ListItem[], ordered: boolean, indent: string): string[] {
  return items.flatMap(({ text, items: below = [] }, index) => {
    const mark = ordered ? `${index + 1}. ` : '- ';
    return [
      `${indent}${mark}${text}`,
      ...listLines(below, false, `${indent}${' '.repeat(mark.length)}`),
    ];
  });
}

function tableLines(rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)];
}
