import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';
import { engine } from '../support/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'sakini-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newLock = () => join(mkdtempSync(join(folder, 'kb-')), 'kb/build.lock');
const module = pathToFileURL(join(engine, 'src/build/lock.ts')).href;

/** A process that takes a lock, says whether it got it, and then waits to be ended. */
const taking = (file: string, then: string) => [
  '--input-type=module',
  '-e',
  `import { takeLock } from ${JSON.stringify(module)};
   console.log(takeLock(${JSON.stringify(file)}) === undefined ? 'no' : 'yes');
   ${then}`,
];

test('a lock is held by one at a time, and can be taken when it was released', () => {
  const file = newLock();
  const lock = takeLock(file);
  expect(lock).toBeDefined();
  expect(takeLock(file)).toBeUndefined();
  const other = spawnSync(process.execPath, taking(file, ''), { encoding: 'utf8' });
  expect(other.stdout.trim()).toBe('no');
  lock?.release();
  const again = takeLock(file);
  expect(again).toBeDefined();
  again?.release();
});

test('a process that is killed lets go of its lock', async () => {
  const file = newLock();
  const holder = spawn(process.execPath, taking(file, 'setInterval(() => {}, 1000);'));
  await once(holder.stdout, 'data');
  expect(takeLock(file)).toBeUndefined();
  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await gone;
  const lock = takeLock(file);
  expect(lock).toBeDefined();
  lock?.release();
});

test('a lock knows when it was taken, by the clock of the file system', () => {
  const file = newLock();
  takeLock(file)?.release();
  const before = join(file, '../before');
  writeFileSync(before, '');
  const lock = takeLock(file);
  expect(lock?.since).toBeGreaterThanOrEqual(statSync(before).ctimeMs);
  const after = join(file, '../after');
  writeFileSync(after, '');
  expect(lock?.since).toBeLessThanOrEqual(statSync(after).ctimeMs);
  lock?.release();
});
