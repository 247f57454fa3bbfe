import type { IngestMessages } from '../../i18n/ingest-messages.ts';
import type { ConvertedContacts } from '../../voc/ingest/convert/convert-contacts.ts';
import type { FoundFields } from '../../voc/ingest/convert/contact-records.ts';
import type { ImportedFile } from '../../voc/ingest/convert/import-rejects.ts';
import type { LeftOut } from '../../voc/ingest/convert/step.ts';
import type { UnmatchedReason } from '../../voc/ingest/convert/unmatched-reasons.ts';

/** Columns that are read and never written. */
const readOnly = new Set(['reason_text', 'text']);
/** How many texts without a reason the terminal shows; the file holds all. */
const shownTexts = 20;

/** How many records each file had. */
export function fileLines(files: readonly ImportedFile[], messages: IngestMessages): string[] {
  return files.map(({ file, records, encoding, rejected }) =>
    messages.fileRead(file, records, encoding, rejected),
  );
}

/** What was found of our columns in each file; files that are alike are told once. */
export function columnLines(found: readonly FoundFields[], messages: IngestMessages): string[] {
  const told = new Set<string>();
  return found.flatMap(({ file, columns, unread, missing }) => {
    const lines = columns.map(([column, field]) => {
      const line = messages.column(column, field === '=' ? messages.derived : field);
      return readOnly.has(column) ? `${line} (${messages.readOnly})` : line;
    });
    if (unread.length > 0) lines.push(messages.unread(unread.join(', ')));
    if (missing.length > 0) lines.push(messages.missing(missing.join(', ')));
    const text = lines.join('\n');
    if (told.has(text)) return [];
    told.add(text);
    return [messages.columns(file), ...lines];
  });
}

/** What their channels were taken for. */
export function channelLines(
  channels: ConvertedContacts['channels'],
  messages: IngestMessages,
): string[] {
  if (channels.size === 0) return [];
  const lines = [...channels].map(([name, count]) => `  ${name} (${count})`);
  return [messages.channels, ...lines];
}

/** What was left out, and why. */
export function leftOutLines(
  leftOut: ReadonlyMap<LeftOut, number>,
  messages: IngestMessages,
): string[] {
  return [...leftOut].map(([cause, count]) => messages.leftOutLine(messages.leftOut[cause], count));
}

/** Texts that named no reason, the most frequent first. */
export function unmatchedLines(
  reasons: readonly UnmatchedReason[],
  messages: IngestMessages,
): string[] {
  if (reasons.length === 0) return [];
  const lines = reasons
    .slice(0, shownTexts)
    .map(({ text, contacts: count, nearest }) => messages.unmatchedLine(count, text, nearest));
  return [messages.unmatched(reasons.length), ...lines];
}
