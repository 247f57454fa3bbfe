import type { LineFile } from './read-lines.ts';
import { rejectList, type Rejects } from './rejects.ts';
import type { Parsed } from './row-problem.ts';

/** How many rows a file had. */
export interface RowCounts extends Rejects {
  readonly rows: number;
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
  const rejects = rejectList();
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
      else rejects.add({ file, line: first + index, ...parsed.problem });
    }
  return { rows, ...rejects.all() };
}
