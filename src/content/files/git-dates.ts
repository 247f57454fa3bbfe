import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The day of the last commit that changed each file below a folder, by path relative to the folder.
 * Empty where git does not know: no repository, no git, or a shallow clone (whose dates would lie).
 */
export async function gitDates(folder: string): Promise<ReadonlyMap<string, string>> {
  const dates = new Map<string, string>();
  const git = async (...args: string[]) =>
    (await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 28 })).stdout;
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return dates;
    const log = await git('-c', 'core.quotePath=off', 'log', '--format=%x00%cs', '--name-only', '--relative', '.');
    let day = '';
    for (const line of log.split('\n')) {
      if (line.startsWith('\0')) day = line.slice(1);
      else if (line !== '' && !dates.has(line)) dates.set(line, day);
    }
  } catch {
    return new Map();
  }
  return dates;
}
