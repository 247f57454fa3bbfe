import { contactRowSchema, type ContactRow } from '../../../model/contact.ts';
import type { ConvertOutput } from './convert-output.ts';
import type { ContactContext } from './contact-context.ts';
import { contactOf, type ConvertedContact } from './contact-of.ts';
import { contactRecords, type FoundFields, type SaidStep } from './contact-records.ts';
import type { ContactSource } from './contact-source.ts';
import { csvLine } from '../../csv-cells.ts';
import type { FieldMapping } from './field-mapping.ts';
import { fileLog, leave } from './file-log.ts';
import { openForeign } from './foreign-file.ts';
import { gatherRows, gatherVersions, type GatheredContact } from './gather-contacts.ts';
import type { ImportedFile } from './import-rejects.ts';
import type { LeftOut } from './step.ts';

/** What came of files of contacts. */
export interface ConvertedContacts {
  readonly files: readonly ImportedFile[];
  readonly found: readonly FoundFields[];
  readonly written: number;
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** Contacts whose time was taken in the site's zone. */
  readonly zoneless: number;
  /** Contacts whose reason is known. */
  readonly reasoned: number;
  readonly keyed: number;
  /** Texts that named no reason, with their contacts. */
  readonly unmatched: ReadonlyMap<string, number>;
  /** Their channel → ours, with how many records. */
  readonly channels: ReadonlyMap<string, number>;
}

/** What converting contacts needs. */
export interface ConvertContacts extends ConvertOutput {
  readonly source: ContactSource;
  readonly mapping: FieldMapping;
  readonly context: ContactContext;
}

/** The columns that are written, all of them, so that files of any source can be put together. */
const columns = contactRowSchema.keyof().options;

/** Lines in one piece of the output. */
const blockLines = 1000;

/** More different texts than this are no categories. */
const maxTexts = 100_000;

/** Reads files of a system's contacts and writes them as canonical CSV. */
export async function convertContacts(
  files: readonly string[],
  options: ConvertContacts,
): Promise<ConvertedContacts> {
  const { source, context, write } = options;
  const tally = newTally();
  let lines = [csvLine(columns)];
  const use = (contact: GatheredContact) => {
    count(tally, contact);
    lines.push(contactLine(contact.row));
  };
  const isVersioned = source.json !== undefined;
  const gathering = isVersioned ? gatherVersions() : gatherRows(context.keys, context.source, use);
  const flush = async () => {
    const text = lines.map((line) => `${line}\n`).join('');
    lines = [];
    await write(text);
  };
  const imported: ImportedFile[] = [];
  const found: FoundFields[] = [];
  for (const file of files) {
    const opened = await openForeign(file, { lenient: false, ...options });
    const records = await contactRecords(opened, options);
    const log = fileLog(file, opened.encoding, tally.leftOut);
    for await (const block of records.blocks) {
      const units = records.units();
      const channel = context.defaults.channel ?? records.channel();
      const settings = { ...context, defaults: { ...context.defaults, channel } };
      for (const step of block) {
        log.records += 1;
        if ('said' in step) countChannel(tally, step, settings);
        const made = 'said' in step ? contactOf(step.said, settings, units) : step;
        const result = 'row' in made ? gathering.add(made.row) : made;
        if ('problem' in result) log.reject(step.line, result.problem);
        else if ('leftOut' in result) log.leave(result.leftOut);
        else if ('row' in made) countTexts(tally, made.row);
      }
      options.onRecords(file, log.records);
      await flush();
    }
    imported.push(log.done());
    found.push(records.found());
  }
  for (const contact of gathering.rest()) {
    if (contact === undefined) leave(tally.leftOut, 'outbound');
    else use(contact);
    if (lines.length >= blockLines) await flush();
  }
  await flush();
  return { files: imported, found, ...tally };
}

function newTally() {
  return {
    written: 0,
    zoneless: 0,
    reasoned: 0,
    keyed: 0,
    leftOut: new Map<LeftOut, number>(),
    unmatched: new Map<string, number>(),
    channels: new Map<string, number>(),
  };
}
type Tally = ReturnType<typeof newTally>;

function count(tally: Tally, { row, zoned }: GatheredContact): void {
  tally.written += 1;
  if (!zoned) tally.zoneless += 1;
  if (row.reason !== '') tally.reasoned += 1;
  if (row.customer_key !== undefined) tally.keyed += 1;
}

/** Counts texts that named no reason, of the first version of a record. */
function countTexts(tally: Tally, { unmatched }: ConvertedContact): void {
  for (const text of unmatched) {
    const known = tally.unmatched.get(text);
    if (known !== undefined || tally.unmatched.size < maxTexts)
      tally.unmatched.set(text, (known ?? 0) + 1);
  }
}

/** Counts what channels are called, while they are few. */
function countChannel(tally: Tally, step: SaidStep, { channelOf, defaults }: ContactContext) {
  const text = 'said' in step ? (step.said.channel?.[0]?.trim() ?? '') : '';
  const ours = text === '' ? defaults.channel : channelOf(text);
  const name = `${text === '' ? '–' : text} → ${ours ?? '?'}`;
  const known = tally.channels.get(name);
  if (known !== undefined || tally.channels.size < 50) tally.channels.set(name, (known ?? 0) + 1);
}

/** A contact as a line of canonical CSV. */
export function contactLine(row: ContactRow): string {
  return csvLine(columns.map((column) => String(row[column] ?? '')));
}
