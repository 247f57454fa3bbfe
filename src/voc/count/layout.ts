import { INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { tableWriter } from './database.ts';

/** Where an article stood in a list, and when. Days count since 1970-01-01 in the site's time zone. */
export const layoutPlaceSchema = z.strictObject({
  list: z.string(),
  /** First day on which the list stood like this; all places of one layout have the same. */
  build: z.int(),
  /** Counts from 1. */
  position: z.int().positive(),
  article: z.string(),
});
export type LayoutPlace = z.infer<typeof layoutPlaceSchema>;

/** The layouts of all lists. */
export interface Layout {
  readonly places: readonly LayoutPlace[];
  /** The day after the last one of a layout, where it is known to have ended. */
  readonly ends: ReadonlyMap<string, number>;
}

/** Names a layout of a list. */
export const buildKey = (list: string, build: number): string => `${list} ${build}`;

/** A layout without an end stands until the next one of its list begins. */
const openEnd = 1_000_000;

/** When each layout of each list stood: first day, and the day after the last. */
export function buildSpans({ places, ends }: Layout): {
  readonly list: string;
  readonly from: number;
  readonly to: number;
}[] {
  const byList = Map.groupBy(places, ({ list }) => list);
  return [...byList].flatMap(([list, own]) => {
    const starts = [...new Set(own.map(({ build }) => build))].sort((a, b) => a - b);
    return starts.map((from, index) => {
      const next = starts[index + 1] ?? openEnd;
      return { list, from, to: Math.min(next, ends.get(buildKey(list, from)) ?? next) };
    });
  });
}

/** Makes the table `list_build` (list, from_day, to_day), by which a look belongs to a layout. */
export async function makeBuilds(database: DuckDBConnection, layout: Layout): Promise<void> {
  await database.run('CREATE TABLE list_span (list VARCHAR, from_day INTEGER, to_day INTEGER)');
  const writer = await tableWriter(database, 'list_span', [VARCHAR, INTEGER, INTEGER]);
  for (const { list, from, to } of buildSpans(layout)) writer.add([list, from, to]);
  writer.finish();
  await database.run(`
    CREATE TABLE list_build AS
    SELECT TRY_CAST(list AS name) AS list, from_day, to_day FROM list_span`);
}
