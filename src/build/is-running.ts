/** Whether there is a process of this id, whoever's it is. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process answers that it may not be asked.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}
