import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHere, differences, engine, folderBytes } from '../support/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'sakini-killed-'));
const content = join(folder, 'content');
const out = join(folder, 'dist');
const kb = join(folder, 'kb');
const script = join(engine, 'test/support/build-once.ts');

/** What the content is changed to and fro between: one article, or something that stands on every page. */
const states: readonly (() => void)[] = [
  () => change('site.yaml', /^(\s+ja: ).*/m, '$1名前'),
  () => change('articles/ja/guide/plain-words.mdx', /\s*$/, '\n\n一つ目。\n'),
  () => change('site.yaml', /^(\s+ja: ).*/m, '$1別の名前'),
];

function change(path: string, from: RegExp, to: string): void {
  const file = join(content, path);
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace(/\n\n一つ目。\s*$/, '\n')
      .replace(from, to),
  );
}

/** Brings the content into a state, whatever it was before. */
function bring(state: number): void {
  cpSync(join(engine, 'test/fixtures/every-component'), content, { recursive: true });
  for (const step of states.slice(0, state + 1)) step();
}

const made = (state: number) => join(folder, `nothing-${state}`);

beforeAll(async () => {
  for (const state of states.keys()) {
    bring(state);
    await buildHere({
      kb: join(folder, 'kb-nothing'),
      contentRoot: content,
      out: made(state),
      fresh: true,
    });
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a build and kills it after some time; says whether it had ended by itself. */
async function killedAfter(milliseconds: number): Promise<boolean> {
  const options = JSON.stringify({ kb, contentRoot: content, out });
  const child = spawn(process.execPath, [script, options], { stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) => child.on('exit', (code) => resolve(code === 0)));
  const timer = new AbortController();
  void setTimeout(milliseconds, undefined, { signal: timer.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  const complete = await ended;
  timer.abort();
  return complete;
}

/** The state that the output is in; each file must be whole in any case. */
function stateOfOutput(): number | 'unfinished' | undefined {
  const state = [...states.keys()].find((one) => differences(out, made(one)).length === 0);
  if (state !== undefined) return state;
  const whole = [...states.keys()].map((one) => folderBytes(made(one)));
  const torn = [...folderBytes(out)].filter(
    ([path, bytes]) =>
      path !== 'build-info.json' &&
      !path.endsWith('.tmp') &&
      !whole.some((files) => files.get(path) === bytes),
  );
  expect(torn.map(([path]) => path)).toEqual([]);
  return readFileSync(join(out, 'build-info.json'), 'utf8').includes('"digest": null')
    ? 'unfinished'
    : undefined;
}

test('a build that is killed at any moment leaves a whole output, and the next one is right', async () => {
  bring(0);
  await buildHere({ kb, contentRoot: content, out });
  const started = performance.now();
  bring(1);
  expect(await killedAfter(60_000)).toBe(true);
  const whole = performance.now() - started;
  const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: 30, seed: 3 });
  const seen: (number | 'unfinished' | undefined)[] = [];
  for (const [index, moment] of moments.entries()) {
    const state = index % states.length;
    bring(state);
    await killedAfter(moment * whole);
    seen.push(stateOfOutput());
    if (index % 3 !== 2) continue;
    const { result } = await buildHere({ kb, contentRoot: content, out });
    expect(result.ok).toBe(true);
    expect(differences(out, made(state)), `after ${index + 1} kills`).toEqual([]);
  }
  expect(seen).not.toContain(undefined);
}, 240_000);
