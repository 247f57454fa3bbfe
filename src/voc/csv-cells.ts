/** A cell of CSV: text, or a number, which stays one. */
export type CsvCell = string | number;

/**
 * What spreadsheets take for the start of a formula, in either width (OWASP, CSV Injection).
 * Numbers are never one, so a negative number keeps its sign.
 */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/u;

/**
 * A row of CSV (RFC 4180), without the end of its line. Text is put in quotes where it has to be, and
 * starts with an apostrophe where a spreadsheet would take it for a formula.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(csvCell).join(',');
}

/** A table as CSV: its header, then its rows, each line with its end. */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((cells) => `${csvLine(cells)}\n`).join('');
}

function csvCell(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
