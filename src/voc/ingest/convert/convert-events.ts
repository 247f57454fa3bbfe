import type { VisitEvent } from '../../../model/visit-event.ts';
import type { ConvertOutput } from './convert-output.ts';
import { fileLog, leave } from './file-log.ts';
import { openForeign, type ForeignFile } from './foreign-file.ts';
import type { ImportedFile } from './import-rejects.ts';
import type { Keys } from './keys.ts';
import { mergeInTime, type Series } from './merge-in-time.ts';
import { readHits } from './read-hits.ts';
import { repeatedEvents } from './repeated-events.ts';
import type { LeftOut } from './step.ts';
import type { EventSource, Hit, HitContext } from './visit-source.ts';
import { visitNamer } from './visits.ts';

/** What came of files of web events. */
export interface ConvertedEvents {
  readonly files: readonly ImportedFile[];
  readonly written: number;
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  readonly types: ReadonlyMap<VisitEvent['type'], number>;
  readonly bots: number;
  /** Events whose time was taken in the site's zone. */
  readonly zoneless: number;
}

/** What converting events needs. */
export interface ConvertEvents extends ConvertOutput {
  readonly source: EventSource;
  readonly context: HitContext;
  readonly keys: Keys;
}

/** Reads files of a system's web events and writes them as NDJSON, nearly in order of time. */
export async function convertEvents(
  files: readonly string[],
  options: ConvertEvents,
): Promise<ConvertedEvents> {
  const { source, context, keys, write } = options;
  const leftOut = new Map<LeftOut, number>();
  const imported: ImportedFile[] = [];
  const series: Series<Hit>[] = [];
  for (const file of files) {
    const opened = await openForeign(file, { lenient: 'lines' in source.read, ...options });
    series.push({
      first: files.length === 1 ? 0 : await firstTime(opened, options),
      open: () => fileHits(opened, options, { leftOut, done: (one) => imported.push(one) }),
    });
  }
  const tally = { written: 0, bots: 0, zoneless: 0, types: new Map<VisitEvent['type'], number>() };
  const visitOf = source.namesVisits
    ? (who: string) => keys.visit(`${source.name}\0${who}`)
    : visitNamer(keys.visit);
  const isRepeated = repeatedEvents();
  for await (const hits of mergeInTime(series)) {
    let text = '';
    for (const hit of hits) {
      const visit = visitOf(hit.who, hit.at);
      if (source.namesVisits && isRepeated(visit, hit)) {
        leave(leftOut, 'repeated');
        continue;
      }
      text += eventLine(hit, visit, context);
      tally.written += 1;
      if (hit.isBot) tally.bots += 1;
      if (!hit.zoned) tally.zoneless += 1;
      tally.types.set(hit.event.type, (tally.types.get(hit.event.type) ?? 0) + 1);
    }
    await write(text);
  }
  imported.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files: imported, leftOut, ...tally };
}

function eventLine({ at, isBot, event }: Hit, visit: string, { clock }: HitContext): string {
  const line: VisitEvent = {
    ts: clock.iso(at),
    session_id: visit,
    ...event,
    ...(isBot ? { ua: 'bot' } : {}),
  };
  return `${JSON.stringify(line)}\n`;
}

/** When the first hit of a file was; of a file without any, now is as good as later. */
async function firstTime(file: ForeignFile, options: ConvertEvents): Promise<number> {
  for await (const block of readHits(file, options.source, options.context, options.messages))
    for (const { steps } of block) for (const step of steps) if ('row' in step) return step.row.at;
  return 0;
}

/** The hits of a file, in blocks; all else of it is counted. */
async function* fileHits(
  file: ForeignFile,
  { source, context, messages, onRecords }: ConvertEvents,
  { leftOut, done }: { leftOut: Map<LeftOut, number>; done: (file: ImportedFile) => void },
): AsyncGenerator<readonly Hit[]> {
  const log = fileLog(file.file, file.encoding, leftOut);
  for await (const block of readHits(file, source, context, messages)) {
    const hits: Hit[] = [];
    for (const { line, steps } of block) {
      log.records += 1;
      for (const step of steps)
        if ('row' in step) hits.push(step.row);
        else if ('problem' in step) log.reject(line, step.problem);
        else log.leave(step.leftOut);
    }
    onRecords(file.file, log.records);
    yield hits;
  }
  done(log.done());
}
