import type { DuckDBConnection } from '@duckdb/node-api';
import { noHash } from './name-hash.ts';

/** What stands for no vote and for no number of results in `event_row`. */
export const noVote = -1;
export const noResults = -(2 ** 31);

const sql = `
  CREATE TABLE event AS
  SELECT session_id, ms, day, type.name AS type, locale.name AS locale, list.name AS list_id,
    article.name AS article, nullif(vote, ${noVote}) AS vote, nullif(results, ${noResults}) AS results,
    nullif(visitor, ${noHash}) AS visitor, bot, event_query.text AS query, choice.name AS choice
  FROM event_row
  JOIN event_word AS type ON type.code = event_row.type
  JOIN event_word AS locale ON locale.code = event_row.locale
  LEFT JOIN event_word AS list ON list.code = event_row.list_id
  LEFT JOIN event_word AS article ON article.code = event_row.article
  LEFT JOIN event_word AS choice ON choice.code = event_row.choice
  LEFT JOIN event_query ON event_query.code = event_row.query`;

/** Makes the table `event` from `event_row`, which goes away. */
export async function makeEvents(database: DuckDBConnection): Promise<void> {
  await database.run(`
    CREATE TABLE event_word AS SELECT code, CAST(text AS name) AS name FROM event_name`);
  await database.run(sql);
  await database.run('DROP TABLE event_row; DROP TABLE event_word; DROP TABLE event_query');
}
