import type { DuckDBConnection } from '@duckdb/node-api';

const sql = `
  CREATE TABLE link AS
  SELECT session_id, ms, reason FROM contact WHERE session_id IS NOT NULL
  UNION ALL
  SELECT session.session_id, contact.ms, reason
  FROM contact JOIN session ON session.visitor = contact.customer`;

/**
 * Makes the table `link` (session_id, ms, reason), which ties contacts to sessions: by the session that
 * a contact names, or by the same key of customer and visitor.
 */
export async function makeLinks(database: DuckDBConnection): Promise<void> {
  await database.run(sql);
}
