import { DOUBLE, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { tableWriter } from './database.ts';

/** A channel that is known under a name. */
export interface NamedChannel {
  /** The channel's id. */
  readonly id: string;
  /** The longest wait that it promises, in milliseconds. */
  readonly promiseMs: number | undefined;
}

/** Channels by the names that contacts and events may give them. */
export type ChannelNames = ReadonlyMap<string, NamedChannel>;

/** What all channels without a known name are together: their names may be anything. */
export const otherChannel = 'other';

/**
 * Makes the views `named_contact` and `named_event`: contacts and events with the id of their channel
 * (`channel_id`) and its promise (`promise_ms`), `other` for names that are not known.
 */
export async function makeChannelNames(
  database: DuckDBConnection,
  names: ChannelNames,
): Promise<void> {
  await database.run('CREATE TABLE channel_name (name VARCHAR, id VARCHAR, promise_ms DOUBLE)');
  const writer = await tableWriter(database, 'channel_name', [VARCHAR, VARCHAR, DOUBLE]);
  for (const [name, { id, promiseMs }] of names) writer.add([name, id, promiseMs ?? null]);
  writer.finish();
  const named = `coalesce(channel_name.id, '${otherChannel}') AS channel_id, promise_ms`;
  await database.run(`
    CREATE VIEW named_contact AS
    SELECT contact.*, ${named}
    FROM contact LEFT JOIN channel_name ON channel_name.name = contact.channel`);
  await database.run(`
    CREATE VIEW named_event AS
    SELECT event.*, ${named}
    FROM event
    LEFT JOIN event_name ON event_name.code = event.value AND event.type = 'contact_click'
    LEFT JOIN channel_name ON channel_name.name = event_name.text`);
}
