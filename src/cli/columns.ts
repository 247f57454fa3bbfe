/** Characters that terminals show twice as wide: East Asian Width (Unicode Annex 11) W and F, without emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** How many cells of a terminal a text takes; a mark on the character before it takes none. */
export function cellsOf(text: string): number {
  return Array.from(text).reduce(
    (sum, char) => sum + (/\p{Mn}/u.test(char) ? 0 : wide.test(char) ? 2 : 1),
    0,
  );
}

/** How a column stands in its width. */
export type Side = 'left' | 'right';

/**
 * Rows as lines whose columns stand below each other, with two spaces between them.
 *
 * @param sides of each column; the last one where there are more columns than sides
 */
export function columnLines(
  rows: readonly (readonly string[])[],
  sides: readonly Side[],
): string[] {
  const widths = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) =>
    Math.max(...rows.map((row) => cellsOf(row[at] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - cellsOf(cell)));
        return (sides[at] ?? sides.at(-1)) === 'right' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
