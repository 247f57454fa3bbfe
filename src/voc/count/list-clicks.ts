import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { runInParts } from './parts.ts';

/** What people did with one list while one layout of it stood. */
export const listBuildSchema = z.strictObject({
  list: z.string(),
  /** First day of the layout, see `LayoutPlace`. */
  build: z.int(),
  /** Times that somebody looked at the list. */
  views: z.int().nonnegative(),
});
export type ListBuild = z.infer<typeof listBuildSchema>;

/** Clicks on one article of a list while one layout of it stood. */
export const listClickSchema = z.strictObject({
  list: z.string(),
  build: z.int(),
  article: z.string(),
  /** Looks at the list from which the article was opened. */
  clicks: z.int().positive(),
  /** Those of them from which nothing else was opened afterwards. */
  lastClicks: z.int().nonnegative(),
});
export type ListClick = z.infer<typeof listClickSchema>;

const lookTable = `
  CREATE TABLE list_look (session_id DOUBLE, list name, build INTEGER, ms DOUBLE, article name,
    opens INTEGER, look INTEGER)`;

/** Each look at a list with a layout, and each opening of an article from it. */
const looks = `
  INSERT INTO list_look
  WITH seen AS (
    SELECT session_id, ms, day, article, list_id AS list,
      CASE WHEN type = 'article_view' THEN 0 ELSE 1 END AS opens
    FROM event_part
    WHERE type IN ('list_view', 'contact_view', 'article_view'))
  SELECT seen.session_id, seen.list, list_build.from_day AS build, ms, article, opens,
    sum(opens) OVER (
      PARTITION BY seen.session_id, seen.list ORDER BY ms, opens DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS look
  FROM seen
  JOIN list_build ON list_build.list = seen.list
    AND seen.day >= list_build.from_day AND seen.day < list_build.to_day`;

const builds = `
  SELECT list, build, CAST(sum(opens) AS INTEGER) AS views
  FROM list_look
  GROUP BY list, build
  ORDER BY list, build`;

const clicks = `
  WITH click AS (
    SELECT session_id, list, look, article, min(build) AS build, max(ms) AS ms
    FROM list_look
    WHERE opens = 0
    GROUP BY session_id, list, look, article),
  numbered AS (
    SELECT list, build, article, row_number() OVER (
      PARTITION BY session_id, list, look ORDER BY ms DESC, article DESC) AS from_last
    FROM click)
  SELECT list, build, article,
    CAST(count(*) AS INTEGER) AS clicks,
    CAST(sum(CASE WHEN from_last = 1 THEN 1 ELSE 0 END) AS INTEGER) AS "lastClicks"
  FROM numbered
  GROUP BY list, build, article
  ORDER BY list, build, article`;

/** Looks and clicks by list, layout and article, of the sessions that are kept. */
export async function listClicks(
  database: DuckDBConnection,
): Promise<{ readonly builds: ListBuild[]; readonly clicks: ListClick[] }> {
  await database.run(lookTable);
  await runInParts(database, looks, {});
  const counted = {
    builds: await queryRows(database, { sql: builds, row: listBuildSchema }),
    clicks: await queryRows(database, { sql: clicks, row: listClickSchema }),
  };
  await database.run('DROP TABLE list_look');
  return counted;
}
