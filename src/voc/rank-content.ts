import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { replaceFile } from '../content/files/write.ts';
import { vocMessagesOf } from '../i18n/voc-messages.ts';
import type { Content } from '../model/content.ts';
import type { Ranking } from '../model/ranking.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { Answers } from './count/answers.ts';
import { countRows } from './count/counts.ts';
import { openDatabase } from './count/database.ts';
import { estimate } from './estimate/estimates.ts';
import { reasonShares } from './estimate/reason-shares.ts';
import { builtFrom } from './built-from.ts';
import { loadContacts } from './ingest/load-contacts.ts';
import { loadLayout, noLayout } from './ingest/load-layout.ts';
import { loadEvents } from './ingest/load-events.ts';
import type { LoadedFile, LoadSettings } from './ingest/loaded-file.ts';
import { rejectsCsv } from './ingest/rejects.ts';
import { zoneClock } from './ingest/zone-clock.ts';
import { priorRanking } from './rank/prior-ranking.ts';
import { rank } from './rank/rank.ts';

/** What a ranking is made from. */
export interface RankOptions {
  readonly content: Content;
  /** Files of contacts (canonical CSV). */
  readonly contacts: readonly string[];
  /** Files of events (NDJSON). */
  readonly events: readonly string[];
  /** Which article stood where, and when (`layout.csv`), if that is known. */
  readonly layout?: string | undefined;
  readonly source: 'given' | 'sample';
  /** Where rejected rows are written (place, field and cause as CSV), if any are. */
  readonly rejectsFile?: string;
  /** Language of the messages about mistakes in the files. */
  readonly language?: string;
}

/**
 * The ranking of a help centre by its contacts and events: rows → counts → estimates → ranking.
 * The same files give the same ranking, whatever the order of their rows, and wherever it runs.
 *
 * @throws {InputError} a file cannot be read, or more than 1 % of its rows cannot be used
 */
export async function rankContent(options: RankOptions): Promise<Ranking> {
  const { content, contacts, events, source } = options;
  if (contacts.length + events.length === 0) return priorRanking(content);
  const { site, codes } = content;
  const catalogue = catalogueOf(content);
  const settings = {
    clock: zoneClock(site.timeZone),
    codes,
    messages: vocMessagesOf(options.language ?? 'en'),
  };
  const { windowHours, halfLifeDays } = site.ranking;
  const database = await openDatabase();
  try {
    const files = [
      ...(await loadContacts(database, contacts, settings)),
      ...(await loadEvents(database, events, settings)),
    ];
    const { layout, files: layoutFiles } = await loadedLayout(options.layout, settings);
    files.push(...layoutFiles);
    await writeRejects(files, options.rejectsFile);
    const counts = await countRows(database, {
      answers: answersOf(catalogue),
      windowHours,
      layout,
    });
    const estimates = estimate(counts, catalogue, { halfLifeDays });
    return {
      version: 1,
      builtFrom: builtFrom({ source, files, counts, catalogue, nameOf: basename }),
      ...rank(estimates, catalogue),
    };
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
