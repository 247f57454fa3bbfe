import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../model/input-error.ts';
import { isRunning } from './is-running.ts';
import type { RendererOptions } from './renderer-key.ts';

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('built') }),
  z.object({
    kind: z.literal('mistake'),
    at: z.object({ file: z.string(), line: z.number(), column: z.number() }),
    problem: z.string(),
  }),
  z.object({ kind: z.literal('failed'), text: z.string() }),
]);

/** What became of building templates: they stand, a writer made a mistake in them, or the engine failed. */
export type TemplateOutcome = z.infer<typeof outcomeSchema>;

/**
 * Builds templates into a folder, which appears whole or not at all. Astro works in a process of its
 * own: its memory and its time are not those of the build, which goes on meanwhile.
 *
 * @throws {InputError} an own component or free-form page of the help centre is wrong
 */
export async function buildRenderer(options: RendererOptions, folder: string): Promise<void> {
  const { cacheDir } = options;
  await mkdir(cacheDir, { recursive: true });
  await sweepUnfinished(cacheDir);
  const temporary = await mkdtemp(join(cacheDir, `building-${process.pid}-`));
  try {
    const outcome = await runAstro(options, temporary);
    if (outcome.kind === 'mistake')
      throw new InputError(outcome.at, outcome.problem, 'Correct this file; nothing was written.');
    if (outcome.kind === 'failed')
      throw new Error(`The templates cannot be built.\n${outcome.text}`);
    // Another build may have made the same templates meanwhile; those are as good.
    await rename(temporary, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  await forgetOld(cacheDir, folder);
}

/** What became of building templates; a process that ends without a word counts as failed. */
function runAstro(
  { engine, contentRoot, base }: RendererOptions,
  outDir: string,
): Promise<TemplateOutcome> {
  return new Promise((resolve, reject) => {
    const program = [join(engine, 'scripts/start.js'), 'templates'];
    const child = spawn(process.execPath, [...program, engine, contentRoot, outDir], {
      cwd: engine,
      env: {
        ...process.env,
        SAKINI_CONTENT: contentRoot,
        SAKINI_BASE: base,
        // Keeping Astro's thousand modules compiled costs more than the next templates would save.
        NODE_DISABLE_COMPILE_CACHE: '1',
        // A build of a help centre talks to nobody.
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const printed: Buffer[] = [];
    const keep = (chunk: Buffer) => printed.push(chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    let outcome: TemplateOutcome | undefined;
    child.on('message', (message) => (outcome = outcomeSchema.parse(message)));
    child.on('error', reject);
    child.on('close', () => {
      const text = Buffer.concat(printed).toString();
      resolve(outcome ?? { kind: 'failed', text: `${text}Their process ended too early.` });
    });
  });
}

const unfinished = /^building-(\d+)/;

/** Removes what builds that were killed left behind. */
async function sweepUnfinished(cacheDir: string): Promise<void> {
  const dead = readdirSync(cacheDir).filter((name) => {
    const pid = unfinished.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  await Promise.all(dead.map((name) => rm(join(cacheDir, name), { recursive: true, force: true })));
}

/** How many sets of templates are kept besides the newest. */
const keptTemplates = 4;

/** Removes the sets of templates that were made longest ago. */
async function forgetOld(cacheDir: string, newest: string): Promise<void> {
  const others = (await readdir(cacheDir))
    .filter((name) => !unfinished.test(name))
    .map((name) => join(cacheDir, name))
    .filter((path) => path !== newest)
    .map((path) => ({ path, made: statSync(path).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  await Promise.all(
    others.slice(keptTemplates).map(({ path }) => rm(path, { recursive: true, force: true })),
  );
}
