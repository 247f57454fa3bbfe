import { headerKey, type FieldNames, type ImportColumn } from './import-columns.ts';
import { importColumns } from './import-columns.ts';
import type { MappingData } from './field-mapping.ts';

/** Where a column of ours stands in a table, and as what. */
export interface FoundColumn {
  readonly column: ImportColumn;
  readonly index: number;
  readonly header: string;
}

/** The header of a table: what was found in it, and all its names. */
export interface FoundHeader {
  /** Rows before the first one of data. */
  readonly rows: number;
  readonly headers: readonly string[];
  /** By column, the field that counts most first. */
  readonly columns: readonly FoundColumn[];
}

/** A header stands among the first rows of a table. */
export const headerRows = 10;

/**
 * The header of a table: the row among its first ones in which most names are known. Names may go
 * over two rows, with groups in the upper one.
 *
 * @param names of a source; the mapping goes before them
 * @returns undefined if no row holds even two names that are known
 */
export function foundHeader(
  rows: readonly (readonly string[])[],
  names: FieldNames,
  mapping: MappingData,
): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  rows.slice(0, headerRows).forEach((row, index) => {
    const headers = withGroups(row, rows[index - 1]);
    const columns = columnsOf(headers, names, mapping);
    if (columns.length >= 2 && columns.length > (best?.columns.length ?? 0))
      best = { rows: index + 1, headers: headers.map(({ shown }) => shown), columns };
  });
  return best;
}

/** A header with the names by which it may be known. */
interface Named {
  readonly shown: string;
  readonly keys: readonly string[];
}

/** The names of a row, each also with the group above it, which a merged cell holds for several. */
function withGroups(row: readonly string[], above: readonly string[] = []): Named[] {
  let group = '';
  return row.map((cell, index) => {
    group = above[index]?.trim() || group;
    const own = cell.trim();
    if (own === '') return { shown: above[index]?.trim() ?? '', keys: [headerKey(group)] };
    return { shown: own, keys: [headerKey(own), headerKey(`${group}${own}`)] };
  });
}

function columnsOf(
  headers: readonly Named[],
  names: FieldNames,
  mapping: MappingData,
): FoundColumn[] {
  const mapped = new Map(
    Object.entries(mapping.columns).map(([header, column]) => [headerKey(header), column]),
  );
  const taken = new Set<number>();
  const columns: FoundColumn[] = [];
  const take = (column: ImportColumn, index: number) => {
    taken.add(index);
    columns.push({ column, index, header: headers[index]?.shown ?? '' });
  };
  headers.forEach(({ keys }, index) => {
    const column = mapped.get(keys[0] ?? '');
    if (column === 'ignore') taken.add(index);
    else if (column !== undefined) take(column, index);
  });
  for (const column of importColumns)
    for (const name of names[column] ?? [])
      headers.forEach(({ keys }, index) => {
        if (!taken.has(index) && keys.includes(name)) take(column, index);
      });
  return columns;
}
