import { resolve } from 'node:path';
import { replaceFile } from '../../src/content/files/write.ts';
import { UsageError } from '../../src/cli/arguments.ts';
import { engineFolder } from '../../src/build/engine-folder.ts';
import type { Command } from '../../src/cli/run-command.ts';
import { benchOptions, benchWishes } from './bench-options.ts';
import type { Peer } from './peers/peer.ts';
import { medianCost, type BenchRow } from './report/bench-row.ts';
import { figureTable, rawTable, resultsText } from './report/results-text.ts';
import { thousands } from './report/thousands.ts';
import { installPeer, peerPlace } from './run/prepare-peer.ts';
import { runBenches } from './run/run-benches.ts';
import { runFacts } from './run-facts.ts';

/** `npm run bench`: what builds cost, beside those of other tools. It reports; no time makes it fail. */
export const benchCommand: Command = {
  name: 'bench',
  summary: {
    ja: '生成した記事で、ほかの道具とビルドの速さを比べて記録します',
    en: 'compares builds with those of other tools, on generated articles',
  },
  options: benchOptions,
  async run({ args, cwd, print }) {
    if (process.platform !== 'linux')
      throw new UsageError('CPU and memory are read from /proc, which only Linux has');
    const wishes = benchWishes(args);
    if (args.flag('install'))
      for (const peer of wishes.peers)
        if (!installPeer(peer, peerPlace(peer, engineFolder))) print(`npm install ${peer.id}: ✗`);
    const rows = await runBenches({
      engine: engineFolder,
      ...wishes,
      seed: args.text('seed') ?? 'bench',
      onRow: (row) => print(rowLine(row)),
    });
    const out = args.text('out') ?? 'test/bench/RESULTS.md';
    const facts = runFacts('build', { date: args.text('date'), peers: peerFacts(wishes.peers) });
    await replaceFile(resolve(cwd, out), resultsText(rows, facts));
    for (const text of ['', rawTable(rows), '', figureTable(rows), '', out]) print(text);
    return true;
  },
};

/** A measurement in one line. */
function rowLine(row: BenchRow): string {
  const cost = medianCost(row);
  const what = [thousands(row.size).padStart(6), row.scenario.padEnd(11), row.peer.padEnd(10)];
  const measured = cost
    ? `${cost.cpuSeconds.toFixed(2)} CPU s  ${cost.wallSeconds.toFixed(2)} s  ${Math.round(cost.peakBytes / 1e6)} MB`
    : row.note;
  return `${what.join('  ')}  ${measured ?? ''}`;
}

/** The tools that are there, as a report names them. */
const peerFacts = (peers: readonly Peer[]) =>
  peers.flatMap((peer) => {
    const version = peer.version(peerPlace(peer, engineFolder));
    return version === undefined ? [] : [{ id: peer.id, title: peer.title, version }];
  });
