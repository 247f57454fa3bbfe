import type { DuckDBConnection } from '@duckdb/node-api';
import { nameHash } from './name-hash.ts';

const sql = `
  CREATE TABLE event AS
  SELECT ${nameHash('session_id')} AS session_id, ms, day, type, locale, list_id, article, vote,
    results, ${nameHash('visitor')} AS visitor, bot, query, channel
  FROM event_row`;

/** Makes the table `event` from `event_row`, which goes away; names of sessions and people end here. */
export async function makeEvents(database: DuckDBConnection): Promise<void> {
  await database.run(sql);
  await database.run('DROP VIEW event_row; DROP TABLE event_line');
}
