import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const trashOf = (engine: string) => join(engine, '.kb/bench/trash');

/**
 * Takes a file or folder out of the way without removing it. ext4 hands out no inode that was in use
 * some minutes ago, and looks past each one: a build that follows the removal of ten thousand files
 * would spend most of its system time there.
 */
export function setAside(engine: string, path: string): void {
  if (!existsSync(path)) return;
  const trash = trashOf(engine);
  mkdirSync(trash, { recursive: true });
  renameSync(path, join(mkdtempSync(join(trash, 'x-')), basename(path)));
}

/** Removes what was taken out of the way, once nothing is measured any more. */
export function emptyTrash(engine: string): void {
  rmSync(trashOf(engine), { recursive: true, force: true });
}
