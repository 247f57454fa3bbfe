import { basename } from 'node:path';
import type { Ranking } from '../model/ranking.ts';
import { builtFrom } from './built-from.ts';
import { withEvidence, type Evidence, type EvidenceOptions } from './evidence.ts';
import { rank } from './rank/rank.ts';
import type { VocFiles } from './voc-files.ts';

/**
 * The ranking of a help centre by its contacts and events.
 *
 * @throws {InputError} a file cannot be read, or more than 1 % of its rows cannot be used
 */
export function rankContent(options: EvidenceOptions): Promise<Ranking> {
  return withEvidence(options, (evidence) => rankingOf(evidence, options.files.source));
}

/** The ranking that evidence leads to. */
export function rankingOf(
  { files, counts, catalogue, estimates }: Evidence,
  source: VocFiles['source'],
): Ranking {
  return {
    version: 1,
    builtFrom: builtFrom({ source, files, counts, catalogue, nameOf: basename }),
    ...rank(estimates, catalogue),
  };
}
