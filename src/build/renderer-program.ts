import { join } from 'node:path';
import { build } from 'astro';
import type { TemplateOutcome } from './renderer-build.ts';
import { templateMistake } from './renderer-mistake.ts';

// The program of the process in which Astro builds the templates; renderer-build.ts starts it. What
// the templates are for, astro.config.mjs reads from the environment.
const [engine = '', contentRoot = '', outDir = ''] = process.argv.slice(2);

// Whoever asked is gone, and nobody will use what is built.
process.on('disconnect', () => process.exit(1));

const outcome = await build({
  root: engine,
  outDir,
  logLevel: 'error',
  publicDir: join(outDir, 'none'),
}).then((): TemplateOutcome => ({ kind: 'built' }), failure);
process.send?.(outcome, () => process.exit());

function failure(error: unknown): TemplateOutcome {
  const mistake = templateMistake(error, contentRoot);
  if (mistake) return { kind: 'mistake', ...mistake };
  return { kind: 'failed', text: error instanceof Error ? String(error.stack) : String(error) };
}
