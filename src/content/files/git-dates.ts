import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { KnownFile, Memory } from './content-memory.ts';

const run = promisify(execFile);

/** Days by path relative to the folder that was asked about. */
export type GitDates = Readonly<Record<string, string>>;

/**
 * The day of the last commit that changed each file below a folder, by path relative to the folder.
 * Empty where git does not know: no repository, no git, or a shallow clone (whose dates would lie).
 *
 * @param memory keeps the answer for a commit, since the history of a large repository takes long
 */
export async function gitDates(
  folder: string,
  memory: Memory<KnownFile<GitDates>>,
): Promise<GitDates> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 28 })).stdout;
  try {
    const state = await git('rev-parse', '--is-shallow-repository', 'HEAD', '--show-prefix');
    const [shallow, commit = '', prefix = ''] = state.split('\n');
    if (shallow !== 'false') return {};
    const known = memory.get(prefix);
    if (known?.digest === commit) return known.value;
    const log = await git('-c', 'core.quotePath=off', 'log', '--format=%x00%cs', '--name-only', '--relative', '.');
    const value = datesIn(log);
    memory.set(prefix, { stamp: '', digest: commit, value });
    return value;
  } catch {
    return {};
  }
}

/** The first day that a log, newest first, gives for each file. */
function datesIn(log: string): GitDates {
  const dates = new Map<string, string>();
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('\0')) day = line.slice(1);
    else if (line !== '' && !dates.has(line)) dates.set(line, day);
  }
  return Object.fromEntries(dates);
}
