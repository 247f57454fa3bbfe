import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

// Runs in a thread of its own, since it sleeps all the time: see slow-down.ts.
const { pids, runMs, stopMs, isOver } = z
  .object({
    pids: z.array(z.int()),
    runMs: z.number(),
    stopMs: z.number(),
    isOver: z.instanceof(Int32Array),
  })
  .parse(workerData);

const send = (signal: 'SIGSTOP' | 'SIGCONT') => {
  for (const pid of pids)
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already.
    }
};

try {
  // Of this thread alone: late to stop means that the page runs on.
  setPriority(0, constants.priority.PRIORITY_HIGHEST);
} catch {
  // Only the administrator may.
}
parentPort?.postMessage('begun');
while (Atomics.load(isOver, 0) === 0) {
  send('SIGSTOP');
  Atomics.wait(isOver, 0, 0, stopMs);
  send('SIGCONT');
  Atomics.wait(isOver, 0, 0, runMs);
}
