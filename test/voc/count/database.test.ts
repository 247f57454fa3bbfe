import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folder } from '../fixture.ts';

const opens = `
  import { openDatabase } from '${new URL('../../../src/voc/count/database.ts', import.meta.url).href}';
  await openDatabase();
  console.log('open');
  setInterval(() => {}, 1000);`;

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a process that is stopped by %s leaves no rows behind',
  async (signal) => {
    using dir = folder();
    const env = { ...process.env, TMPDIR: dir.path };
    const child = spawn(process.execPath, ['--input-type=module', '-e', opens], { env });
    await once(child.stdout, 'data');
    expect(readdirSync(dir.path).filter((name) => name.startsWith('voc-rows-'))).toHaveLength(1);
    child.kill(signal);
    const [code, by] = await once(child, 'exit');
    expect([code, by]).toEqual([null, signal]);
    expect(readdirSync(dir.path)).toEqual([]);
  },
);
