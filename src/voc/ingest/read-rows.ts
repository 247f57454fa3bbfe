import type { LineFile } from './read-lines.ts';
import type { Reject } from './rejects.ts';
import type { Parsed } from './row-problem.ts';

/** How many rows a file had. */
export interface RowCounts {
  readonly rows: number;
  readonly rejects: readonly Reject[];
}

/**
 * Parses every line of a file that is not blank, hands on the good rows, and keeps the place of the
 * others.
 *
 * @param head takes the first line, if that is no row
 */
export async function readRows<Row>(
  file: string,
  { blocks }: LineFile,
  {
    head,
    parse,
    use,
  }: {
    head?: (line: string) => void;
    parse: (line: string) => Parsed<Row>;
    use: (row: Row) => void;
  },
): Promise<RowCounts> {
  const rejects: Reject[] = [];
  let rows = 0;
  for await (const { first, lines } of blocks)
    for (const [index, line] of lines.entries()) {
      if (head !== undefined && first + index === 1) {
        head(line);
        continue;
      }
      if (line.trim() === '') continue;
      rows += 1;
      const parsed = parse(line);
      if ('row' in parsed) use(parsed.row);
      else rejects.push({ file, line: first + index, ...parsed.problem });
    }
  return { rows, rejects };
}
