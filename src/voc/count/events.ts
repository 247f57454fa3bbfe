import type { DuckDBConnection } from '@duckdb/node-api';

/**
 * Sessions by numbers: they are compared and sorted a dozen times, and names are long. A name never
 * leaves this table.
 */
const names = `
  CREATE TABLE session_name AS
  SELECT name, CAST(row_number() OVER () AS INTEGER) AS number
  FROM (SELECT DISTINCT session_id AS name FROM event_row)`;

const events = `
  CREATE TABLE event AS
  SELECT number AS session_id, event_row.* EXCLUDE (session_id, hour)
  FROM event_row JOIN session_name ON session_name.name = event_row.session_id`;

/** Makes the tables `session_name` (name, number) and `event` from `event_row`, which goes away. */
export async function makeEvents(database: DuckDBConnection): Promise<void> {
  await database.run(names);
  await database.run(events);
  await database.run('DROP VIEW event_row; DROP TABLE event_line');
}
