import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Content } from '../model/content.ts';
import { InputError } from '../model/input-error.ts';
import { toolMessagesOf } from '../i18n/tool-messages.ts';
import type { BuildOptions } from './build-options.ts';
import { engineDigest } from './cache/engine-digest.ts';
import { contentParts, openCache, siteFolder, type SiteCache } from './cache/site-cache.ts';
import { isDamage } from './cache/sql-memory.ts';
import { checkSite } from './check-site.ts';
import type { CompiledSite } from './compile-all.ts';
import { takeLock } from './lock.ts';
import { rankSite, type SiteOrder } from './rank-site.ts';
import { stopwatch, type Stopwatch } from './stopwatch.ts';

/** How a site is opened. */
export type OpenOptions = Omit<BuildOptions, 'out' | 'search' | 'preview'>;

/** A site that can be built: read, compiled, linted and put in order. */
export interface OpenSite {
  readonly cache: SiteCache;
  /** The site's own folder in the cache. */
  readonly folder: string;
  /** The content root, absolute. */
  readonly root: string;
  readonly time: Stopwatch;
  readonly order: SiteOrder;
  readonly compiled: CompiledSite;
}

/** What is done with a site. */
export interface SiteWork<Made> {
  /** Called as soon as the content is read. */
  readonly onContent?: (content: Content, time: Stopwatch) => void;
  readonly use: (site: OpenSite) => Promise<Made>;
}

/** What came of it: nothing where errors (or with `strict`, warnings) stood in the way. */
export interface SiteDone<Made> {
  readonly made: Made | undefined;
  readonly time: Stopwatch;
}

/**
 * Does what needs all of the caches alone in a checkout.
 *
 * @param place that it makes, as messages name it
 * @param work is told from which time on a file may still change without showing it
 * @throws {InputError} another build is at work
 */
export async function alone<Made>(
  { kb, language }: Pick<BuildOptions, 'kb' | 'language'>,
  place: string,
  work: (trustBefore: number) => Promise<Made>,
): Promise<Made> {
  const lock = takeLock(join(kb, 'build.lock'));
  if (lock === undefined) {
    const { otherBuild } = toolMessagesOf(language).cli;
    throw new InputError(place, otherBuild.problem, otherBuild.fix);
  }
  try {
    await forgetSites(kb);
    return await work(lock.since);
  } finally {
    lock.release();
  }
}

/**
 * Opens a site with its cache, and keeps what the work on it made; once more with an empty cache
 * where the cache is damaged.
 *
 * @throws {InputError} the VOC data cannot be used
 */
export async function withSite<Made>(
  options: OpenOptions,
  trustBefore: number,
  work: SiteWork<Made>,
): Promise<SiteDone<Made>> {
  const { cwd, engine, contentRoot, kb, fresh } = options;
  const folder = siteFolder({ engine, root: resolve(cwd, contentRoot), kb });
  if (fresh) forgetMade(folder, kb);
  let cache: SiteCache | undefined;
  try {
    const parts = engineDigest(engine, contentParts);
    cache = openCache({ file: join(folder, 'site.db'), engine: parts, trustBefore });
    const done = await useSite(options, { cache, folder }, work);
    cache.save();
    return done;
  } catch (error) {
    if (!isDamage(error) || fresh) throw error;
    cache?.close();
    cache = undefined;
    return await withSite({ ...options, fresh: true }, trustBefore, work);
  } finally {
    cache?.close();
  }
}

type Kept = Pick<OpenSite, 'cache' | 'folder'>;

async function useSite<Made>(
  options: OpenOptions,
  { cache, folder }: Kept,
  { onContent, use }: SiteWork<Made>,
): Promise<SiteDone<Made>> {
  const time = stopwatch(options.now);
  const compiled = await checked(options, cache, time, onContent);
  if (compiled === undefined) return { made: undefined, time };
  const root = resolve(options.cwd, options.contentRoot);
  const ranked = time.start('rank');
  const order = await rankSite(compiled.site.content, {
    cwd: options.cwd,
    root,
    contacts: options.contacts,
    events: options.events,
    layout: options.layout,
    rejectsFile: join(options.kb, 'rejected.csv'),
    rankingFile: join(options.kb, 'ranking.json'),
    language: options.language,
    nowMs: options.nowMs,
    engine: engineDigest(options.engine, ['src/voc', 'src/model']),
    keptFile: join(folder, 'ranking.json'),
    digests: { memory: cache.files, trustBefore: cache.content.trustBefore },
    known: cache.facts,
  });
  ranked();
  options.onPhase({ name: 'rank', ...order.builtFrom });
  const inOrder = { ...compiled, site: { ...compiled.site, ranking: order } };
  const made = await use({ cache, folder, root, time, order, compiled: inOrder });
  return { made, time };
}

/** The content read, compiled and linted; undefined where findings stop whoever needs it. */
async function checked(
  { onPhase, onProgress, strict, ...options }: OpenOptions,
  cache: SiteCache,
  time: Stopwatch,
  onContent: SiteWork<unknown>['onContent'],
): Promise<CompiledSite | undefined> {
  const read = time.start('read');
  let compiling: (() => void) | undefined;
  const { site, findings, files } = await checkSite({
    ...options,
    drafts: false,
    memory: cache.content,
    bodyMemory: cache,
    onContent(content) {
      read();
      compiling = time.start('compile');
      const { articles, site: settings } = content;
      onPhase({ name: 'content', articles: articles.length, locales: settings.locales.length });
      onContent?.(content, time);
    },
    onProgress: (done, of) => onProgress('compile', done, of),
  });
  (compiling ?? read)();
  onPhase({ name: 'findings', findings, files });
  const stops = findings.some(({ severity }) => severity === 'error' || strict);
  return stops ? undefined : site;
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
