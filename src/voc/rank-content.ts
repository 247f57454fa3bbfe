import { basename } from 'node:path';
import type { Ranking } from '../model/ranking.ts';
import { builtFrom } from './built-from.ts';
import { withEvidence, type Evidence, type EvidenceOptions } from './evidence.ts';
import { rank } from './rank/rank.ts';
import { countService, serviceOf } from './service/service.ts';
import type { VocFiles } from './voc-files.ts';

/**
 * The ranking of a help centre by its contacts and events.
 *
 * @throws {InputError} a file cannot be read, or more than 1 % of its rows cannot be used
 */
export function rankContent(options: EvidenceOptions): Promise<Ranking> {
  return withEvidence(options, async (evidence, database) => {
    const { channels } = options.content;
    const { catalogue, counts } = evidence;
    const counted = await countService(database, counts.period, { catalogue, channels });
    const service = counted && serviceOf(counted, channels);
    return { ...rankingOf(evidence, options.files.source), ...(service && { service }) };
  });
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
