import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { countRows } from '../../../src/voc/count/counts.ts';
import { openDatabase } from '../../../src/voc/count/database.ts';
import { voteReasonCounts } from '../../../src/voc/count/vote-reasons.ts';
import { loadContacts } from '../../../src/voc/ingest/load-contacts.ts';
import { loadEvents } from '../../../src/voc/ingest/load-events.ts';
import { noLayout } from '../../../src/voc/ingest/load-layout.ts';
import { zoneClock } from '../../../src/voc/ingest/zone-clock.ts';
import { folder } from '../fixture.ts';
import { at, refund } from './support/counted.ts';

const wrong = (clock: string, session: string, value: string, fields: object = {}) =>
  at(clock, session, 'vote_reason', { ...refund, value, ...fields });

test('what readers say was wrong is counted once a session, robots and other words are not', async () => {
  using dir = folder();
  const lines = [
    wrong('09:00:00', 's1', 'steps-fail'),
    wrong('09:00:30', 's1', 'steps-fail'),
    wrong('09:00:40', 's1', 'unclear'),
    wrong('09:01:00', 's2', 'steps-fail'),
    wrong('09:02:00', 's3', 'steps-fail', { ua: 'bot' }),
    wrong('09:03:00', 's4', 'my name is'),
    wrong('09:04:00', 's5', 'steps-fail', { locale: 'en' }),
  ].map((row) => JSON.stringify(row));
  const database = await openDatabase();
  const settings = { clock: zoneClock('Asia/Tokyo'), codes: {}, messages: vocMessagesOf('en') };
  await loadContacts(database, [], settings);
  await loadEvents(database, [dir.write('events.ndjson', `${lines.join('\n')}\n`)], settings);
  await countRows(database, { answers: new Map(), windowHours: 72, layout: noLayout });
  const counts = await voteReasonCounts(database);
  database.closeSync();
  expect(counts).toEqual([
    { locale: 'en', reason: 'steps-fail', readers: 1, article: 'billing/refund' },
    { locale: 'ja', reason: 'steps-fail', readers: 2, article: 'billing/refund' },
    { locale: 'ja', reason: 'unclear', readers: 1, article: 'billing/refund' },
  ]);
});
