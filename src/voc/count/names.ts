import type { DuckDBConnection } from '@duckdb/node-api';

/**
 * Makes the type `name`: all names of articles, lists, locales, reasons, channels and types of events
 * in their order. Columns of it are compared, grouped and sorted as small numbers, and read as text.
 */
export async function makeNameType(database: DuckDBConnection): Promise<void> {
  await database.run(`
    CREATE TYPE name AS ENUM (
      SELECT '' AS text UNION SELECT text FROM contact_name UNION SELECT text FROM event_name
      ORDER BY text)`);
}
