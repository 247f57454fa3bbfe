import { csvText } from '../csv-cells.ts';
import type { Block, ReportDocument, Table } from './document.ts';

/** A table as a CSV file. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/** Every table of a report as CSV: ids instead of titles, numbers as they are, the same in all languages. */
export function reportCsv({ sections }: ReportDocument): CsvFile[] {
  return sections
    .flatMap(({ blocks }) => blocks.flatMap(tableIn))
    .map(({ id, columns, rows }) => {
      const header = columns.flatMap(({ keys }) => keys);
      const lines = rows.map((cells) => cells.flatMap(({ raw }) => raw));
      return { name: `${id}.csv`, text: csvText(header, lines) };
    });
}

const tableIn = (block: Block): Table[] => ('table' in block ? [block.table] : []);
