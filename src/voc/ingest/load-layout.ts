import { InputError } from '../../model/input-error.ts';
import { layoutColumns, layoutRowSchema, type LayoutRow } from '../../model/layout-row.ts';
import { buildKey, type Layout, type LayoutPlace } from '../count/layout.ts';
import { cellColumn, csvCells } from './csv-row.ts';
import type { LoadedFile, LoadSettings } from './loaded-file.ts';
import { readLines } from './read-lines.ts';
import { readRows } from './read-rows.ts';
import { checkRejects } from './rejects.ts';
import { problemOf, shown, type Parsed } from './row-problem.ts';

const dayMs = 86_400_000;

/** The layouts of the lists, as `layout.csv` has them, and the file they are from. */
export interface LoadedLayout {
  readonly layout: Layout;
  readonly files: readonly LoadedFile[];
}

/** Where no layout is known. */
export const noLayout: Layout = { places: [], ends: new Map() };

/**
 * Reads which article stood where in which list, and from when to when.
 *
 * @throws {InputError} a file with other columns, or more than 1 % of rejected rows
 */
export async function loadLayout(
  file: string,
  { messages }: Pick<LoadSettings, 'messages'>,
): Promise<LoadedLayout> {
  const source = readLines(file, messages);
  const places: LayoutPlace[] = [];
  const ends = new Map<string, number>();
  const { rows, ...rejects } = await readRows(file, source, {
    head: (line) => checkHeader(line, file, messages),
    parse: layoutRow,
    use: ({ list_id: list, valid_from, valid_to, position, article_id: article }) => {
      const build = dayOf(valid_from);
      places.push({ list, build, position, article });
      if (valid_to !== undefined) ends.set(buildKey(list, build), dayOf(valid_to));
    },
  });
  checkRejects(rejects, rows, messages);
  const inOrder = places.toSorted(
    (a, b) =>
      (a.list < b.list ? -1 : a.list > b.list ? 1 : 0) ||
      a.build - b.build ||
      a.position - b.position ||
      (a.article < b.article ? -1 : 1),
  );
  return {
    layout: { places: inOrder, ends },
    files: [{ file, sha256: source.sha256(), rows, ...rejects, localTimes: 0 }],
  };
}

/** Days since 1970-01-01. */
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs;

function checkHeader(line: string, file: string, messages: LoadSettings['messages']): void {
  const names = (csvCells(line) ?? []).map((name) => name.trim());
  const missing = layoutColumns.filter((column) => !names.includes(column));
  const texts =
    missing.length > 0
      ? messages.missingColumn(missing.join(', '))
      : names.join() === layoutColumns.join()
        ? undefined
        : messages.unknownColumn(names.join(','), '', layoutColumns.join(','));
  if (texts) throw new InputError({ file, line: 1, column: 1 }, ...texts);
}

/** The place that a line says. */
function layoutRow(line: string): Parsed<LayoutRow> {
  const cells = csvCells(line);
  if (cells === undefined || cells.length !== layoutColumns.length) {
    const cause = cells === undefined ? 'quote' : 'cells';
    return { problem: { cause, field: '', value: shown(line), column: 1 } };
  }
  const row = Object.fromEntries(
    layoutColumns.flatMap((column, index) => {
      const cell = cells[index] ?? '';
      if (cell === '') return [];
      return [[column, column === 'position' && /^\d+$/.test(cell) ? Number(cell) : cell]];
    }),
  );
  const parsed = layoutRowSchema.safeParse(row);
  if (parsed.success) return { row: parsed.data };
  const problem = problemOf(parsed.error, row);
  const index = layoutColumns.findIndex((column) => column === problem.field);
  return { problem: { ...problem, column: cellColumn(line, Math.max(0, index)) } };
}
