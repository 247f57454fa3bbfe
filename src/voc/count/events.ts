import type { DuckDBConnection } from '@duckdb/node-api';
import { giveNames } from './columns.ts';
import { makeEventView, partNames, partsOf } from './parts.ts';

/** What stands for no value in rows of events. */
export const noValue = -(2 ** 31);

/** Makes the tables `event_0`, `event_1` … of the rows of events, and the view `event` of all of them. */
export async function makeEvents(database: DuckDBConnection): Promise<void> {
  const rows = await partsOf(database, 'event_row');
  for (const [part, table] of partNames('event', rows.length).entries()) {
    await database.run(`ALTER TABLE ${rows[part]} RENAME TO ${table}`);
    await giveNames(database, table, {
      names: 'event_name',
      named: ['type', 'locale', 'list_id', 'article'],
    });
  }
  await makeEventView(database);
}
