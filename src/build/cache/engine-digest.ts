import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of parts of the engine: files and folders, with the versions of packages and Node. What
 * was made by code of one digest can be used by code of the same one.
 *
 * @param parts paths below the engine's folder
 */
export function engineDigest(engine: string, parts: readonly string[]): string {
  const digest = createHash('sha256').update(process.versions.node);
  for (const part of ['package-lock.json', ...parts])
    for (const file of filesOf(engine, part))
      digest.update(`\0${file}\0`).update(readFileSync(join(engine, file)));
  return digest.digest('hex').slice(0, 32);
}

function filesOf(engine: string, part: string): string[] {
  if (!existsSync(join(engine, part))) return [];
  if (/\.\w+$/.test(part)) return [part];
  return readdirSync(join(engine, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(engine.length + 1))
    .sort();
}
