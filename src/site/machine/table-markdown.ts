import type { Branch, Tree } from './body-tree.ts';

const isBranch = (tree: Tree): tree is Branch => typeof tree === 'object';

/**
 * A table of GFM, after its caption. A cell is one line: paragraphs in it are parted by `<br>`.
 * Cells that span others stand in the first of their places.
 *
 * @param children what is inside the `table`
 * @param cellBlocks the blocks of a cell
 */
export function tableMarkdown(
  children: readonly Tree[],
  cellBlocks: (cell: readonly Tree[]) => readonly string[],
): string[] {
  const parts = children.filter(isBranch);
  const rows = parts.flatMap((part) => (part.name === 'tr' ? [part] : rowsOf(part)));
  const cellsOf = (row: Branch) => row.children.filter(isBranch);
  const width = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  const caption = parts
    .filter(({ name }) => name === 'caption')
    .flatMap((part) => cellBlocks(part.children));
  const [head, ...body] = parts.some(({ name }) => name === 'thead') ? rows : [undefined, ...rows];
  const line = (row: Branch | undefined) => {
    const cells = (row ? cellsOf(row) : []).map((cell) => cellText(cellBlocks(cell.children)));
    return rowText(Array.from({ length: width }, (_, index) => cells[index] ?? ''));
  };
  const aligned = rows.slice(0, 1).flatMap(cellsOf);
  const rules = Array.from({ length: width }, (_, index) => rule(aligned[index]));
  if (width === 0) return caption;
  return [...caption, [line(head), rowText(rules), ...body.map(line)].join('\n')];
}

const rowsOf = ({ children }: Branch) =>
  children.filter(isBranch).filter(({ name }) => name === 'tr');

const rowText = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const cellText = (blocks: readonly string[]) =>
  blocks
    .join('\n')
    .replace(/\\?\n+/g, '<br>')
    .replaceAll('|', '\\|');

/** The line under a heading, which says how its column is aligned. */
function rule(cell: Branch | undefined): string {
  const align = /kb-align-(\w+)/.exec(cell?.props['class'] ?? '')?.[1];
  return { left: ':--', center: ':-:', right: '--:' }[align ?? ''] ?? '---';
}
