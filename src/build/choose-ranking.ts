import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../model/content.ts';
import type { Ranking } from '../model/ranking.ts';
import { priorRanking } from '../voc/rank/prior-ranking.ts';
import type { rankContent } from '../voc/rank-content.ts';
import { readRanking } from '../voc/ranking-file.ts';

/** Where the order of a site may come from. */
export interface RankingSources {
  readonly root: string;
  readonly contacts: readonly string[];
  readonly events: readonly string[];
  /** Which article stood where, and when; without one, the record's own. */
  readonly layout?: string | undefined;
  readonly rejectsFile: string;
  /** Language of messages about mistakes in the data. */
  readonly language: string;
}

/**
 * The order of the site from the first of: the VOC files given, the record, the synthetic sample,
 * priors. Missing data never fails.
 *
 * @throws {InputError} the data given cannot be used
 */
export async function chooseRanking(content: Content, sources: RankingSources): Promise<Ranking> {
  const { root, contacts, events, rejectsFile, language } = sources;
  if (contacts.length + events.length > 0) {
    const [own] = [join(root, 'voc/layout.csv')].filter((file) => existsSync(file));
    const layout = sources.layout ?? own;
    return rankData({ content, contacts, events, layout, source: 'given', rejectsFile, language });
  }
  const record = join(root, 'voc/ranking.json');
  if (existsSync(record)) {
    const ranking = await readRanking(record);
    return { ...ranking, builtFrom: { ...ranking.builtFrom, source: 'record' } };
  }
  const sample = (name: string) =>
    [join(root, 'voc/sample', name)].filter((file) => existsSync(file));
  const [sampleContacts, sampleEvents] = [sample('contacts.csv'), sample('events.ndjson')];
  if (sampleContacts.length + sampleEvents.length > 0)
    return rankData({
      content,
      contacts: sampleContacts,
      events: sampleEvents,
      layout: sample('layout.csv')[0],
      source: 'sample',
      rejectsFile,
      language,
    });
  return priorRanking(content);
}

/** Ranks by data. Only here the database is loaded, which most builds can do without. */
async function rankData(given: Parameters<typeof rankContent>[0]): Promise<Ranking> {
  const voc = await import('../voc/rank-content.ts');
  return voc.rankContent(given);
}
