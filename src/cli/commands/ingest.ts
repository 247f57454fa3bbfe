import { rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { nearest } from '../../content/nearest.ts';
import { readContent } from '../../content/files/read-content.ts';
import { replacingWriter } from '../../content/files/replacing-writer.ts';
import { replaceFile } from '../../content/files/write.ts';
import { ingestMessagesOf, type IngestMessages } from '../../i18n/ingest-messages.ts';
import { matchingFiles } from '../matching-files.ts';
import { vocMessagesOf } from '../../i18n/voc-messages.ts';
import { noMapping } from '../../voc/ingest/convert/field-mapping.ts';
import { FileProblem } from '../../voc/ingest/convert/file-problem.ts';
import {
  checkImported,
  importRejectsCsv,
  type ImportedFile,
} from '../../voc/ingest/convert/import-rejects.ts';
import { keysOf } from '../../voc/ingest/convert/keys.ts';
import { sources, type Source } from '../../voc/ingest/sources/all-sources.ts';
import { zoneClock } from '../../voc/ingest/zone-clock.ts';
import { UsageError } from '../arguments.ts';
import { findingText } from '../print-findings.ts';
import type { Command, CommandContext } from '../run-command.ts';
import { ingestContacts } from './ingest-contacts.ts';
import { ingestEvents } from './ingest-events.ts';
import { fileLines, leftOutLines } from './ingest-lines.ts';
import { readMapping } from './ingest-map.ts';
import type { Ingested, Ingestion } from './ingest-run.ts';

/** What the command reads of the machine. */
export interface IngestWorld {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The secret of all keys, from KB_KEY_SECRET. */
  readonly secret: string | undefined;
}

const names = sources.map(({ name }) => name).join(', ');
const dayMs = 86_400_000;
/** Canonical rows that a dry run shows. */
const sampleRows = 10;
/** Records between two signs of life. */
const recordsPerSign = 200_000;

/** `npm run ingest`: contacts and web events of another system → canonical files, without personal data. */
export const ingestCommand = (world: IngestWorld): Command => ({
  name: 'ingest',
  summary: {
    ja: 'ほかのシステムの問い合わせや Web の記録を、個人情報を除いて、rank が読むファイルに変えます',
    en: 'turns contacts and web events of other systems into files that rank reads, without personal data',
  },
  operands: {
    value: 'SOURCE FILE…',
    help: {
      ja: `SOURCE: ${names}。FILE は gzip のままでもよい`,
      en: `SOURCE: ${names}; a FILE may be packed by gzip`,
    },
  },
  options: {
    map: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: '列・チャネル・理由の対応（YAML）',
        en: 'columns, channels and reasons, as YAML',
      },
    },
    'dry-run': {
      type: 'boolean',
      help: {
        ja: '列の対応と最初の 10 件だけを示し、何も書かない',
        en: 'show the columns found and ten rows, write nothing',
      },
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: '出力先（既定: .kb/ingest/SOURCE.csv か .ndjson）',
        en: 'output (default: .kb/ingest/SOURCE.csv or .ndjson)',
      },
    },
    rejects: {
      type: 'string',
      default: '.kb/rejected.csv',
      value: 'FILE',
      help: {
        ja: '使えない記録の場所と理由（既定: .kb/rejected.csv）',
        en: 'place and cause of records that cannot be used (default: .kb/rejected.csv)',
      },
    },
  },
  run: (context) => run(context, world),
});

