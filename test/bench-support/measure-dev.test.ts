import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureDev } from '../bench/measure/measure-dev.ts';
import { processState } from '../bench/measure/process-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'sakini-measure-dev-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server that burns CPU before it answers and then shows a file. */
const server = `
const { readFileSync, writeFileSync } = require('node:fs');
writeFileSync('pid', String(process.pid));
for (const since = performance.now(); performance.now() - since < 300;);
require('node:http')
  .createServer((_, response) => response.end('<html>' + readFileSync('page', 'utf8') + '</html>'))
  .listen(Number(process.argv[2]), '127.0.0.1');
`;

test.runIf(existsSync('/proc/self/stat'))(
  'a server is measured up to its first page, and its CPU is not left for the next command',
  async () => {
    writeFileSync(join(folder, 'server.cjs'), server);
    writeFileSync(join(folder, 'page'), 'first');
    const { start, edit } = await measureDev({
      command: (port) => ({
        command: process.execPath,
        args: ['server.cjs', String(port)],
        cwd: folder,
      }),
      path: '/',
      edit: (words) => writeFileSync(join(folder, 'page'), words),
      log: join(folder, 'log'),
    });
    // Reaped, not only told to end: what it used is then counted to it.
    expect(processState(Number(readFileSync(join(folder, 'pid'), 'utf8')))).toBeUndefined();
    expect(start.cpuSeconds).toBeGreaterThan(0.2);
    expect(edit.cpuSeconds).toBeLessThan(start.cpuSeconds);
  },
  30_000,
);
