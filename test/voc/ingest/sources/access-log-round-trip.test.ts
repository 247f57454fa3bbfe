import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/content/files/read-content.ts';
import { visitEventSchema, type VisitEvent } from '../../../../src/model/visit-event.ts';
import { redact } from '../../../../src/text/redact.ts';
import { convertEvents } from '../../../../src/voc/ingest/convert/convert-events.ts';
import { keysOf } from '../../../../src/voc/ingest/convert/keys.ts';
import { sitePages } from '../../../../src/voc/ingest/convert/site-pages.ts';
import { accessLog } from '../../../../src/voc/ingest/sources/access-log.ts';
import { zoneClock } from '../../../../src/voc/ingest/zone-clock.ts';
import { folder } from '../../fixture.ts';
import { messages, voc } from './converting.ts';

const engine = join(import.meta.dirname, '../../../..');
const sample = readFileSync(join(engine, 'content/voc/sample/events.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => visitEventSchema.parse(JSON.parse(line)));

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const clock = zoneClock('Asia/Tokyo');

/** A time as web servers write it, in Tokyo. */
function logTime(ts: string): string {
  const [day = '', time = ''] = clock.iso(clock.instant(ts)).split('T');
  const [year, month = '', date] = day.split('-');
  return `${date}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0900`;
}

/** The path of the page that an event tells of, as far as a log has it. */
function pathOf(event: VisitEvent): string | undefined {
  const { type, locale, list_id: list = '', article_id: article, query = '' } = event;
  if (type === 'article_view') return `/${locale}/${article}/`;
  if (type === 'contact_view') return `/${locale}/contact/`;
  if (type === 'search' && query !== '') return `/${locale}/search/?q=${encodeURIComponent(query)}`;
  return type === 'list_view' ? listPath(list, event) : undefined;
}

/** The path of the page that a list stands on. */
function listPath(list: string, { locale, article_id: article }: VisitEvent): string | undefined {
  const [kind, id] = list.split(':');
  if (kind === 'home') return `/${locale}/`;
  if (kind === 'category') return `/${locale}/${id}/`;
  if (kind === 'search') return `/${locale}/search/?q=x`;
  if (kind === 'contact') return `/${locale}/contact/`;
  const other = article === 'billing/refund' ? 'leave/cancel' : 'billing/refund';
  return kind === 'related' ? `/${locale}/${other}/` : undefined;
}

/** What a log keeps of an event. */
const facts = ({ ts, type, locale, article_id: article, list_id: list, query }: VisitEvent) => [
  clock.iso(clock.instant(ts)),
  type,
  locale,
  article ?? redact(query ?? ''),
  type === 'search' || type === 'contact_view' ? '' : list,
];
const sorted = (events: readonly VisitEvent[]) =>
  events.map((event) => facts(event).join(' ')).toSorted();
const visits = (events: readonly VisitEvent[]) =>
  new Set(events.map((event) => event.session_id)).size;

test('the sample of the demonstration, written as an access log, is read back as it was', async () => {
  using dir = folder();
  const root = join(engine, 'content');
  const { content } = await readContent({ root, cwd: engine, language: 'en' });
  if (content === undefined) throw new Error('The demonstration cannot be read.');
  const shown = sample.filter((event) => pathOf(event) !== undefined);
  const log = shown.map((event) => {
    const from = event.type === 'article_view' ? listPath(event.list_id ?? '', event) : undefined;
    const referrer = from === undefined ? '-' : `${content.site.url}${from}`;
    return `${event.session_id} - - [${logTime(event.ts)}] "GET ${pathOf(event)} HTTP/2.0" 200 1 "${referrer}" "Mozilla/5.0"\n`;
  });
  const pieces: string[] = [];
  await convertEvents([dir.write('access.log', log.join(''))], {
    source: accessLog,
    messages,
    voc,
    keys: keysOf('secret', () => ''),
    write: (piece) => Promise.resolve(void pieces.push(piece)),
    onRecords: () => undefined,
    context: {
      pages: sitePages(content),
      clock,
      localClock: clock,
      locale: 'ja',
      latest: Date.UTC(2099, 0, 1),
    },
  });
  const lines = pieces.join('').trimEnd().split('\n');
  const events = lines.map((line) => visitEventSchema.parse(JSON.parse(line)));
  expect(sorted(events)).toEqual(sorted(shown));
  expect(visits(events)).toBe(visits(shown));
});
