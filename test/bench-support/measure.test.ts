import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureCommands } from '../bench/measure/measure-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'sakini-measure-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const log = join(folder, 'log.txt');

const node = (code: string) => ({ command: process.execPath, args: ['-e', code], cwd: folder });
const spin = (seconds: number) =>
  `let cpu; do { cpu = process.cpuUsage(); } while (cpu.user + cpu.system < ${seconds * 1e6});`;
const start = (code: string, options: string) =>
  `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(code)}], ${options})`;

// /proc is where all of this is read from.
const onLinux = test.runIf(process.platform === 'linux');

onLinux('the CPU of a grandchild counts, the time that it sleeps does not', async () => {
  const grandchild = `${spin(1)} setTimeout(() => {}, 500);`;
  const child = start(grandchild, "{ stdio: 'inherit' }");
  const { code, cpuSeconds, wallSeconds } = await measureCommands([node(child)], log);
  expect(code).toBe(0);
  expect(cpuSeconds).toBeGreaterThan(0.95);
  expect(cpuSeconds).toBeLessThan(1.4);
  expect(wallSeconds).toBeGreaterThan(1.3);
});

onLinux('CPU that nobody waits for counts, and nothing runs on afterwards', async () => {
  const orphan = `console.log('pid', process.pid); ${spin(0.5)} setInterval(() => {}, 1000);`;
  const child = `${start(orphan, "{ detached: true, stdio: 'inherit' }")}.unref(); setTimeout(() => process.exit(0), 1500);`;
  const { cpuSeconds } = await measureCommands([node(child)], log);
  expect(cpuSeconds).toBeGreaterThan(0.45);
  expect(cpuSeconds).toBeLessThan(1);
  const pid = Number(/pid (\d+)/.exec(readFileSync(log, 'utf8'))?.[1]);
  await expect.poll(() => isRunning(pid)).toBe(false);
});

onLinux('peak memory is that of the largest process, wherever it is in the tree', async () => {
  const grandchild = 'const bytes = Buffer.alloc(200e6, 1); setTimeout(() => bytes.length, 300);';
  const { peakBytes } = await measureCommands([node(start(grandchild, '{}'))], log);
  expect(peakBytes).toBeGreaterThan(200e6);
  expect(peakBytes).toBeLessThan(400e6);
});

onLinux('the first command that fails is the last one run', async () => {
  const measured = await measureCommands(
    [node('process.exit(2)'), node("console.log('too late')")],
    log,
  );
  expect(measured.code).toBe(2);
  expect(readFileSync(log, 'utf8')).not.toContain('too late');
});

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
