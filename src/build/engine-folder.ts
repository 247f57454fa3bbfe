import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the engine: the nearest one above this code that holds astro.config.mjs. */
export const engineFolder = folderAbove(import.meta.dirname);

function folderAbove(folder: string): string {
  if (existsSync(join(folder, 'astro.config.mjs')) || dirname(folder) === folder) return folder;
  return folderAbove(dirname(folder));
}
