import type { DuckDBConnection } from '@duckdb/node-api';
import { giveMeaning } from './columns.ts';
import { noHash } from './name-hash.ts';
import { makeEventView, partNames, partsOf } from './parts.ts';

/** What stands for no vote and for no number of results in rows of events. */
export const noVote = -1;
export const noResults = -(2 ** 31);

/** Makes the tables `event_0`, `event_1` … of the rows of events, and the view `event` of all of them. */
export async function makeEvents(database: DuckDBConnection): Promise<void> {
  const rows = await partsOf(database, 'event_row');
  for (const [part, table] of partNames('event', rows.length).entries()) {
    await database.run(`ALTER TABLE ${rows[part]} RENAME TO ${table}`);
    await giveMeaning(database, table, {
      names: 'event_name',
      named: ['type', 'locale', 'list_id', 'article', 'choice'],
      none: {
        vote: { type: 'TINYINT', is: noVote },
        results: { type: 'INTEGER', is: noResults },
        visitor: { type: 'DOUBLE', is: noHash },
      },
    });
  }
  await makeEventView(database);
}
