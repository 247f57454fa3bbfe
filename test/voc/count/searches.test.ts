import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { countRows } from '../../../src/voc/count/counts.ts';
import { openDatabase } from '../../../src/voc/count/database.ts';
import { failedSearches } from '../../../src/voc/count/searches.ts';
import { loadContacts } from '../../../src/voc/ingest/load-contacts.ts';
import { loadEvents } from '../../../src/voc/ingest/load-events.ts';
import { noLayout } from '../../../src/voc/ingest/load-layout.ts';
import { zoneClock } from '../../../src/voc/ingest/zone-clock.ts';
import { folder } from '../fixture.ts';
import { at, refund } from './support/counted.ts';

async function failed(...events: readonly object[]) {
  using dir = folder();
  const lines = events.map((row) => JSON.stringify(row)).join('\n');
  const database = await openDatabase();
  const settings = { clock: zoneClock('Asia/Tokyo'), codes: {}, messages: vocMessagesOf('en') };
  await loadContacts(database, [], settings);
  await loadEvents(database, [dir.write('events.ndjson', `${lines}\n`)], settings);
  await countRows(database, { answers: new Map(), windowHours: 72, layout: noLayout });
  const rows = await failedSearches(database);
  database.closeSync();
  return rows.map(({ failure, query, sessions }) => `${failure} ${query} ${sessions.length}`);
}
const search = (clock: string, session: string, query: string, value: number) =>
  at(clock, session, 'search', { query, value });

test('searches without results are counted by session, those of robots are not', async () => {
  expect(
    await failed(
      search('09:00:00', 's1', 'fax', 0),
      search('09:01:00', 's1', 'fax', 0),
      search('09:00:00', 's2', 'fax', 0),
      search('09:00:00', 's3', 'bill', 3),
      { ...search('09:00:00', 's4', 'fax', 0), ua: 'bot' },
    ),
  ).toEqual(['nothing-found fax 2']);
});

test('results that nobody opened before turning to contact are a failure of their own', async () => {
  expect(
    await failed(
      search('09:00:00', 's1', 'bill', 3),
      at('09:01:00', 's1', 'contact_view'),
      // Read something, left without contact, or had gone to contact before: no failure of search.
      search('09:00:00', 's2', 'bill', 3),
      at('09:00:10', 's2', 'article_view', refund),
      at('09:01:00', 's2', 'contact_view'),
      search('09:00:00', 's3', 'bill', 3),
      at('09:00:00', 's4', 'contact_view'),
      search('09:00:30', 's4', 'bill', 3),
    ),
  ).toEqual(['nothing-opened bill 1']);
});

test('a search that does not say how many results it had is not judged', async () => {
  expect(await failed(at('09:00:00', 's1', 'search', { query: 'fax' }))).toEqual([]);
});
