import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { TemplateOutcome } from './renderer-build.ts';

/**
 * The program of the process in which Astro builds the templates; renderer-build.ts starts it. What
 * the templates are for, the options know from the environment.
 *
 * @param places the engine's folder, the content root, and the folder to build into
 */
export async function buildTemplates(
  options: AstroInlineConfig,
  [engine = '', contentRoot = '', outDir = '']: readonly string[],
): Promise<void> {
  // Whoever asked is gone, perhaps while this code was loaded, and nobody will use what is built.
  const giveUp = () => {
    rmSync(outDir, { recursive: true, force: true });
    process.exit(1);
  };
  process.on('disconnect', giveUp);
  if (process.connected === false) giveUp();
  const outcome = await outcomeOf(
    {
      ...options,
      configFile: false,
      root: engine,
      outDir,
      logLevel: 'error',
      publicDir: join(outDir, 'none'),
    },
    contentRoot,
  );
  process.send?.(outcome, () => process.exit());
}

async function outcomeOf(
  options: AstroInlineConfig,
  contentRoot: string,
): Promise<TemplateOutcome> {
  const { build } = await import('astro');
  try {
    await build(options);
    return { kind: 'built' };
  } catch (error) {
    const { templateMistake } = await import('./renderer-mistake.ts');
    const mistake = templateMistake(error, contentRoot);
    if (mistake) return { kind: 'mistake', ...mistake };
    return { kind: 'failed', text: error instanceof Error ? String(error.stack) : String(error) };
  }
}
