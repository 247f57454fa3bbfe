import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A copy of the engine in a folder of its own, with caches of its own: what it builds depends on nothing that an earlier build left. */
export interface EngineCopy {
  readonly folder: string;
  /** Runs `npm run build` there; rejects with what it printed where it fails. */
  readonly build: (options: {
    readonly content: string;
    readonly out: string;
    readonly env?: Readonly<Record<string, string>>;
  }) => Promise<void>;
  readonly remove: () => void;
}

/** All that a failed command printed. */
function printed(error: unknown): string {
  if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) return String(error);
  return `${String(error.stdout)}\n${String(error.stderr)}`;
}

const parts = ['src', 'scripts', 'astro.config.mjs', 'tsconfig.json'];
const packageFiles = ['package.json', 'package-lock.json'];

/** Copies the engine that this project is, into a temporary folder or a given one; packages are linked. */
export function engineCopy(
  engine: string,
  folder: string = mkdtempSync(join(tmpdir(), 'sakini-engine-')),
): EngineCopy {
  for (const part of [...parts, ...packageFiles])
    cpSync(join(engine, part), join(folder, part), { recursive: true });
  symlinkSync(resolve(engine, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    async build({ content, out, env = {} }) {
      const command = ['run', 'build', '--', '--content', content, '--out', out];
      await run('npm', command, {
        cwd: folder,
        env: { ...process.env, ...env },
        shell: process.platform === 'win32',
      }).catch((error: unknown) => {
        throw new Error(printed(error), { cause: error });
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
