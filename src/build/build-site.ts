import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content } from '../model/content.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { alone, withSite } from './open-site.ts';
import { checkOutput, sweepUnfinished } from './output.ts';
import { rendererKey, templatesOf, type Templates } from './renderer.ts';
import { writeSite } from './write-site.ts';

/**
 * Builds a help centre: lint, rank, templates, pages, search index, search tests. What an earlier
 * build made and what is still right is used again. Anything that goes wrong leaves the last output
 * whole.
 *
 * @throws {InputError} the output folder or the VOC data cannot be used, or another build is at work
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { cwd, contentRoot, out } = options;
  checkOutput(out, { cwd, contentRoot });
  return alone(options, out, async (trustBefore) => {
    await sweepUnfinished(resolve(cwd, out));
    return await build(options, trustBefore);
  });
}

async function build(options: BuildOptions, trustBefore: number): Promise<BuildResult> {
  let templates: Templates | undefined;
  const { made, time } = await withSite(options, trustBefore, {
    // Templates that have to be built are built while articles are compiled.
    onContent(content) {
      templates = siteTemplates(content, options);
      if (!templates.cached) void templates.load();
    },
    async use({ compiled, ...site }) {
      templates ??= siteTemplates(compiled.site.content, options);
      const written = await writeSite({ options, templates, ...site }, compiled);
      return { written, compiled: compiled.compiled };
    },
  });
  const { phases } = time;
  if (made === undefined) return { ok: false, stoppedBy: 'findings', phases };
  const { written, compiled } = made;
  if (written === undefined) return { ok: false, stoppedBy: 'search', phases };
  return { ok: true, ...written, compiled, phases };
}

/** The templates of a site; a build from nothing uses none that were built before. */
function siteTemplates(
  { site: { base } }: Content,
  { engine, kb, cwd, contentRoot, fresh }: BuildOptions,
): Templates {
  const cacheDir = join(kb, 'cache/renderer');
  const source = { engine, contentRoot: resolve(cwd, contentRoot), base, cacheDir };
  if (fresh) rmSync(join(cacheDir, rendererKey(source)), { recursive: true, force: true });
  return templatesOf(source);
}
