import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { isRunning } from './is-running.ts';

/** The file by which a folder is known to be an output of a build. */
export const markName = 'build-info.json';

/**
 * Refuses an output folder that a build must not replace: one that holds other people's files, the
 * working folder, the content root, or a folder around them.
 *
 * @throws {InputError}
 */
export function checkOutput(
  out: string,
  { cwd, contentRoot }: { cwd: string; contentRoot: string },
): void {
  const target = resolve(cwd, out);
  const holds = (inner: string) => {
    const path = relative(target, resolve(cwd, inner));
    return path === '' || !(path === '..' || path.startsWith(`..${sep}`));
  };
  if (holds('.') || holds(contentRoot))
    throw new InputError(
      out,
      'is a folder that holds sources.',
      'Name a folder of its own with --out.',
    );
  const inside = relative(resolve(cwd, contentRoot), target).split(sep)[0] ?? '';
  if (['articles', 'components', 'pages', 'public', 'voc'].includes(inside))
    throw new InputError(out, 'lies among the sources.', 'Name a folder of its own with --out.');
  for (let folder = target; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new InputError(out, 'is a file, or lies below one.', 'Name a folder with --out.');
  if (!existsSync(target) || readdirSync(target).length === 0) return;
  if (!existsSync(join(target, markName)))
    throw new InputError(
      out,
      'holds files that no build made.',
      'Name an empty folder with --out, or empty this one.',
    );
}

/** A folder beside an output, of this process, in which the next output is made. */
export function temporaryFolder(out: string): string {
  return join(dirname(out), `.sakini-${basename(out)}-${process.pid}`);
}

/**
 * Clears away what builds that were killed left beside an output. An output that was just being
 * exchanged comes back.
 */
export async function sweepUnfinished(out: string): Promise<void> {
  const beside = dirname(out);
  if (!existsSync(beside)) return;
  const prefix = `.sakini-${basename(out)}-`;
  for (const name of readdirSync(beside)) {
    const [, pid, old] =
      /^(\d+)(\.old)?$/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '') ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    if (old !== undefined && !existsSync(out)) await rename(join(beside, name), out);
    else await rm(join(beside, name), { recursive: true, force: true });
  }
}

/**
 * Puts a finished folder in the place of the last output. The last output stays whole until then,
 * and comes back if the exchange fails.
 */
export async function replaceFolder(finished: string, out: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  const old = `${finished}.old`;
  const had = existsSync(out);
  if (had) await rename(out, old);
  try {
    await rename(finished, out);
  } catch (error) {
    if (had) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
