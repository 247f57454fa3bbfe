import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * The files that names and globs (`calls-*.csv`) stand for, each once, in the order of their names, so
 * that the same files make the same bytes. A name stays as it is, whether there is such a file or not;
 * a glob that nothing matches stays, too, to be named where it cannot be read.
 */
export async function matchingFiles(patterns: readonly string[], cwd: string): Promise<string[]> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const isName = existsSync(resolve(cwd, pattern)) || !/[*?[{]/.test(pattern);
    const found = isName ? [pattern] : await Array.fromAsync(glob(pattern, { cwd }));
    for (const file of found.length > 0 ? found : [pattern]) files.add(file);
  }
  return [...files].toSorted();
}
