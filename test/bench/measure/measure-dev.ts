import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  isNotPagefind,
  quietEnvironment,
  stop,
  type BenchCommand,
  type Cost,
} from './measure-command.ts';
import { watchTree, type TreeWatch } from './process-tree.ts';

/** A server to measure. */
export interface DevBench {
  /** The command that serves at a port. */
  readonly command: (port: number) => BenchCommand;
  /** Path of the page that is asked for, with its first slash. */
  readonly path: string;
  /** Writes words into the source of that page. */
  readonly edit: (words: string) => void;
  readonly log: string;
}

/** What a server costs: up to its first page, and from an edit up to the page that shows it. */
export interface DevCost {
  readonly start: Cost;
  readonly edit: Cost;
}

const patienceMs = 120_000;

/**
 * Starts a server, asks for one page until it comes, edits it twice, and ends the server. The first
 * edit measures time: the page is asked for again and again. The second measures CPU: the page is
 * asked for as a reader's browser does, once the server had time to notice.
 *
 * @throws {Error} the server ends, or shows no page or no edit within two minutes
 */
export async function measureDev({ command, path, edit, log }: DevBench): Promise<DevCost> {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'a');
  const port = await freePort();
  const { command: file, args, cwd, env = {} } = command(port);
  const started = performance.now();
  const server = spawn(file, args, {
    cwd,
    env: { ...quietEnvironment(), ...env },
    stdio: ['ignore', output, output],
  });
  let hasEnded = server.pid === undefined;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      hasEnded = true;
      resolve();
    };
    server.on('error', end);
    server.on('exit', end);
  });
  const tree = watchTree(server.pid ?? 0);
  const shows = async (words: string, everyMs: number) => {
    for (const since = performance.now(); performance.now() - since < patienceMs;) {
      if (hasEnded) throw new Error('The server ended.');
      if ((await page(`http://localhost:${port}${path}`)).includes(words)) return;
      await delay(everyMs);
    }
    throw new Error(`The server did not show "${words}".`);
  };
  try {
    await shows('</html>', 25);
    const start = costOf(tree, { cpuSeconds: 0, since: started });
    await quiet(tree);
    const timed = performance.now();
    edit('firstedit');
    await shows('firstedit', 10);
    const wallSeconds = (performance.now() - timed) / 1000;
    await quiet(tree);
    const cpuSeconds = tree.cpuSeconds();
    edit('secondedit');
    await delay(400);
    await shows('secondedit', 400);
    return { start, edit: { ...costOf(tree, { cpuSeconds, since: 0 }), wallSeconds } };
  } finally {
    tree.look();
    for (const pid of tree.running()) stop(pid);
    closeSync(output);
    // Only then its whole CPU is counted: later it would be counted as the next command's.
    await ended;
  }
}

function costOf(
  tree: TreeWatch,
  { cpuSeconds, since }: { cpuSeconds: number; since: number },
): Cost {
  tree.look();
  return {
    cpuSeconds: tree.cpuSeconds() - cpuSeconds,
    wallSeconds: (performance.now() - since) / 1000,
    peakBytes: tree.peakBytes(),
    peakBytesWithoutPagefind: tree.peakBytes(isNotPagefind),
  };
}

/** Resolves once a tree has used next to no CPU for a second: what it began is done. */
async function quiet(tree: TreeWatch): Promise<void> {
  for (let calm = 0, turns = 0; calm < 4 && turns < 400; turns += 1) {
    const before = tree.cpuSeconds();
    await delay(250);
    tree.look();
    calm = tree.cpuSeconds() - before <= 0.01 ? calm + 1 : 0;
  }
}

/** The text of a page; empty where nothing answers yet. */
async function page(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    const text = await response.text();
    return response.ok ? text : '';
  } catch {
    return '';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
