import { engineFolder } from '../../../src/build/engine-folder.ts';
import { checkSite } from '../../../src/build/check-site.ts';
import { UsageError } from '../../../src/cli/arguments.ts';
import type { Command } from '../../../src/cli/run-command.ts';
import { thousands } from '../report/thousands.ts';
import { vocBench, type VocCost } from './voc-bench.ts';

/** `npm run bench -- voc`: what reading and counting contacts and events costs. It reports; no time makes it fail. */
export const vocBenchCommand: Command = {
  name: 'bench',
  summary: {
    ja: 'voc: 問い合わせとイベントを読んで順位を作る速さを、生成したデータで測ります',
    en: 'voc: measures how fast contacts and events become a ranking, on generated rows',
  },
  options: {
    rows: {
      type: 'string',
      default: '100000,1000000',
      value: 'N,N',
      help: { ja: '行数（既定: 100000,1000000）', en: 'numbers of rows (default: 100000,1000000)' },
    },
  },
  async run({ args, cwd, language, print }) {
    const sizes = (args.text('rows') ?? '').split(',');
    const wrong = sizes.find((size) => !/^[1-9]\d{2,7}$/.test(size));
    if (wrong !== undefined) throw new UsageError(`--rows ${wrong}`);
    const contentRoot = args.text('content') ?? 'content';
    const site = { cwd, engine: engineFolder, contentRoot, language, drafts: false };
    const { content } = await checkSite(site);
    if (content === undefined) return false;
    for (const size of sizes) print(costLine(await vocBench(content, Number(size))));
    return true;
  },
};

/** A measurement in one line; the peer is DuckDB, which counts the same rows and does nothing else. */
function costLine({ rows, cpuSeconds, peerCpuSeconds, peakBytes }: VocCost): string {
  const perSecond = thousands(Math.round(rows / cpuSeconds));
  const ratio = (cpuSeconds / peerCpuSeconds).toFixed(1);
  return [
    `${thousands(rows).padStart(10)} rows`,
    `${cpuSeconds.toFixed(2)} CPU s`,
    `${perSecond} rows per CPU s`,
    `${ratio} times a bare count (${peerCpuSeconds.toFixed(2)} CPU s)`,
    `${Math.round(peakBytes / 1e6)} MB`,
  ].join('  ');
}
