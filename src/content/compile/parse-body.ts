import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { easeCjkEmphasis, easedColumn, withoutEasing } from './cjk-emphasis.ts';
import type { Problem } from './problem.ts';

/** Words that the parser itself writes into a page. */
export interface ParseLabels {
  readonly footnotes: string;
  /** With `{reference}` for the number. */
  readonly footnoteBack: string;
}

/** The tree of a body, or the one mistake that keeps it from being parsed. */
export type Parsed =
  | {
      readonly tree: Root;
      readonly columnOf: (line: number, column: number) => number;
      /** Brings a text of the tree back to the writer's characters. */
      readonly uneased: (text: string) => string;
    }
  | { readonly problem: Problem };

const asItIs = (text: string) => text;

const place = /^(\d+):(\d+): ([\s\S]*)$/;

/**
 * The syntax tree of an MDX body, by Sätteri, with emphasis eased for CJK text.
 * Positions in the tree are those of the eased text; `columnOf` maps them back.
 */
export function parseBody(body: string, labels: ParseLabels): Parsed {
  const eased = easeCjkEmphasis(body);
  let lines: string[] | undefined;
  const columnOf = (line: number, column: number) => {
    if (eased === body) return column;
    lines ??= eased.split('\n');
    return easedColumn(lines[line - 1] ?? '', column);
  };
  try {
    const tree = mdxToHast(eased, {
      features: {
        frontmatter: false,
        gfm: { footnotes: { label: labels.footnotes, backLabel: labels.footnoteBack } },
      },
    });
    if (tree.type !== 'root') throw new TypeError(`a ${tree.type} is no root`);
    return { tree, columnOf, uneased: eased === body ? asItIs : withoutEasing };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, line, column, cause] = place.exec(error.message) ?? [];
    if (line === undefined || column === undefined || cause === undefined) throw error;
    const problem = {
      rule: 'mdx/syntax' as const,
      line: Number(line),
      column: columnOf(Number(line), Number(column)),
      value: cause.replace(/ \(mdx[\w-]*:[\w-]+\)$/, ''),
      hint: syntaxHint(cause),
    };
    return { problem };
  }
}

/** Which of the usual mistakes a parser message speaks of. */
function syntaxHint(cause: string): string {
  if (cause.includes('create a comment')) return 'comment';
  if (cause.includes('create a link')) return 'autolink';
  if (cause.includes('closing tag') || cause.includes('closing slash')) return 'tag';
  if (/expression|acorn|brace/i.test(cause)) return 'brace';
  return 'escape';
}
