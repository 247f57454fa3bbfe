import { convertEvents } from '../../voc/ingest/convert/convert-events.ts';
import { sitePages } from '../../voc/ingest/convert/site-pages.ts';
import type { EventSource } from '../../voc/ingest/convert/visit-source.ts';
import type { Ingested, Ingestion } from './ingest-run.ts';

/** Takes in web events of another system. */
export async function ingestEvents(
  source: EventSource,
  files: readonly string[],
  ingestion: Ingestion,
): Promise<Ingested> {
  const { content, mapping, keys, clock, messages, write, onRecords, latest, voc } = ingestion;
  const { site } = content;
  const { locale = site.locales[0] ?? '', day, results } = mapping.data.defaults;
  const { localClock, timeZone } = ingestion;
  const pages = sitePages(content);
  const context = { pages, clock, localClock, locale, latest, day, results };
  const options = { source, context, keys, messages, voc, write, onRecords };
  const done = await convertEvents(files, options);
  const { types, bots, zoneless } = done;
  return {
    ...done,
    found: [...types].map(([type, count]) => messages.events(type, count)),
    notes: [
      ...(bots > 0 ? [messages.bots(bots)] : []),
      ...(zoneless > 0 ? [messages.zoneless(zoneless, timeZone)] : []),
      messages.visitKey(ingestion.hasSecret),
      ...(site.url === undefined ? [messages.noUrl] : []),
    ],
    finish: () => Promise.resolve([]),
  };
}
