import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import type { Route } from '../../src/site/routes.ts';

const run = promisify(execFile);
const engine = join(import.meta.dirname, '../..');

/** What an ordinary build is made from. */
export interface OrdinaryBuildOptions {
  readonly contentRoot: string;
  readonly base: string;
  readonly routes: readonly Route[];
  /** An empty folder for everything that the build writes. */
  readonly folder: string;
}

/** What an ordinary build wrote. */
export interface OrdinaryBuild {
  readonly out: string;
  /** The file of a route. Astro gives every page a folder, also one whose path is a file's. */
  readonly fileOf: (path: string) => string;
}

/** The pages of routes as `astro build` generates a static site from them, each from its view. */
export async function ordinaryBuild(options: OrdinaryBuildOptions): Promise<OrdinaryBuild> {
  const { contentRoot, base, routes, folder } = options;
  const views = join(folder, 'views.bin');
  writeFileSync(views, serialize(routes.map(({ path, view }) => [path, view()])));
  const out = join(folder, 'out');
  const astro = join(engine, 'node_modules/astro/bin/astro.mjs');
  const config = 'test/fixtures/ordinary-build/astro.config.mjs';
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    SAKINI_CONTENT: contentRoot,
    SAKINI_BASE: base,
    SAKINI_VIEWS: views,
    SAKINI_OUT: out,
  };
  await run(process.execPath, [astro, 'build', '--config', config, '--silent'], {
    cwd: engine,
    env,
  });
  return { out, fileOf: (path) => join(out, path, 'index.html') };
}
