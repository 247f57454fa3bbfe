import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { Ranking } from '../model/ranking.ts';
import { replaceFile } from '../content/files/write.ts';
import { buildSearchIndex } from '../search/index/build-search-index.ts';
import { brandCss } from '../site/brand.ts';
import { routes, type Route } from '../site/routes.ts';
import type { SiteData } from '../site/site-data.ts';
import { writeRanking } from '../voc/ranking-file.ts';
import { chooseRanking } from './choose-ranking.ts';
import { checkSite, publicDirs } from './check-site.ts';
import type { CompiledSite } from './compile-all.ts';
import { checkOutput, markName, replaceFolder, sweepUnfinished } from './output.ts';
import { loadRenderer, type Renderer } from './renderer.ts';
import { searchEntries } from './search-entries.ts';
import { sitemap } from './sitemap.ts';

/** What a build is told. Paths may be relative to `cwd`. */
export interface BuildOptions {
  readonly cwd: string;
  /** The engine's folder (the one with astro.config.mjs). */
  readonly engine: string;
  readonly contentRoot: string;
  readonly out: string;
  readonly contacts: readonly string[];
  readonly events: readonly string[];
  readonly language: string;
  readonly strict: boolean;
  readonly onPhase: (phase: BuildPhase) => void;
}

/** What a build tells while it works. */
export type BuildPhase =
  | { readonly name: 'content'; readonly articles: number; readonly locales: number }
  | { readonly name: 'findings'; readonly findings: readonly Finding[]; readonly files: number }
  | { readonly name: 'rank'; readonly ranking: Ranking }
  | { readonly name: 'renderer'; readonly cached: boolean }
  | { readonly name: 'pages'; readonly pages: number }
  | { readonly name: 'index'; readonly articles: number };

/** What a build made; `pages` is 0 where findings stopped it and the last output stays. */
export interface BuildResult {
  readonly ok: boolean;
  readonly pages: number;
  readonly bytes: number;
}

/**
 * Builds a help centre: lint, rank, templates, pages, search index, all into a folder beside the
 * output that takes its place in the end. Anything that goes wrong leaves the last output whole.
 *
 * @throws {InputError} the output folder or the VOC data cannot be used
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { cwd, engine, contentRoot, out, onPhase } = options;
  checkOutput(out, { cwd, contentRoot });
  const compiled = await checked(options);
  if (compiled === undefined) return { ok: false, pages: 0, bytes: 0 };
  const root = resolve(cwd, contentRoot);
  const kb = join(engine, '.kb');
  const ranking = await chooseRanking(compiled.site.content, {
    root,
    contacts: options.contacts,
    events: options.events,
    rejectsFile: join(kb, 'rejected.csv'),
    language: options.language,
  });
  onPhase({ name: 'rank', ranking });
  await writeRanking(join(kb, 'ranking.json'), ranking);
  const site: SiteData = { ...compiled.site, ranking };
  const { base } = site.content.site;
  const renderer = await loadRenderer({
    engine,
    contentRoot: root,
    base,
    cacheDir: join(kb, 'cache/renderer'),
  });
  onPhase({ name: 'renderer', cached: renderer.cached });
  const temporary = join(dirname(resolve(cwd, out)), `.sakini-${process.pid}`);
  try {
    await sweepUnfinished(resolve(cwd, out));
    await rm(temporary, { recursive: true, force: true });
    const pages = await writeSite(temporary, {
      site,
      renderer,
      images: compiled.images,
      options,
      root,
    });
    await replaceFolder(temporary, resolve(cwd, out));
    return { ok: true, pages, bytes: await folderBytes(resolve(cwd, out)) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The compiled site; undefined where errors (or with `strict`, warnings) stop the build. */
async function checked(options: BuildOptions): Promise<CompiledSite | undefined> {
  const { onPhase, strict } = options;
  const { content, site, findings, files } = await checkSite({ ...options, drafts: false });
  if (content)
    onPhase({
      name: 'content',
      articles: content.articles.length,
      locales: content.site.locales.length,
    });
  onPhase({ name: 'findings', findings, files });
  const stops = findings.some(({ severity }) => severity === 'error' || strict);
  return stops ? undefined : site;
}

interface WriteContext {
  readonly site: SiteData;
  readonly renderer: Renderer;
  readonly images: CompiledSite['images'];
  readonly options: BuildOptions;
  readonly root: string;
}

/** Writes a whole site into an empty folder; returns the number of pages. */
async function writeSite(
  folder: string,
  { site, renderer, images, options, root }: WriteContext,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const from of publicDirs(options.engine, root).toReversed())
    if (existsSync(from)) await cp(from, folder, { recursive: true });
  await cp(renderer.assets, folder, { recursive: true });
  for (const [path, file] of images.files) await put(join(folder, path), file);
  const indexed = buildSearchIndex({
    entries: searchEntries(site),
    outDir: join(folder, 'pagefind'),
  });
  // Both write below the folder: neither may go on when the other has failed and it is removed.
  const [written, index] = await Promise.allSettled([writePages(folder, site, renderer), indexed]);
  if (written.status === 'rejected') throw written.reason;
  if (index.status === 'rejected') throw index.reason;
  const pages = written.value;
  options.onPhase({ name: 'pages', pages: pages.length });
  options.onPhase({ name: 'index', articles: index.value.articles });
  const css = brandCss(site.content.site);
  if (css !== '') await writeFile(join(folder, '_brand.css'), css);
  const map = sitemap(site, pages);
  if (map !== undefined) await writeFile(join(folder, 'sitemap.xml'), map);
  const info = {
    generator: 'sakini',
    base: site.content.site.base,
    pages: pages.length,
    order: site.ranking.builtFrom.source,
  };
  await replaceFile(join(folder, markName), `${JSON.stringify(info, null, 2)}\n`);
  return pages.length;
}

async function put(target: string, file: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await cp(file, target);
}

interface WrittenPage {
  readonly route: Route;
  readonly kind: string;
  readonly noindex: boolean;
}

async function writePages(
  folder: string,
  site: SiteData,
  renderer: Renderer,
): Promise<WrittenPage[]> {
  const pages: WrittenPage[] = [];
  for (const route of routes(site)) {
    const view = route.view();
    const html = await renderer.render(view);
    const file = join(folder, /\.html?$/.test(route.path) ? route.path : `${route.path}index.html`);
    // Small files in great number: synchronous calls cost half of what asynchronous ones do.
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    pages.push({ route, kind: view.kind, noindex: view.frame.noindex });
  }
  return pages;
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
