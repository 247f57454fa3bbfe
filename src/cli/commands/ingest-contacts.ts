import { join } from 'node:path';
import { textCutters } from '../../build/text-cutters.ts';
import { replaceFile } from '../../content/files/write.ts';
import { channelNames } from '../../voc/ingest/convert/channel-names.ts';
import { convertContacts } from '../../voc/ingest/convert/convert-contacts.ts';
import type { ContactSource } from '../../voc/ingest/convert/contact-source.ts';
import { headerKey } from '../../voc/ingest/convert/import-columns.ts';
import { reasonMatcher } from '../../voc/ingest/convert/reason-matcher.ts';
import { reasonFinder } from '../../voc/ingest/convert/reason-of.ts';
import { sitePages } from '../../voc/ingest/convert/site-pages.ts';
import { unmatchedCsv, unmatchedReasons } from '../../voc/ingest/convert/unmatched-reasons.ts';
import { channelLines, columnLines, unmatchedLines } from './ingest-lines.ts';
import type { Ingestion, Ingested } from './ingest-run.ts';

/** Takes in contacts of another system, and tells the words that named no reason. */
export async function ingestContacts(
  source: ContactSource,
  files: readonly string[],
  ingestion: Ingestion,
): Promise<Ingested> {
  const { content, mapping, keys, clock, messages, write, onRecords, latest, voc } = ingestion;
  const { site, reasons, codes } = content;
  const match = reasonMatcher(reasons, site.locales, await textCutters(site.locales));
  const own = { ...source.channels, ...mapping.data.channels };
  const done = await convertContacts(files, {
    source,
    mapping,
    messages,
    voc,
    write,
    onRecords,
    context: {
      source: source.name,
      codes,
      locales: site.locales,
      articleIds: new Set(content.articles.map(({ id }) => id)),
      pages: sitePages(content),
      clock,
      localClock: ingestion.localClock,
      keys,
      channelOf: channelNames(
        content,
        new Map(Object.entries(own).map(([text, channel]) => [headerKey(text), channel])),
      ),
      reasonOf: reasonFinder({
        reasons,
        locales: site.locales,
        mapped: mapping.data.reasons,
        match,
      }),
      defaults: { channel: source.channel, ...mapping.data.defaults },
      latest,
    },
  });
  const { written, reasoned, zoneless, keyed } = done;
  const unmatched = unmatchedReasons(done.unmatched, match);
  const file = join(ingestion.kb, 'unmatched-reasons.csv');
  return {
    ...done,
    found: [...columnLines(done.found, messages), ...channelLines(done.channels, messages)],
    notes: [
      ...(zoneless > 0 ? [messages.zoneless(zoneless, ingestion.timeZone)] : []),
      ingestion.hasSecret ? messages.keyed(keyed) : messages.noSecret,
      messages.reasons(reasoned, written),
      ...unmatchedLines(unmatched, messages),
    ],
    async finish() {
      if (unmatched.length === 0) return [];
      await replaceFile(file, unmatchedCsv(unmatched));
      return [messages.unmatchedFile(ingestion.shown(file))];
    },
  };
}
