import { cpus, totalmem } from 'node:os';
import type { RunFacts } from './report/results-text.ts';

/** Options whose values are places on this machine, and what stands for them in a report. */
const places = { '--sets': 'DIR', '--content': 'DIR', '--out': 'FILE' } as const;

/** Words of a command line as a report has them: without places on this machine. */
export function commandText(what: string, words: readonly string[]): string {
  const shown = words.map((word, at) => {
    for (const [option, stand] of Object.entries(places)) {
      if (words[at - 1] === option) return stand;
      if (word.startsWith(`${option}=`)) return `${option}=${stand}`;
    }
    return word;
  });
  return ['npm run bench --', what, ...shown].join(' ');
}

/** What a report says of the run besides what was measured. */
export function runFacts(
  what: string,
  { date, peers }: { readonly date: string | undefined; readonly peers: RunFacts['peers'] },
): RunFacts {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return {
    command: commandText(what, process.argv.slice(2)),
    date: date ?? new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores, ${gigabytes} GB of memory, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
    peers,
  };
}
