import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../model/content.ts';
import type { Ranking } from '../model/ranking.ts';
import type { EvidenceOptions } from '../voc/evidence.ts';
import { priorRanking } from '../voc/rank/prior-ranking.ts';
import { readRanking } from '../voc/ranking-file.ts';
import { givenFiles, sampleFiles, type GivenFiles, type VocFiles } from '../voc/voc-files.ts';

/** Where the order of a site may come from. */
export interface RankingSources extends GivenFiles {
  readonly root: string;
  readonly rejectsFile: string;
  /** Language of messages about mistakes in the data. */
  readonly language: string;
  /** When the data are read: rows of the future are refused. */
  readonly nowMs?: number | undefined;
}

/**
 * The order of the site from the first of: the VOC files given, the record, the synthetic sample,
 * priors. Missing data never fails.
 *
 * @throws {InputError} the data given cannot be used
 */
export async function chooseRanking(content: Content, sources: RankingSources): Promise<Ranking> {
  const { root, rejectsFile, language, nowMs } = sources;
  const rankBy = (files: VocFiles) => rankFiles({ content, files, rejectsFile, language, nowMs });
  const given = givenFiles(root, sources);
  if (given !== undefined) return rankBy(given);
  const record = join(root, 'voc/ranking.json');
  if (existsSync(record)) {
    const ranking = await readRanking(record);
    return { ...ranking, builtFrom: { ...ranking.builtFrom, source: 'record' } };
  }
  const sample = sampleFiles(root);
  return sample === undefined ? priorRanking(content) : rankBy(sample);
}

/** Ranks by data. Only here the database is loaded, which most builds can do without. */
async function rankFiles(options: EvidenceOptions): Promise<Ranking> {
  const { rankContent } = await import('../voc/rank-content.ts');
  return rankContent(options);
}
