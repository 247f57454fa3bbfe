import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchArticle } from '../corpus/bench-article.ts';
import { measureCommands } from '../measure/measure-command.ts';
import { measureDev } from '../measure/measure-dev.ts';
import { articleUrl } from '../peers/peer-kit.ts';
import { devScenarios, type BuildScenario, type Peer, type PeerPlace } from '../peers/peer.ts';
import type { BenchRow } from '../report/bench-row.ts';
import { editWords, withParagraph, withTitle } from './edits.ts';
import { setAside } from './set-aside.ts';

/** What every scenario of one peer at one size works on. */
export interface Ground {
  readonly peer: Peer;
  readonly place: PeerPlace;
  readonly size: number;
  /** The article that is edited. */
  readonly article: BenchArticle;
  /** Its source as it was written. */
  readonly text: string;
  readonly log: string;
}

/** From nothing: neither output nor cache is there. */
const startsCold = (scenario: BuildScenario) =>
  scenario === 'first' || scenario.startsWith('cold-');

/**
 * Runs one scenario of a peer once. A build that fails, or whose page is not there or lacks the
 * edit, becomes a row that says so; undefined where the peer has no such scenario.
 */
export async function runBuild(
  scenario: BuildScenario,
  ground: Ground,
  run: number,
): Promise<BenchRow | undefined> {
  const { peer, place, article, text, size, log } = ground;
  const commands = peer.scenarios[scenario]?.(place);
  if (commands === undefined) return undefined;
  const file = join(place.project, peer.source(article));
  const words = editWords(scenario, run);
  if (startsCold(scenario)) {
    for (const path of peer.leavings) setAside(place.engine, join(place.project, path));
    writeFileSync(file, text);
  }
  const source = readFileSync(file, 'utf8');
  if (scenario === 'edit-body') writeFileSync(file, withParagraph(source, words));
  if (scenario === 'edit-title') writeFileSync(file, withTitle(source, words));
  const { code, ...cost } = await measureCommands(commands, log);
  const row = { peer: peer.id, size, scenario };
  if (code !== 0) return { ...row, costs: [], note: failure(code) };
  const page = join(place.project, peer.page(article));
  if (!existsSync(page)) return { ...row, costs: [], note: 'no page was written' };
  if (scenario.startsWith('edit-') && !readFileSync(page, 'utf8').includes(words))
    return { ...row, costs: [], note: 'the page lacks the edit' };
  return { ...row, costs: [cost] };
}

function failure(code: number | null): string {
  if (code === 2) return 'these options are not known (exit 2)';
  return `failed (${code === null ? 'ended by a signal' : `exit ${code}`})`;
}

/** Runs a peer's live preview once: two rows, or none where it has no preview. */
export async function runDev(ground: Ground): Promise<BenchRow[]> {
  const { peer, place, article, text, size, log } = ground;
  const { dev } = peer;
  if (dev === undefined) return [];
  const file = join(place.project, peer.source(article));
  const [start, edit] = devScenarios;
  try {
    const cost = await measureDev({
      command: (port) => dev(place, port),
      path: articleUrl(article),
      edit: (words) => {
        writeFileSync(file, withParagraph(text, words));
      },
      log,
    });
    return [
      { peer: peer.id, size, scenario: start, costs: [cost.start] },
      { peer: peer.id, size, scenario: edit, costs: [cost.edit] },
    ];
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return [start, edit].map((scenario) => ({ peer: peer.id, size, scenario, costs: [], note }));
  } finally {
    writeFileSync(file, text);
  }
}
