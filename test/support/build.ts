import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, BuildPhase, BuildResult } from '../../src/build/build-options.ts';
import { buildSite } from '../../src/build/build-site.ts';

/** The engine that this project is. */
export const engine = join(import.meta.dirname, '../..');

/** What a test says of a build; the rest is as the command has it. */
export type TestBuild = Pick<BuildOptions, 'kb' | 'contentRoot' | 'out'> & Partial<BuildOptions>;

/** Builds within this process and collects what the build tells. */
export async function buildHere(
  options: TestBuild,
): Promise<{ readonly result: BuildResult; readonly phases: readonly BuildPhase[] }> {
  const phases: BuildPhase[] = [];
  const result = await buildSite({
    cwd: engine,
    engine,
    contacts: [],
    events: [],
    language: 'en',
    strict: false,
    fresh: false,
    search: true,
    preview: false,
    now: () => performance.now(),
    onPhase: (phase) => phases.push(phase),
    onProgress: () => undefined,
    ...options,
  });
  return { result, phases };
}

/** The files of a folder by path, as their bytes in Latin-1; folders end with a slash. */
export function folderBytes(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
      .map(({ entry, path }): [string, string] => {
        const name = path.slice(folder.length + 1);
        return entry.isDirectory() ? [`${name}/`, ''] : [name, readFileSync(path, 'latin1')];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The paths of two folders whose files differ, or that only one has. */
export function differences(a: string, b: string): string[] {
  const [one, other] = [folderBytes(a), folderBytes(b)];
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path) !== other.get(path),
  );
}
