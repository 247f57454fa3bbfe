import type { CsvCell } from '../csv-cells.ts';

/** A cell as people read it, and its values as CSV keeps them. */
export interface Cell {
  readonly shown: string;
  /** The locale of what is shown, if it is another than the report's. */
  readonly locale?: string | undefined;
  readonly raw: readonly CsvCell[];
}

/** A column: its words, and the names of its values in CSV. */
export interface Column<Row> {
  readonly header: string;
  readonly keys: readonly string[];
  readonly isNumber: boolean;
  readonly cell: (row: Row) => Cell;
}

/** A table whose cells are made. */
export interface Table {
  /** Its name among the CSV files. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows people are shown; CSV holds all. */
  readonly shownRows: number;
}

/** One number of a ranges chart, with its interval and what it is held against. */
export interface Range {
  readonly label: string;
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  readonly target?: number | undefined;
}

/** What a chart draws; how is for whoever draws it. Everything in it also stands in a table. */
export type Chart =
  | {
      /** Shares that make a whole, week by week. */
      readonly kind: 'stack';
      readonly weeks: readonly string[];
      readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
    }
  | {
      /** One amount, week by week; `format` of its axis. */
      readonly kind: 'line';
      readonly weeks: readonly string[];
      readonly values: readonly number[];
      readonly format: (value: number) => string;
    }
  | {
      readonly kind: 'ranges';
      readonly ranges: readonly Range[];
      readonly format: (value: number) => string;
    }
  | {
      /** Amounts by weekday and hour; the darker, the more. */
      readonly kind: 'hours';
      readonly weekdays: readonly string[];
      readonly cells: readonly {
        readonly weekday: number;
        readonly hour: number;
        readonly amount: number;
      }[];
    };

/** One key figure. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

/** A piece of a section. */
export type Block =
  | { readonly kind: 'text' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'figures'; readonly items: readonly Figure[] }
  | { readonly kind: 'chart'; readonly title: string; readonly chart: Chart; readonly table: Table }
  | { readonly kind: 'table'; readonly table: Table };

/** A part of a report with a heading. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A report in words of one language, whatever it is printed as. */
export interface ReportDocument {
  readonly language: string;
  readonly title: string;
  /** What the report is of, and on which evidence it stands. */
  readonly head: readonly string[];
  readonly contents: string;
  readonly tableOf: (caption: string) => string;
  readonly moreRows: (count: string, file: string) => string;
  readonly sections: readonly Section[];
}

/** A table from its columns and rows. */
export function tableOf<Row>(
  id: string,
  caption: string,
  {
    columns,
    rows,
    shownRows = Infinity,
  }: { columns: readonly Column<Row>[]; rows: readonly Row[]; shownRows?: number },
): Table {
  return {
    ...{ id, caption, columns, shownRows },
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}
