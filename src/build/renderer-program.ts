import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateOutcome } from './renderer-build.ts';

// The program of the process in which Astro builds the templates; renderer-build.ts starts it. What
// the templates are for, astro.config.mjs reads from the environment.
const [engine = '', contentRoot = '', outDir = ''] = process.argv.slice(2);

// Whoever asked is gone, and nobody will use what is built. Listened for before Astro is loaded.
process.on('disconnect', () => {
  rmSync(outDir, { recursive: true, force: true });
  process.exit(1);
});

const outcome = await buildTemplates();
process.send?.(outcome, () => process.exit());

async function buildTemplates(): Promise<TemplateOutcome> {
  const { build } = await import('astro');
  try {
    await build({ root: engine, outDir, logLevel: 'error', publicDir: join(outDir, 'none') });
    return { kind: 'built' };
  } catch (error) {
    const { templateMistake } = await import('./renderer-mistake.ts');
    const mistake = templateMistake(error, contentRoot);
    if (mistake) return { kind: 'mistake', ...mistake };
    return { kind: 'failed', text: error instanceof Error ? String(error.stack) : String(error) };
  }
}
