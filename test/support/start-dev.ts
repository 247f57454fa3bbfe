import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { engine } from './build.ts';

const started: ChildProcess[] = [];

/** Ends the previews that this process started. */
export function stopDevs(): void {
  for (const child of started.splice(0)) child.kill();
}

/** Starts `npm run dev` of a content root as npm does, on a free port; resolves with its address. */
export function startDev(root: string, lang = 'en'): Promise<string> {
  const args = [join(engine, 'scripts/dev.ts'), '--content', root, '--port', '0', '--lang', lang];
  const child = spawn(process.execPath, args, {
    cwd: engine,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  return new Promise((resolve) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    });
  });
}
