import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  readdirSync,
  rmSync,
  utimesSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine } from '../support/build.ts';
import { engineCopy, type EngineCopy } from '../support/engine-copy.ts';

// scripts/start.js: commands run from code that was put together before, and never from old code.

const run = promisify(execFile);
let copy: EngineCopy;
beforeAll(() => {
  copy = engineCopy(engine);
});
afterAll(() => copy.remove());

const usage = () => join(copy.folder, 'src/cli/commands/lint.ts');
const folders = () =>
  readdirSync(join(copy.folder, '.kb/cache/code')).filter((name) => !name.endsWith('.json'));

async function start(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['scripts/start.js', ...args], {
    cwd: copy.folder,
  });
  return stdout;
}

test('code is put together once, and again when a source file changes', async () => {
  expect(await start('lint', '--help', '--lang', 'en')).toContain('npm run lint');
  const first = folders();
  expect(first).toHaveLength(1);
  expect(await start('lint', '--help', '--lang', 'en')).toContain('npm run lint');
  expect(folders()).toEqual(first);
  const { atime, mtime } = statSync(usage());
  appendFileSync(usage(), "process.stdout.write('new code\\n');\n");
  // The time of a file can be set back, as some tools do: what counts is that it was touched.
  utimesSync(usage(), atime, mtime);
  expect(await start('lint', '--help', '--lang', 'en')).toContain('new code');
  expect(folders()).toHaveLength(2);
});

test('a cache from elsewhere is never run', async () => {
  await start('lint', '--help');
  const cache = join(copy.folder, '.kb/cache/code');
  const [one = ''] = folders();
  for (const name of folders())
    writeFileSync(join(cache, name, 'lint.js'), "process.stdout.write('old code\\n');\n");
  // As it comes from a store of caches into a fresh checkout: the same bytes, other files.
  const source = join(copy.folder, 'src');
  cpSync(source, `${source}-2`, { recursive: true, preserveTimestamps: true });
  rmSync(source, { recursive: true });
  cpSync(`${source}-2`, source, { recursive: true, preserveTimestamps: true });
  expect(await start('lint', '--help')).not.toContain('old code');
  expect(folders()).toContain(one);
});

test('code whose folder is gone is put together again', async () => {
  await start('lint', '--help', '--lang', 'en');
  for (const name of folders())
    rmSync(join(copy.folder, '.kb/cache/code', name), { recursive: true });
  expect(await start('lint', '--help', '--lang', 'en')).toContain('npm run lint');
});

test('a mistake in the source is told by Node, with file and line', async () => {
  appendFileSync(usage(), 'const = 1;\n');
  await expect(start('lint', '--help')).rejects.toThrow(/commands\/lint\.ts:\d+/);
});
