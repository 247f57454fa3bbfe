import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Chart, Range } from './document.ts';

/** Width of a drawing; the page scales it. */
const width = 720;
/** Colours are those of the page's style sheet, so that they follow its theme. */
const colours = Array.from({ length: 8 }, (_, index) => `var(--series-${index + 1})`);
const text = { fontSize: '13px', fontFamily: 'inherit' } as const;

/** The colour of a series by its place. */
export const seriesColour = (place: number): string => colours[place % colours.length] ?? '';

/**
 * A chart as SVG. The same chart gives the same text.
 *
 * @param label what it shows, for whoever cannot see it
 */
export function chartSvg(chart: Chart, label: string): string {
  const svg = drawn(chart);
  // The parts of an image have no names of their own.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML;
}

function drawn(chart: Chart): Element {
  switch (chart.kind) {
    case 'stack':
      return stack(chart);
    case 'line':
      return line(chart);
    case 'ranges':
      return ranges(chart);
    case 'hours':
      return hours(chart);
  }
}

/** A plot in a document of its own: nothing of a browser is needed. */
function plot(options: Plot.PlotOptions): Element {
  const { document } = parseHTML('<html></html>');
  return Plot.plot({ document, width, style: text, ...options });
}

/** Weeks as month and day, as many as there is room for. */
function weekAxis(weeks: readonly string[]): Plot.ScaleOptions {
  const step = Math.ceil(weeks.length / 13);
  const ticks = weeks.filter((_, index) => (weeks.length - 1 - index) % step === 0);
  const tickFormat = (week: string) => week.slice(5).replace('-', '/');
  return { type: 'band', domain: [...weeks], ticks, tickFormat, label: null, padding: 0.1 };
}

function stack({ weeks, series }: Extract<Chart, { kind: 'stack' }>): Element {
  const cells = series.flatMap(({ label, values }, place) =>
    weeks.map((week, index) => ({ week, label, place, value: values[index] ?? 0 })),
  );
  return plot({
    height: 260,
    marginLeft: 56,
    x: weekAxis(weeks),
    y: { label: null, percent: true, tickFormat: (value: number) => `${value} %`, ticks: 5 },
    marks: [
      Plot.barY(cells, {
        ...{ x: 'week', y: 'value', order: 'place', stroke: 'var(--page)', strokeWidth: 1 },
        fill: ({ place }: (typeof cells)[number]) => seriesColour(place),
      }),
      Plot.ruleY([0]),
    ],
    color: { type: 'identity' },
  });
}

function line({ weeks, values, format }: Extract<Chart, { kind: 'line' }>): Element {
  const points = weeks.map((week, index) => ({ week, value: values[index] ?? 0 }));
  const mark = { x: 'week', y: 'value' } as const;
  return plot({
    height: 220,
    marginLeft: 56,
    x: weekAxis(weeks),
    y: { label: null, zero: true, grid: true, ticks: 4, tickFormat: format },
    marks: [
      Plot.ruleY([0]),
      Plot.lineY(points, { ...mark, stroke: 'var(--series-1)', strokeWidth: 2 }),
      Plot.dot(points, { ...mark, fill: 'var(--series-1)', r: 3.5 }),
    ],
  });
}

/** Each name stands above its own line, so that long ones need no margin. */
function ranges({ ranges: rows, format }: Extract<Chart, { kind: 'ranges' }>): Element {
  const labelled = rows.map((row, place) => ({ ...row, place: String(place) }));
  type Row = Range & { readonly place: string };
  const most = Math.max(...rows.flatMap(({ hi, target }) => [hi, target ?? 0]));
  return plot({
    height: rows.length * 44 + 34,
    marginLeft: 20,
    marginRight: 72,
    x: { label: null, domain: [0, most * 1.02], ticks: 5, tickFormat: format, grid: true },
    y: { type: 'band', domain: labelled.map(({ place }) => place), axis: null, padding: 0 },
    marks: [
      Plot.text(labelled, {
        ...{ x: 0, y: 'place', text: 'label', textAnchor: 'start', dy: -9 },
        ...{ lineWidth: 46, textOverflow: 'ellipsis', fill: 'currentColor' },
      }),
      Plot.barX(labelled, {
        ...{ x1: 0, x2: 'value', y: 'place', fill: 'var(--series-1)', fillOpacity: 0.35 },
        ...{ insetTop: 24, insetBottom: 8 },
      }),
      Plot.ruleY(labelled, { x1: 'lo', x2: 'hi', y: 'place', dy: 8, strokeWidth: 2 }),
      Plot.dot(labelled, { x: 'value', y: 'place', dy: 8, r: 4, fill: 'currentColor' }),
      Plot.tickX(
        labelled.filter(({ target }) => target !== undefined),
        {
          x: 'target',
          y: 'place',
          insetTop: 20,
          insetBottom: 4,
          strokeWidth: 3,
          stroke: 'var(--series-2)',
        },
      ),
      Plot.text(labelled, {
        ...{
          x: ({ hi, target }: Row) => Math.max(hi, target ?? 0),
          y: 'place',
          dx: 8,
          dy: 8,
          textAnchor: 'start',
        },
        text: ({ value }: Row) => format(value),
      }),
    ],
  });
}

function hours({ weekdays, cells }: Extract<Chart, { kind: 'hours' }>): Element {
  const most = Math.max(1, ...cells.map(({ amount }) => amount));
  const all = Array.from({ length: 24 }, (_, hour) => hour);
  type HourCell = (typeof cells)[number];
  return plot({
    height: 250,
    marginLeft: 44,
    padding: 0.06,
    x: { type: 'band', domain: all, label: null, tickFormat: (hour: number) => String(hour) },
    y: {
      ...{ type: 'band', label: null, domain: weekdays.map((_, weekday) => weekday) },
      tickFormat: (weekday: number) => weekdays[weekday] ?? '',
    },
    marks: [
      Plot.cell(cells, {
        ...{ x: 'hour', y: 'weekday', fill: 'var(--series-1)', stroke: 'var(--rule)' },
        fillOpacity: ({ amount }: HourCell) => 0.06 + (0.94 * amount) / most,
      }),
    ],
    opacity: { type: 'identity' },
  });
}
