import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/**
 * The cells of one line of CSV. A canonical file holds one row a line: no column holds text, so a
 * line break inside quotes is a mistake.
 *
 * @returns undefined if a quote is left open or stands where none may
 */
export function csvCells(line: string): string[] | undefined {
  if (!line.includes('"')) return line.split(',');
  try {
    const rows: string[][] = parse(line, { relax_column_count: true });
    return rows[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** The character, counted from 1, at which a cell of a line of CSV starts. */
export function cellColumn(line: string, index: number): number {
  let column = 1;
  let cell = 0;
  let quoted = false;
  for (const character of line) {
    if (cell === index) break;
    if (character === '"') quoted = !quoted;
    if (character === ',' && !quoted) cell += 1;
    column += 1;
  }
  return column;
}
