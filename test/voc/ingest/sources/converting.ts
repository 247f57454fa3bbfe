import { join } from 'node:path';
import { ingestMessagesOf } from '../../../../src/i18n/ingest-messages.ts';
import { vocMessagesOf } from '../../../../src/i18n/voc-messages.ts';
import type { Content } from '../../../../src/model/content.ts';
import { contactRowSchema } from '../../../../src/model/contact.ts';
import { contactReasonsSchema } from '../../../../src/model/contact-reason.ts';
import { spacedWords } from '../../../../src/text/spaced-words.ts';
import { channelNames } from '../../../../src/voc/ingest/convert/channel-names.ts';
import { convertContacts } from '../../../../src/voc/ingest/convert/convert-contacts.ts';
import type { ContactSource } from '../../../../src/voc/ingest/convert/contact-source.ts';
import {
  noMapping,
  type FieldMapping,
  type MappingData,
} from '../../../../src/voc/ingest/convert/field-mapping.ts';
import { headerKey } from '../../../../src/voc/ingest/convert/import-columns.ts';
import { keysOf } from '../../../../src/voc/ingest/convert/keys.ts';
import { reasonMatcher } from '../../../../src/voc/ingest/convert/reason-matcher.ts';
import { reasonFinder } from '../../../../src/voc/ingest/convert/reason-of.ts';
import { sitePages } from '../../../../src/voc/ingest/convert/site-pages.ts';
import { zoneClock } from '../../../../src/voc/ingest/zone-clock.ts';
import { article, folder, helpCentre } from '../../fixture.ts';

/** A folder of small synthetic exports, one a system. */
export const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);

export const messages = ingestMessagesOf('en');
export const voc = vocMessagesOf('en');

/** A help centre of an invented service. */
export const centre: Content = {
  ...helpCentre({
    articles: [
      article('billing/refund'),
      article('billing/refund', {}, 'en'),
      article('account/login'),
    ],
    reasons: ['billing/refund', 'account/login'],
    codes: { '278': 'billing/refund' },
    site: { url: 'https://help.example', locales: ['ja', 'en'] },
  }),
  reasons: contactReasonsSchema.parse([
    {
      id: 'refund',
      title: { ja: '返金してほしい', en: 'I want a refund' },
      aliases: ['払いすぎた'],
    },
    { id: 'login', title: { ja: 'ログインできない', en: 'I cannot sign in' } },
  ]),
};

/** A mapping of this content. */
export const mappingOf = (data: Partial<MappingData>): FieldMapping => ({
  ...noMapping,
  data: { ...noMapping.data, ...data },
});

/** What a source makes of files, or of one text, and the rows by name of column. */
export async function converted(
  source: ContactSource,
  input: string | Uint8Array | { readonly files: readonly string[] },
  { secret = 'secret', mapping = noMapping }: { secret?: string; mapping?: FieldMapping } = {},
) {
  using dir = folder();
  const isFiles = typeof input === 'object' && 'files' in input;
  const files = isFiles ? input.files : [dir.write('export.txt', input)];
  let text = '';
  const { site, codes, reasons, articles } = centre;
  const own = { ...source.channels, ...mapping.data.channels };
  const done = await convertContacts(files, {
    source,
    mapping,
    messages,
    voc,
    write: (piece) => Promise.resolve(void (text += piece)),
    onRecords: () => undefined,
    context: {
      source: source.name,
      codes,
      locales: site.locales,
      articleIds: new Set(articles.map(({ id }) => id)),
      pages: sitePages(centre),
      clock: zoneClock(site.timeZone),
      localClock: zoneClock(mapping.data.defaults.timeZone ?? site.timeZone),
      keys: keysOf(secret === '' ? undefined : secret, () => 'seed'),
      channelOf: channelNames(
        centre,
        new Map(Object.entries(own).map(([name, channel]) => [headerKey(name), channel])),
      ),
      reasonOf: reasonFinder({
        reasons,
        locales: site.locales,
        mapped: mapping.data.reasons,
        match: reasonMatcher(reasons, site.locales, () => spacedWords('en')),
      }),
      defaults: { channel: source.channel, ...mapping.data.defaults },
      latest: Date.parse('2026-05-01T00:00:00Z'),
    },
  });
  return { ...done, text, rows: rowsOf(text) };
}

/** Rows of CSV without quotes as objects, empty cells left out. */
function rowsOf(text: string) {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const columns = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .split(',')
        .map((cell, index) => [columns[index] ?? '', cell] as const)
        .filter(([, cell]) => cell !== ''),
    ),
  );
}

/** The columns of a row that are asked for. */
export function only(row: Readonly<Record<string, string>> | undefined, ...columns: string[]) {
  return columns.map((column) => row?.[column] ?? '');
}

/** Whether every row of a canonical text would be taken by `rank`. */
export function columnsAreCanonical(text: string): boolean {
  const known: readonly string[] = contactRowSchema.keyof().options;
  return (text.split('\n')[0] ?? '').split(',').every((column) => known.includes(column));
}
