import type { ReportMessages } from '../../i18n/report-messages.ts';
import type { CsvCell } from '../csv-cells.ts';
import { dayText } from '../ingest/zone-clock.ts';
import { leastShown } from '../rank/because.ts';
import type { Column, Figure } from './document.ts';
import type { Difference, Formats } from './formats.ts';
import type { Change, Measured } from './measured.ts';
import type { Trend, WeekRatio } from './trend.ts';

/** What things are called in the language of a report. */
export interface Names {
  readonly site: string;
  readonly article: (id: string) => string;
  /** The locale of an article's title, if there is none in the language of the report. */
  readonly articleLocale: (id: string) => string | undefined;
  readonly reason: (id: string) => string;
  readonly channel: (name: string) => string;
}

/** What a report is worded with. */
export interface Words {
  readonly language: string;
  readonly messages: ReportMessages;
  readonly names: Names;
  readonly format: Formats;
  /** The last day of the data, from which weeks are counted back. */
  readonly lastDay: number;
}

/** The first day of a week that is counted back from the last day of the data. */
export const weekDay = ({ lastDay }: Words, week: number): string =>
  dayText(lastDay - 7 * week - 6);

/** A count, hidden where it is small enough to say little, or to point at people. */
export const shownCount = ({ messages, format }: Words, count: number): string =>
  count > 0 && count < leastShown ? messages.few(leastShown) : format.count(count);

/** A number with its interval, in a few characters. */
export function measuredText(
  { messages }: Words,
  { value, lo, hi }: Measured,
  format: (value: number) => string,
): string {
  return messages.interval(format(value), format(lo), format(hi));
}

/** A number with its interval as a key figure. */
export function measuredFigure(
  { messages }: Words,
  label: string,
  { of: { value, lo, hi }, format }: { of: Measured; format: (value: number) => string },
): Figure {
  const detail = messages.summary.intervalDetail(format(lo), format(hi));
  return { label, value: format(value), detail };
}

/** What there is to say of a change, in a sentence. */
export function changeText(
  { messages: { change: words } }: Words,
  { change, weeks }: Trend,
  { value: format, difference }: { value: (value: number) => string; difference: Difference },
): string {
  if (change === undefined) return words.tooFew;
  const ratio = (from: number, to: number) => {
    const span = weeks.slice(from, to);
    const sum = (of: 'part' | 'whole') => span.reduce((all, week) => all + week[of], 0);
    return format(sum('part') / sum('whole'));
  };
  const count = weeks.length;
  const [before, after] = [ratio(count - 8, count - 4), ratio(count - 4, count)];
  const range = difference(change.lo, change.hi);
  return change.isShown
    ? words.shown(before, after, { difference: difference(change.value), range })
    : words.notShown(before, after, range);
}

/** A column of changes of shares: in CSV the difference and its interval. */
export function changeColumn<Row>(
  { messages: { change: words }, format: { points } }: Words,
  header: string,
  of: (row: Row) => Change | undefined,
): Column<Row> {
  const text = ({ value, lo, hi, isShown }: Change) =>
    isShown ? points(value) : words.cell(points(lo, hi));
  const cell = (row: Row) => {
    const change = of(row);
    if (change === undefined) return { shown: '–', raw: ['', '', ''] };
    return { shown: text(change), raw: [change.value, change.lo, change.hi].map(rounded) };
  };
  return { header, keys: ['change', 'change_lo', 'change_hi'], isNumber: false, cell };
}

/** A column of text; `id` is what CSV keeps of it, if that is another. */
export function textColumn<Row>(
  header: string,
  key: string,
  text: (row: Row) => string,
  id: (row: Row) => CsvCell = text,
  locale?: (row: Row) => string | undefined,
): Column<Row> {
  const cell = (row: Row) => ({ shown: text(row), raw: [id(row)], locale: locale?.(row) });
  return { header, keys: [key], isNumber: false, cell };
}

/** A column of numbers; unknown ones are a dash, and empty in CSV. */
export function numberColumn<Row>(
  header: string,
  key: string,
  value: (row: Row) => number | undefined,
  format: (value: number) => string,
): Column<Row> {
  const cell = (row: Row) => {
    const number = value(row);
    return number === undefined
      ? { shown: '–', raw: [''] }
      : { shown: format(number), raw: [rounded(number)] };
  };
  return { header, keys: [key], isNumber: true, cell };
}

/** A column of counts; small ones are hidden in CSV, too. */
export function countColumn<Row>(
  words: Words,
  { header, key }: { header: string; key: string },
  value: (row: Row) => number,
): Column<Row> {
  const cell = (row: Row) => {
    const shown = shownCount(words, value(row));
    const isHidden = value(row) > 0 && value(row) < leastShown;
    return { shown, raw: [isHidden ? `<${leastShown}` : value(row)] };
  };
  return { header, keys: [key], isNumber: true, cell };
}

/** A column of numbers with their intervals: three columns in CSV. */
export function measuredColumn<Row>(
  words: Words,
  { header, key }: { header: string; key: string },
  of: {
    readonly value: (row: Row) => Measured | undefined;
    readonly format: (value: number) => string;
  },
): Column<Row> {
  const keys = [key, `${key}_lo`, `${key}_hi`];
  const cell = (row: Row) => {
    const measured = of.value(row);
    if (measured === undefined) return { shown: '–', raw: ['', '', ''] };
    const { value, lo, hi } = measured;
    return { shown: measuredText(words, measured, of.format), raw: [value, lo, hi].map(rounded) };
  };
  return { header, keys, isNumber: true, cell };
}

/** The columns of a trend: the first day of a week, and its ratio. */
export function weekColumns(
  words: Words,
  header: string,
  format: (value: number) => string,
): readonly Column<WeekRatio>[] {
  const { weekColumn } = words.messages;
  return [
    textColumn(weekColumn, 'week', ({ week }) => weekDay(words, week)),
    numberColumn(header, 'value', ({ part, whole }) => part / whole, format),
  ];
}

/** Six digits are more than anybody measured, and the same on every machine. */
const rounded = (value: number): number => Number(value.toPrecision(6));
