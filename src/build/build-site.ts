import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { toolMessagesOf } from '../i18n/tool-messages.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { engineDigest } from './cache/engine-digest.ts';
import { contentParts, openCache, siteFolder, type SiteCache } from './cache/site-cache.ts';
import { isDamage } from './cache/sql-memory.ts';
import { checkSite } from './check-site.ts';
import type { CompiledSite } from './compile-all.ts';
import { rendererKey, templatesOf, type Templates } from './renderer.ts';
import { takeLock } from './lock.ts';
import { checkOutput, sweepUnfinished } from './output.ts';
import { rankSite } from './rank-site.ts';
import { stopwatch } from './stopwatch.ts';
import { writeSite, type Workshop } from './write-site.ts';

/**
 * Builds a help centre: lint, rank, templates, pages, search index. What an earlier build made and
 * what is still right is used again. Anything that goes wrong leaves the last output whole.
 *
 * @throws {InputError} the output folder or the VOC data cannot be used, or another build is at work
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { cwd, contentRoot, out } = options;
  checkOutput(out, { cwd, contentRoot });
  const lock = takeLock(join(options.kb, 'build.lock'));
  if (lock === undefined) {
    const { otherBuild } = toolMessagesOf(options.language).cli;
    throw new InputError(out, otherBuild.problem, otherBuild.fix);
  }
  try {
    await sweepUnfinished(resolve(cwd, out));
    await forgetSites(options.kb);
    return await withCache(options, lock.since, options.fresh);
  } finally {
    lock.release();
  }
}

/** Builds with the site's cache; once more with an empty one where the cache is damaged. */
async function withCache(
  options: BuildOptions,
  trustBefore: number,
  fresh: boolean,
): Promise<BuildResult> {
  const { cwd, engine, contentRoot, kb } = options;
  const folder = siteFolder({ engine, root: resolve(cwd, contentRoot), kb });
  if (fresh) forgetMade(folder, kb);
  let cache: SiteCache | undefined;
  try {
    const parts = engineDigest(engine, contentParts);
    cache = openCache({ file: join(folder, 'site.db'), engine: parts, trustBefore });
    const result = await build(options, cache, folder);
    cache.save();
    return result;
  } catch (error) {
    if (!isDamage(error) || fresh) throw error;
    cache?.close();
    cache = undefined;
    return await withCache(options, trustBefore, true);
  } finally {
    cache?.close();
  }
}

async function build(
  options: BuildOptions,
  cache: SiteCache,
  folder: string,
): Promise<BuildResult> {
  const time = stopwatch(options.now);
  const { compiled, templates } = await checked(options, cache, time);
  if (compiled === undefined || templates === undefined) return { ok: false, phases: time.phases };
  const root = resolve(options.cwd, options.contentRoot);
  const ranked = time.start('rank');
  const order = await rankSite(compiled.site.content, {
    cwd: options.cwd,
    root,
    contacts: options.contacts,
    events: options.events,
    rejectsFile: join(options.kb, 'rejected.csv'),
    rankingFile: join(options.kb, 'ranking.json'),
    language: options.language,
    engine: engineDigest(options.engine, ['src/voc', 'src/model']),
    keptFile: join(folder, 'ranking.json'),
    digests: { memory: cache.files, trustBefore: cache.content.trustBefore },
    known: cache.facts,
  });
  ranked();
  options.onPhase({ name: 'rank', ...order.builtFrom });
  const site = { ...compiled.site, ranking: order };
  const workshop: Workshop = { options, cache, folder, root, time, order, templates };
  const written = await writeSite(workshop, { ...compiled, site });
  return { ok: true, ...written, compiled: compiled.compiled, phases: time.phases };
}

/** What a build goes on with after lint. */
interface Checked {
  /** Undefined where errors (or with `strict`, warnings) stop the build. */
  readonly compiled: CompiledSite | undefined;
  readonly templates: Templates | undefined;
}

/** The content read, compiled and linted. Templates that have to be built are built meanwhile. */
async function checked(
  options: BuildOptions,
  cache: SiteCache,
  time: ReturnType<typeof stopwatch>,
): Promise<Checked> {
  const { engine, kb, cwd, contentRoot, onPhase, onProgress, strict } = options;
  const read = time.start('read');
  let compiling: (() => void) | undefined;
  let templates: Templates | undefined;
  const { site, findings, files } = await checkSite({
    ...options,
    drafts: false,
    memory: cache.content,
    bodyMemory: cache,
    onContent({ articles, site: { locales, base } }) {
      read();
      compiling = time.start('compile');
      onPhase({ name: 'content', articles: articles.length, locales: locales.length });
      const cacheDir = join(kb, 'cache/renderer');
      const source = { engine, contentRoot: resolve(cwd, contentRoot), base, cacheDir };
      if (options.fresh)
        rmSync(join(cacheDir, rendererKey(source)), { recursive: true, force: true });
      templates = templatesOf(source);
      if (!templates.cached) void templates.load();
    },
    onProgress: (done, of) => onProgress('compile', done, of),
  });
  (compiling ?? read)();
  onPhase({ name: 'findings', findings, files });
  const stops = findings.some(({ severity }) => severity === 'error' || strict);
  return { compiled: stops ? undefined : site, templates };
}

/**
 * Removes what earlier builds of a site made. Of its pages the files stay: none is used unless the
 * page comes out the same again, and file systems are slow to make thousands of files just after as
 * many were removed.
 */
function forgetMade(folder: string, kb: string): void {
  const made = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'pages') : [];
  for (const path of [...made.map((name) => join(folder, name)), join(kb, 'cache/images')])
    rmSync(path, { recursive: true, force: true });
}

/** How many content roots keep their caches. */
const keptSites = 16;

/** Removes the caches of the content roots that were not built for longest. */
async function forgetSites(kb: string): Promise<void> {
  const sites = join(kb, 'cache/sites');
  if (!existsSync(sites)) return;
  const builtAt = (name: string) =>
    statSync(join(sites, name, 'site.db'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const old = readdirSync(sites)
    .map((name) => ({ name, at: builtAt(name) }))
    .sort((a, b) => b.at - a.at)
    .slice(keptSites);
  await Promise.all(old.map(({ name }) => rm(join(sites, name), { recursive: true, force: true })));
}
