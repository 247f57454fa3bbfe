import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { templatesOf } from '../../src/build/renderer.ts';
import { InputError } from '../../src/model/input-error.ts';
import { contentRoot, minimal } from '../support/content-root.ts';

const engine = join(import.meta.dirname, '../..');

/** Templates of a content root with these files besides, and a cache of their own. */
const optionsFor = (files: Readonly<Record<string, string>>) => ({
  engine,
  contentRoot: contentRoot({ ...minimal, ...files }),
  base: '/',
  cacheDir: join(contentRoot({}), 'renderer'),
});

test('templates are built once, without a trace in the environment, and found again', async () => {
  const options = optionsFor({});
  const environment = { ...process.env };
  const first = templatesOf(options);
  const [one, two] = await Promise.all([first.load(), first.load()]);
  expect(one).toBe(two);
  expect(process.env).toEqual(environment);
  expect(readdirSync(options.cacheDir)).toEqual([one.key]);
  expect([one.cached, existsSync(join(one.assets, '_astro'))]).toEqual([false, true]);
  expect(templatesOf(options)).toMatchObject({ key: one.key, assets: one.assets, cached: true });
});

test.each([
  [
    'a component that imports what changes unseen',
    { 'components/Bad.astro': '---\nimport "../lib/x.ts";\n---\n', 'lib/x.ts': '' },
    /components\/Bad\.astro:1:1 .*"\.\.\/lib\/x\.ts" lies outside/,
  ],
  [
    'a component that is no Astro',
    { 'components/Bad.astro': '---\nconst { a } = ;\n---\n' },
    /components\/Bad\.astro:2:14 .*Unexpected token/,
  ],
])('%s is told with its place and cause, and leaves nothing', async (_name, files, expected) => {
  const options = optionsFor(files);
  const failed: unknown = await templatesOf(options)
    .load()
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(InputError);
  expect(String(failed)).toMatch(expected);
  expect(readdirSync(options.cacheDir)).toEqual([]);
});

test('a failure that nobody waits for is no crash', async () => {
  const templates = templatesOf(optionsFor({ 'components/Bad.astro': '<p>{</p>' }));
  void templates.load();
  await vi.waitFor(() => expect(templates.load()).rejects.toThrow(InputError), 20_000);
});

test('a build that is killed takes the process of its templates along', async () => {
  const options = optionsFor({});
  const program = `import { templatesOf } from './src/build/renderer.ts'; await templatesOf(${JSON.stringify(options)}).load();`;
  const build = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: engine,
    stdio: 'ignore',
  });
  const building = () =>
    existsSync(options.cacheDir) ? readdirSync(options.cacheDir, { recursive: true }) : [];
  await vi.waitFor(() => expect(building().length).toBeGreaterThan(0), 20_000);
  build.kill('SIGKILL');
  await vi.waitFor(() => expect(processesOf(options.cacheDir)).toEqual([]), 20_000);
  // Killed before the process had begun, a folder may be left: the next one clears it away.
  const { key } = await templatesOf(options).load();
  expect(readdirSync(options.cacheDir)).toEqual([key]);
}, 60_000);

/** Command lines that name a folder, where the system shows them. */
function processesOf(folder: string): string[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(folder) && line.includes('start.js'));
}
