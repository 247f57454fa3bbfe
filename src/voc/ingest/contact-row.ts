import { contactRowSchema, type ContactRow } from '../../model/contact.ts';
import type { ContactColumn } from './contact-header.ts';
import { cellColumn, csvCells } from './csv-row.ts';
import { problemOf, shown, type Parsed } from './row-problem.ts';

const numeric = new Set<ContactColumn>(['handle_seconds', 'cost', 'wait_seconds']);

/** The contact that a line of CSV holds; empty cells say nothing. */
export function contactRow(line: string, columns: readonly ContactColumn[]): Parsed<ContactRow> {
  const cells = csvCells(line);
  if (cells === undefined)
    return {
      problem: { cause: 'quote', field: '', value: '', column: line.indexOf('"') + 1 },
    };
  if (cells.length !== columns.length)
    return {
      problem: {
        cause: 'cells',
        field: '',
        value: String(cells.length),
        column: cellColumn(line, Math.min(cells.length, columns.length)),
      },
    };
  const row: Record<string, unknown> = { reason: '' };
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (cell !== '') row[column] = numeric.has(column) ? numberOrText(cell) : cell;
  });
  const parsed = contactRowSchema.safeParse(row);
  if (parsed.success) return { row: parsed.data };
  const problem = problemOf(parsed.error, row);
  const index = columns.findIndex((column) => column === problem.field);
  const at = { ...problem, column: cellColumn(line, Math.max(0, index)) };
  return { problem: { ...at, value: shown(cells[index] ?? '') } };
}

/** Plain decimal numbers; anything else stays text, so that the schema refuses it. */
function numberOrText(cell: string): number | string {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(cell) ? Number(cell) : cell;
}
