import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** How a process is slowed: it runs for so long and then stands still for so long, in turns. */
export interface Rhythm {
  readonly pids: readonly number[];
  readonly runMs: number;
  readonly stopMs: number;
}

/**
 * Slows processes down, all their threads alike, by stopping them in short turns. Chromium's own CPU
 * throttling does not reach workers ("only supported for pages").
 *
 * @returns once they are slow, what ends it; the processes run on
 */
export async function slowDown(rhythm: Rhythm): Promise<() => Promise<void>> {
  const isOver = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./slow-loop.ts', import.meta.url), {
    workerData: { ...rhythm, isOver },
  });
  await once(worker, 'message');
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return () => {
    Atomics.store(isOver, 0, 1);
    Atomics.notify(isOver, 0);
    return ended;
  };
}
