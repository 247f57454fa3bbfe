import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the templates are built from. */
export interface RendererOptions {
  /** The engine's folder. */
  readonly engine: string;
  /** Absolute. */
  readonly contentRoot: string;
  readonly base: string;
  /** Folder for built templates; an earlier build's are used where nothing changed. */
  readonly cacheDir: string;
}

/** A digest of everything that the templates depend on: the same key, the same HTML for a view. */
export function rendererKey({ engine, contentRoot, base }: RendererOptions): string {
  const hash = createHash('sha256').update(`${base}\0${process.versions.node}`);
  const add = (folder: string, name: string) =>
    hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  for (const name of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json']) add(engine, name);
  for (const name of filesBelow(engine, 'src')) add(engine, name);
  for (const part of ['components', 'pages'])
    for (const name of filesBelow(contentRoot, part)) add(contentRoot, name);
  return hash.digest('hex').slice(0, 16);
}

/** All files of a folder, in a fixed order, as paths below `root`; none where there is no folder. */
function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : entry.isFile() ? [path] : [];
    });
}
