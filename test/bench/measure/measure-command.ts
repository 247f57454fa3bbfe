import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { processState, watchTree } from './process-tree.ts';

/** A command to measure. */
export interface BenchCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What commands cost, one after the other. */
export interface Cost {
  /** User and system time of the whole tree of processes. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Peak resident memory of the largest process. */
  readonly peakBytes: number;
  /** The same without Pagefind's own process. */
  readonly peakBytesWithoutPagefind: number;
}

export interface Measured extends Cost {
  /** Exit code of the first command that failed, else 0; null where a signal ended it. */
  readonly code: number | null;
}

/** Often enough for a peak, seldom enough to leave the cores to what is measured. */
const lookEveryMs = 50;

/** An environment that gives every tool the same rest: no colours, questions, updates or telemetry. */
export const quietEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  CI: '1',
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  LC_ALL: 'C.UTF-8',
});

export const isNotPagefind = (name: string): boolean => !name.startsWith('pagefind');

/**
 * Runs commands one after the other up to the first that fails, and adds up what they cost. What
 * they print goes to the log. Linux only: it reads /proc.
 */
export async function measureCommands(
  commands: readonly BenchCommand[],
  log: string,
): Promise<Measured> {
  let total: Measured = noCost;
  for (const command of commands) {
    const next = await measureCommand(command, log);
    total = {
      code: next.code,
      cpuSeconds: total.cpuSeconds + next.cpuSeconds,
      wallSeconds: total.wallSeconds + next.wallSeconds,
      peakBytes: Math.max(total.peakBytes, next.peakBytes),
      peakBytesWithoutPagefind: Math.max(
        total.peakBytesWithoutPagefind,
        next.peakBytesWithoutPagefind,
      ),
    };
    if (next.code !== 0) return total;
  }
  return total;
}

const noCost: Measured = {
  code: 0,
  cpuSeconds: 0,
  wallSeconds: 0,
  peakBytes: 0,
  peakBytesWithoutPagefind: 0,
};

/** CPU of all children that this process has waited for: exact once a tree has ended. */
const reapedSeconds = () => processState('self')?.reapedSeconds ?? 0;

async function measureCommand(
  { command, args, cwd, env = {} }: BenchCommand,
  log: string,
): Promise<Measured> {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'a');
  const before = reapedSeconds();
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...quietEnvironment(), ...env },
    stdio: ['ignore', output, output],
  });
  const tree = child.pid === undefined ? undefined : watchTree(child.pid);
  const timer = setInterval(() => tree?.look(), lookEveryMs);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    const wallSeconds = (performance.now() - started) / 1000;
    const reaped = reapedSeconds() - before;
    // What nobody waited for is missing in `reaped`, what ended between two looks in what was seen.
    const cpuSeconds = Math.max(reaped, tree?.cpuSeconds() ?? 0);
    return {
      code,
      cpuSeconds,
      wallSeconds,
      peakBytes: tree?.peakBytes() ?? 0,
      peakBytesWithoutPagefind: tree?.peakBytes(isNotPagefind) ?? 0,
    };
  } finally {
    clearInterval(timer);
    closeSync(output);
    for (const pid of tree?.running() ?? []) stop(pid);
  }
}

/** Ends a process that this bench started; it may have ended by itself. */
export function stop(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
