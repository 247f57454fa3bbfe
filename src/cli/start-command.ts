import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { engineFolder } from './engine-folder.ts';
import type { Command } from './run-command.ts';

/**
 * Runs a command of this process. Its code is loaded only after Node has been told where to keep
 * compiled code, which is what makes short commands start quickly.
 */
export async function startCommand(load: () => Promise<Command>): Promise<void> {
  enableCompileCache(join(engineFolder, '.kb/cache/node'));
  const { runCommand } = await import('./run-command.ts');
  await runCommand(await load());
}
