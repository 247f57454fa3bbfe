import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../model/input-error.ts';

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
  if (!existsSync(target) || readdirSync(target).length === 0) return;
  if (!existsSync(join(target, markName)))
    throw new InputError(
      out,
      'holds files that no build made.',
      'Name an empty folder with --out, or empty this one.',
    );
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