async function run(context: CommandContext, { now, secret }: IngestWorld): Promise<boolean> {
  const { args, cwd, language, messages: cli, print } = context;
  const messages = ingestMessagesOf(language);
  const { source, files } = await operandsOf(args.operands, cwd, messages);
  const root = resolve(cwd, args.text('content') ?? 'content');
  const { content, findings } = await readContent({ root, cwd, language });
  // Without its reasons or channels, a help centre would take in everything and count nothing.
  const wrong = findings.filter(
    ({ severity, at }) => severity === 'error' && at.file.endsWith('.yaml'),
  );
  if (content === undefined || wrong.length > 0) {
    for (const finding of wrong) print(findingText(finding, cli));
    return false;
  }
  const map = args.text('map');
  const mapped =
    map === undefined
      ? { mapping: noMapping }
      : await readMapping(resolve(cwd, map), content, { cwd, language });
  if ('findings' in mapped) {
    for (const finding of mapped.findings) print(findingText(finding, cli));
    return false;
  }
  const timeZone = mapped.mapping.data.defaults.timeZone ?? content.site.timeZone;
  const shown = (file: string) => relative(cwd, file) || file;
  const kb = resolve(cwd, '.kb');
  const extension = source.kind === 'contacts' ? 'csv' : 'ndjson';
  const out = resolve(cwd, args.text('out') ?? join(kb, 'ingest', `${source.name}.${extension}`));
  const rejects = resolve(cwd, args.text('rejects') ?? join(kb, 'rejected.csv'));
  const isDry = args.flag('dry-run');
  const sample: string[] = [];
  const writer = isDry ? undefined : await replacingWriter(out);
  try {
    const done = await ingest(source, files.map(shown), {
      content,
      mapping: mapped.mapping,
      keys: keysOf(secret, () => seedOf(files)),
      hasSecret: secret !== undefined,
      clock: zoneClock(content.site.timeZone),
      localClock: zoneClock(timeZone),
      timeZone,
      messages,
      voc: vocMessagesOf(language),
      async write(text) {
        if (writer === undefined) sample.push(...text.split('\n', sampleRows + 1 - sample.length));
        else await writer.write(text);
      },
      onRecords: signs(print, messages),
      latest: now + dayMs,
      kb,
      shown,
    });
    [...fileLines(done.files, messages), ...done.found].forEach(print);
    [...leftOutLines(done.leftOut, messages), ...done.notes].forEach(print);
    await writeRejects(done.files, rejects, { isDry, print, messages, shown });
    for (const file of done.files) checkImported(file, messages);
    if (writer === undefined) {
      print(messages.dryRun(done.written));
      sample.filter((line) => line !== '').forEach(print);
      return true;
    }
    await writer.commit();
    (await done.finish()).forEach(print);
    print(messages.written(done.written, shown(out)));
    return true;
  } catch (error) {
    if (error instanceof FileProblem && !isDry)
      await replaceFile(rejects, importRejectsCsv([{ rejects: [error.reject] }]));
    throw error;
  } finally {
    await writer?.abandon();
  }
}

function ingest(source: Source, files: readonly string[], ingestion: Ingestion): Promise<Ingested> {
  return source.kind === 'contacts'
    ? ingestContacts(source, files, ingestion)
    : ingestEvents(source, files, ingestion);
}

/**
 * What names visits where there is no secret: how the files begin. Nobody who sees the canonical file
 * can guess it.
 */
function seedOf(files: readonly string[]): string {
  return files.map((file) => createHash('sha256').update(startOf(file)).digest('hex')).join();
}

/** The first bytes of a file that can be read. */
function startOf(file: string): Uint8Array {
  const start = Buffer.alloc(1 << 16);
  const handle = openSync(file, 'r');
  try {
    return start.subarray(0, readSync(handle, start));
  } finally {
    closeSync(handle);
  }
}

/** @throws {UsageError} there is no such source, or no file */
async function operandsOf(operands: readonly string[], cwd: string, messages: IngestMessages) {
  const [name, ...patterns] = operands;
  const known = sources.map((source) => source.name);
  const source = sources.find((one) => one.name === name);
  const list = messages.sources(names);
  if (name === undefined) throw new UsageError(`${messages.noSource} ${list}`);
  if (source === undefined)
    throw new UsageError(`${messages.unknownSource(name, nearest(name, known) ?? '')} ${list}`);
  const files = await matchingFiles(patterns, cwd);
  if (files.length === 0) throw new UsageError(messages.noFiles);
  return { source, files: files.map((file) => resolve(cwd, file)).toSorted() };
}

/** Says now and then how far a long file is. */
function signs(print: (line: string) => void, messages: IngestMessages) {
  let next = recordsPerSign;
  let last = '';
  return (file: string, records: number) => {
    if (file !== last) [last, next] = [file, recordsPerSign];
    if (records < next) return;
    next += recordsPerSign;
    print(messages.reading(file, records));
  };
}

/** Writes the rejected records; without any, a list of an earlier run goes away. */
async function writeRejects(
  files: readonly ImportedFile[],
  file: string,
  {
    isDry,
    print,
    messages,
    shown,
  }: {
    readonly isDry: boolean;
    readonly messages: IngestMessages;
    readonly print: (line: string) => void;
    readonly shown: (file: string) => string;
  },
): Promise<void> {
  if (isDry) return;
  const rejected = files.reduce((sum, one) => sum + one.rejected, 0);
  if (rejected === 0) return rm(file, { force: true });
  await replaceFile(file, importRejectsCsv(files));
  print(messages.rejected(rejected, shown(file)));
}
