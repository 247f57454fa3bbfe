import { layoutColumns } from '../../model/layout-row.ts';
import { sampleColumns, type SampleContact } from './sample-contact.ts';
import type { WeekLists } from './sample-lists.ts';
import type { SampleEvent } from './sample-tab.ts';

/** From when and for how long a sample runs. */
export interface SamplePeriod {
  /** The instant at which the first day begins in Japan, in milliseconds since 1970. */
  readonly firstMs: number;
  readonly seconds: number;
}

const japanMs = 9 * 3_600_000;

/** Contacts as canonical CSV, in order of time; every 200th row stands there twice, as in real exports. */
export function contactsCsv(contacts: readonly SampleContact[], period: SamplePeriod): string {
  const lines = inPeriod(contacts, period).flatMap(({ second, cells }, index) => {
    const row = {
      ...cells,
      contact_id: `q${(index + 1).toString(36).padStart(4, '0')}`,
      started_at: timeText(second, period),
    };
    const line = sampleColumns.map((column) => row[column] ?? '').join(',');
    return index % 200 === 199 ? [line, line] : [line];
  });
  return [sampleColumns.join(','), ...lines, ''].join('\n');
}

/** Events as NDJSON, in order of time. */
export function eventsNdjson(events: readonly SampleEvent[], period: SamplePeriod): string {
  const lines = inPeriod(events, period).map(({ second, fields }) =>
    JSON.stringify({ ts: timeText(second, period), ...fields }),
  );
  return [...lines, ''].join('\n');
}

/** Where each article stood in each week, as `layout.csv`. */
export function layoutCsv(weeks: readonly WeekLists[], { firstMs }: SamplePeriod): string {
  const dayOf = (week: number) =>
    new Date(firstMs + japanMs + week * 7 * 86_400_000).toISOString().slice(0, 10);
  const lines = weeks.flatMap((lists, week) =>
    [...lists].flatMap(([list, articles]) =>
      articles.map(({ id }, index) =>
        [dayOf(week), dayOf(week + 1), list, index + 1, id].join(','),
      ),
    ),
  );
  return [layoutColumns.join(','), ...lines, ''].join('\n');
}

/** Rows within the period in order of time; rows of the same second stay as they came. */
function inPeriod<Row extends { readonly second: number }>(
  rows: readonly Row[],
  { seconds }: SamplePeriod,
): Row[] {
  return rows
    .filter(({ second }) => second < seconds)
    .toSorted((a, b) => Math.floor(a.second) - Math.floor(b.second));
}

/** The time of a second of the period, as a clock in Japan shows it. */
function timeText(second: number, { firstMs }: SamplePeriod): string {
  const shifted = new Date(firstMs + japanMs + Math.floor(second) * 1000);
  return `${shifted.toISOString().slice(0, 19)}+09:00`;
}
