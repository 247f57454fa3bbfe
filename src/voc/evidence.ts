import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { replaceFile } from '../content/files/write.ts';
import { vocMessagesOf } from '../i18n/voc-messages.ts';
import type { Content } from '../model/content.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { Answers } from './count/answers.ts';
import { countRows, type Counts } from './count/counts.ts';
import { openDatabase } from './count/database.ts';
import { estimate, type Estimates } from './estimate/estimates.ts';
import { reasonShares } from './estimate/reason-shares.ts';
import { loadContacts } from './ingest/load-contacts.ts';
import { loadEvents } from './ingest/load-events.ts';
import { loadLayout, noLayout } from './ingest/load-layout.ts';
import type { LoadedFile, LoadSettings } from './ingest/loaded-file.ts';
import { rejectsCsv } from './ingest/rejects.ts';
import { zoneClock } from './ingest/zone-clock.ts';
import type { VocFiles } from './voc-files.ts';

/** What evidence is read from. */
export interface EvidenceOptions {
  readonly content: Content;
  readonly files: VocFiles;
  /** Where rejected rows are written (place, field and cause as CSV), if any are. */
  readonly rejectsFile?: string;
  /** Language of the messages about mistakes in the files. */
  readonly language?: string;
  /** When the files are read: rows of a later day than tomorrow are refused. Without it, none are. */
  readonly nowMs?: number | undefined;
}

/** What the files say: rows counted, and what is believed for it. */
export interface Evidence {
  readonly files: readonly LoadedFile[];
  readonly counts: Counts;
  readonly catalogue: Catalogue;
  readonly estimates: Estimates;
}

/**
 * Reads files of contacts and events, counts and estimates: rows → counts → estimates.
 * The same files give the same evidence, whatever the order of their rows, and wherever it runs.
 *
 * @param use what is made of it; the tables `contact`, `event` and `session` can be asked for more
 *   until it is done
 * @throws {InputError} a file cannot be read, or more than 1 % of its rows cannot be used
 */
export async function withEvidence<Result>(
  { content, files: { contacts, events, layout: layoutFile }, ...options }: EvidenceOptions,
  use: (evidence: Evidence, database: DuckDBConnection) => Result | Promise<Result>,
): Promise<Result> {
  const { site, codes } = content;
  const catalogue = catalogueOf(content);
  const settings = {
    clock: zoneClock(site.timeZone),
    codes,
    messages: vocMessagesOf(options.language ?? 'en'),
    nowMs: options.nowMs,
  };
  const { windowHours, halfLifeDays } = site.ranking;
  const database = await openDatabase();
  try {
    const rows = [
      ...(await loadContacts(database, contacts, settings)),
      ...(await loadEvents(database, events, settings)),
    ];
    const { layout, files: layoutFiles } = await loadedLayout(layoutFile, settings);
    const files = [...rows, ...layoutFiles];
    await writeRejects(files, options.rejectsFile);
    const answers = answersOf(catalogue);
    const counts = await countRows(database, { answers, windowHours, layout });
    const estimates = estimate(counts, catalogue, { halfLifeDays });
    return await use({ files, counts, catalogue, estimates }, database);
  } finally {
    database.closeSync();
  }
}

const loadedLayout = (file: string | undefined, settings: LoadSettings) =>
  file === undefined ? { layout: noLayout, files: [] } : loadLayout(file, settings);

/** The reasons whose contacts concern an article: its own, else those of its category. */
function answersOf(catalogue: Catalogue): Answers {
  return new Map(
    catalogue.articles.map((article) => [
      article.id,
      reasonShares(article, catalogue, []).shares.map(({ reason }) => reason),
    ]),
  );
}

/** Writes the rejected rows; without any, a list of an earlier run goes away. */
async function writeRejects(files: readonly LoadedFile[], rejectsFile: string | undefined) {
  if (rejectsFile === undefined) return;
  const rejects = files.flatMap((file) => file.rejects);
  if (rejects.length > 0) await replaceFile(rejectsFile, rejectsCsv(rejects));
  else await rm(rejectsFile, { force: true });
}
