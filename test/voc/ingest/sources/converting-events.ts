import { visitEventSchema } from '../../../../src/model/visit-event.ts';
import { convertEvents } from '../../../../src/voc/ingest/convert/convert-events.ts';
import { keysOf } from '../../../../src/voc/ingest/convert/keys.ts';
import { sitePages } from '../../../../src/voc/ingest/convert/site-pages.ts';
import type { EventSource } from '../../../../src/voc/ingest/convert/visit-source.ts';
import { zoneClock } from '../../../../src/voc/ingest/zone-clock.ts';
import { folder } from '../../fixture.ts';
import { centre, messages, voc } from './converting.ts';

/** What a source makes of files, or of texts, and the events; each of them passes the schema of events. */
export async function convertedEvents(
  source: EventSource,
  input:
    { readonly files: readonly string[] } | { readonly texts: readonly (string | Uint8Array)[] },
  secret = 'secret',
  defaults: { readonly day?: string; readonly results?: number } = {},
) {
  using dir = folder();
  const files =
    'files' in input
      ? input.files
      : input.texts.map((text, index) => dir.write(`${index}.log`, text));
  const pieces: string[] = [];
  const done = await convertEvents(files, {
    source,
    messages,
    voc,
    keys: keysOf(secret, () => 'seed'),
    write: (piece) => Promise.resolve(void pieces.push(piece)),
    onRecords: () => undefined,
    context: {
      pages: sitePages(centre),
      clock: zoneClock(centre.site.timeZone),
      localClock: zoneClock(centre.site.timeZone),
      locale: 'ja',
      latest: Date.parse('2026-05-01T00:00:00Z'),
      ...defaults,
    },
  });
  const text = pieces.join('');
  const lines = text.split('\n').filter((line) => line !== '');
  return { ...done, text, events: lines.map((line) => visitEventSchema.parse(JSON.parse(line))) };
}
