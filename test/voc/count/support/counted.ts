import { vocMessagesOf } from '../../../../src/i18n/voc-messages.ts';
import { countRows } from '../../../../src/voc/count/counts.ts';
import { openDatabase } from '../../../../src/voc/count/database.ts';
import { loadContacts } from '../../../../src/voc/ingest/load-contacts.ts';
import type { Layout } from '../../../../src/voc/count/layout.ts';
import { loadEvents } from '../../../../src/voc/ingest/load-events.ts';
import { noLayout } from '../../../../src/voc/ingest/load-layout.ts';
import { zoneClock } from '../../../../src/voc/ingest/zone-clock.ts';
import { folder } from '../../fixture.ts';

const settings = {
  clock: zoneClock('Asia/Tokyo'),
  codes: { '417': 'billing/refund' },
  messages: vocMessagesOf('en'),
};
const answers = new Map([
  ['billing/refund', ['refund']],
  ['billing/invoice', ['invoice']],
]);

/** The counts of contacts (lines of CSV under `head`) and events (a minute of 31 October each). */
export async function countsOf(
  contacts: readonly string[],
  events: readonly object[],
  {
    head = 'contact_id,started_at,channel,reason,session_id,customer_key,article_code,handle_seconds',
    layout = noLayout,
    ...more
  }: { readonly head?: string; readonly layout?: Layout; readonly partBytes?: number } = {},
) {
  using dir = folder();
  const database = await openDatabase();
  const csv = dir.write('contacts.csv', [head, ...contacts].join('\n'));
  const ndjson = dir.write(
    'events.ndjson',
    events.map((row) => JSON.stringify(row)).join('\n') + '\n',
  );
  await loadContacts(database, [csv], settings);
  await loadEvents(database, [ndjson], { ...settings, ...more });
  const counts = await countRows(database, { answers, windowHours: 72, layout });
  database.closeSync();
  return counts;
}

/** An event of a session at hh:mm:ss on 1 October. */
export const at = (clock: string, session_id: string, type: string, fields: object = {}) => ({
  ts: `2026-10-01T${clock}+09:00`,
  ...{ session_id, type, locale: 'ja', ...fields },
});
export const refund = { article_id: 'billing/refund' };
export const invoice = { article_id: 'billing/invoice' };
export const home = { list_id: 'home:ja' };
export const firstDay = Date.UTC(2026, 9, 1) / 86_400_000;

/** A list that stood like this from 1 October on. */
export const standing = (list: string, articles: readonly string[], build = firstDay): Layout => ({
  places: articles.map((article, index) => ({ list, build, position: index + 1, article })),
  ends: new Map(),
});

/** A contact long after, so that all windows have closed. */
export const late = 'q9,2026-10-31T09:00:00+09:00,phone,other,,,,';
