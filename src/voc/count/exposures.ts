import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';
import { runInParts } from './parts.ts';
import { idleMs, visitSteps } from './visit-steps.ts';

/** Where an article was opened from. */
export const sources = ['home', 'category', 'contact', 'search', 'related', 'external'] as const;

/**
 * What became of the exposures of one article in one locale, by where it was opened from and by week;
 * only those whose window has closed.
 */
export const exposureCountSchema = z.strictObject({
  article: z.string(),
  locale: z.string(),
  source: z.enum(sources),
  /** Whole weeks before the last day of the data: 0 is the newest week. */
  week: z.int().nonnegative(),
  exposures: z.int().positive(),
  /** The reader opened no other article afterwards and did not turn to contact. */
  settled: z.int().nonnegative(),
  /** The reader went on to the contact page, to a channel, or made contact within the window. */
  towardContact: z.int().nonnegative(),
  /** The reader made contact within the window for a reason that the article answers. */
  escalations: z.int().nonnegative(),
  yes: z.int().nonnegative(),
  no: z.int().nonnegative(),
  /** Settled exposures among those with a No vote: readers who were not helped and left. */
  settledNo: z.int().nonnegative(),
});
export type ExposureCount = z.infer<typeof exposureCountSchema>;

/** The sources in the order of their names, which is the order of those of the same instant. */
const numbered = sources.toSorted();
const external = numbered.indexOf('external');

/** `list_source` says from which source the articles of a list are opened, by its number. */
const makeSources = `
  CREATE TABLE list_source AS
  SELECT CAST(text AS name) AS list_id, CASE split_part(text, ':', 1)
    ${numbered.map((source, number) => `WHEN '${source}' THEN ${number}`).join(' ')}
    ELSE ${external} END AS source
  FROM event_name`;

const sourceName = `
  CASE source ${numbered.map((source, at) => `WHEN ${at} THEN '${source}'`).join(' ')} END`;

const countTable = `
  CREATE TABLE exposure_count (article name, locale name, source INTEGER, week INTEGER,
    exposures INTEGER, settled INTEGER, toward INTEGER, escalations INTEGER,
    yes INTEGER, no INTEGER, settled_no INTEGER)`;

/** `answers` (article, reason) is filled by the caller. */
const exposuresOfPart = `
  INSERT INTO exposure_count
  WITH ${visitSteps('event_part')},
  opened AS (
    SELECT session_id, visit, article, min(ms) AS ms, min(day) AS day, min(locale) AS locale,
      min(ms * ${sources.length} + coalesce(source, ${external})) AS first_from,
      max(ms) AS last_ms
    FROM step
    LEFT JOIN list_source ON list_source.list_id = step.list_id
    WHERE type = 'article_view'
    GROUP BY session_id, visit, article),
  exposure AS (
    SELECT *, row_number() OVER (
      PARTITION BY session_id, visit ORDER BY last_ms DESC, article DESC) AS from_last
    FROM opened),
  turned AS (
    SELECT session_id, visit, max(ms) AS ms
    FROM step
    WHERE type IN ('contact_view', 'contact_click')
    GROUP BY session_id, visit),
  voted AS (
    SELECT session_id, visit, article, value AS vote
    FROM (
      SELECT *, row_number() OVER (
        PARTITION BY session_id, article ORDER BY ms DESC, value DESC) AS from_last
      FROM step WHERE type = 'vote')
    WHERE from_last = 1),
  contacted AS (
    SELECT exposure.session_id, visit, exposure.article,
      max(CASE WHEN answers.reason IS NULL THEN 0 ELSE 1 END) AS answered
    FROM exposure
    JOIN link ON link.session_id = exposure.session_id
      AND link.ms >= exposure.ms AND link.ms <= exposure.ms + $windowMs
    LEFT JOIN answers ON answers.article = exposure.article AND answers.reason = link.reason
    GROUP BY exposure.session_id, visit, exposure.article),
  outcome AS (
    SELECT exposure.article, exposure.locale, vote,
      first_from % ${sources.length} AS source,
      CAST(floor(($endDay - day) / 7) AS INTEGER) AS week,
      CASE WHEN contacted.article IS NOT NULL OR turned.ms >= exposure.ms
        THEN 1 ELSE 0 END AS toward,
      from_last = 1 AS was_last,
      coalesce(answered, 0) AS escalated
    FROM exposure
    LEFT JOIN turned
      ON turned.session_id = exposure.session_id AND turned.visit = exposure.visit
    LEFT JOIN voted
      ON voted.session_id = exposure.session_id AND voted.visit = exposure.visit
      AND voted.article = exposure.article
    LEFT JOIN contacted
      ON contacted.session_id = exposure.session_id AND contacted.visit = exposure.visit
      AND contacted.article = exposure.article
    WHERE exposure.ms + $windowMs <= $endMs)
  SELECT article, locale, source, week,
    count(*),
    sum(CASE WHEN was_last AND toward = 0 THEN 1 ELSE 0 END),
    sum(toward),
    sum(escalated),
    sum(CASE WHEN vote = 1 THEN 1 ELSE 0 END),
    sum(CASE WHEN vote = 0 THEN 1 ELSE 0 END),
    sum(CASE WHEN vote = 0 AND was_last AND toward = 0 THEN 1 ELSE 0 END)
  FROM outcome
  GROUP BY article, locale, source, week`;

const all = `
  SELECT article, locale, ${sourceName} AS source, week,
    CAST(sum(exposures) AS INTEGER) AS exposures,
    CAST(sum(settled) AS INTEGER) AS settled,
    CAST(sum(toward) AS INTEGER) AS "towardContact",
    CAST(sum(escalations) AS INTEGER) AS escalations,
    CAST(sum(yes) AS INTEGER) AS yes,
    CAST(sum(no) AS INTEGER) AS no,
    CAST(sum(settled_no) AS INTEGER) AS "settledNo"
  FROM exposure_count
  GROUP BY ALL
  ORDER BY article, locale, source, week`;

/**
 * Exposures by article, locale, source and week, with what followed each.
 *
 * @param windowMs how long after an exposure a contact counts against it
 * @param endMs the last instant of the data: exposures whose window is still open are left out
 * @param endDay its day
 */
export async function exposureCounts(
  database: DuckDBConnection,
  { windowMs, endMs, endDay }: { windowMs: number; endMs: number; endDay: number },
): Promise<ExposureCount[]> {
  await database.run(makeSources);
  await database.run(countTable);
  await runInParts(database, exposuresOfPart, { idleMs, windowMs, endMs, endDay });
  return queryRows(database, { sql: all, row: exposureCountSchema });
}
