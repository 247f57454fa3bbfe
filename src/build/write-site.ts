import { join, resolve } from 'node:path';
import { digestOf } from '../content/files/file-stamp.ts';
import { brandCss } from '../site/brand.ts';
import type { BuildCounts, BuildOptions } from './build-options.ts';
import type { SiteCache } from './cache/site-cache.ts';
import { publicDirs } from './check-site.ts';
import type { CompiledSite } from './compile-all.ts';
import type { SiteIndex } from './index-site.ts';
import type { OpenSite } from './open-site.ts';
import { machineFiles } from './machine-files.ts';
import { markdownOfPage, pageFile, type OutputFile } from './output-files.ts';
import { pageStore, type PageStore } from './page-store.ts';
import { inspectOutput, publish, type OutputState } from './publish.ts';
import { renderPages, type RenderedPages } from './render-pages.ts';
import type { Templates } from './renderer.ts';
import { searchHolds } from './search-holds.ts';
import { copiedFiles, indexFiles } from './site-files.ts';
import { startIndex } from './start-index.ts';
import { siteScripts } from './site-scripts.ts';

/** Where and with what a site is made. */
export interface Workshop extends Omit<OpenSite, 'compiled'> {
  readonly options: BuildOptions;
  readonly templates: Templates;
}

/**
 * Renders, indexes and publishes what changed; undefined where search does not hold what is stated of
 * it, so that nothing is published.
 */
export async function writeSite(
  workshop: Workshop,
  compiled: CompiledSite,
): Promise<BuildCounts | undefined> {
  const { options, cache, folder, time } = workshop;
  const out = resolve(options.cwd, options.out);
  const state = inspectOutput(out, cache.output, cache.facts);
  const isNew = cache.facts.get('output') === undefined;
  const store = pageStore(join(folder, 'pages'), cache.stored);
  const indexed = time.start('index');
  // Files of an index may be shared with the output, and a cache may come from anywhere.
  const isHarmed = [...state.broken].some((path) => path.startsWith('pagefind/'));
  const index = options.search
    ? startIndex(workshop, compiled, { preview: options.preview, verify: isHarmed || !state.ours })
    : undefined;
  const indexing = index?.done.finally(indexed);
  // Reported below, once the pages are done.
  indexing?.catch(() => undefined);
  try {
    const { pages, assets } = await makePages(workshop, compiled, { store, state });
    const made = await indexing;
    const articles = compiled.site.articles.size;
    if (made)
      options.onPhase({ name: 'index', articles, indexed: made.indexed, preview: made.preview });
    if (made && !(await searchHolds(workshop, compiled, made))) return undefined;
    const publishing = time.start('publish');
    const files = outputFiles(workshop, compiled, { pages, store, assets, index: made });
    const known = new Set(state.ours ? cache.output.names() : []);
    const { written, removed, bytes } = await publish(files, {
      out,
      state,
      records: cache.output,
      facts: cache.facts,
      info: {
        generator: 'sakini',
        base: compiled.site.content.site.base,
        pages: pages.pages.size,
        order: workshop.order.builtFrom.source,
      },
    });
    sweep(cache, compiled, store, files);
    if (isNew) store.sweep();
    publishing();
    const isPage = (path: string) => path.endsWith('.html');
    const added = written.filter((path) => isPage(path) && !known.has(path)).length;
    return {
      articles,
      pages: pages.pages.size,
      rendered: pages.rendered,
      added,
      changed: written.filter(isPage).length - added,
      removed: removed.filter(isPage).length,
      indexed: made?.indexed ?? 0,
      analysed: made?.analysed ?? 0,
      bytes,
    };
  } catch (error) {
    await index?.discard();
    throw error;
  }
}

interface Stock {
  readonly store: PageStore;
  readonly state: OutputState;
}

/** The pages of the site in the store, and the folder of what the templates load. */
async function makePages(
  { options, cache, templates, time }: Workshop,
  { site, heads, outlineOf }: CompiledSite,
  { store, state }: Stock,
): Promise<{ pages: RenderedPages; assets: string }> {
  const load = async () => {
    const loading = time.start('templates');
    const renderer = await templates.load();
    loading();
    options.onPhase({ name: 'renderer', cached: templates.cached });
    return renderer;
  };
  let renderer = templates.cached ? undefined : await load();
  const rendering = time.start('pages');
  const isOut = (path: string, digest: string) =>
    state.ours && !state.broken.has(path) && cache.output.get(path)?.digest === digest;
  const pages = await renderPages({
    site,
    heads,
    outlineOf,
    templates: templates.key,
    records: cache.pages,
    facts: cache.facts,
    store,
    isThere: (path, digest) => isOut(path, digest) || store.has(digest),
    async render(view) {
      renderer ??= await load();
      return renderer.render(view);
    },
    onProgress: (done, of) => options.onProgress('pages', done, of),
  });
  rendering();
  options.onPhase({ name: 'pages', pages: pages.pages.size, rendered: pages.rendered });
  return { pages, assets: templates.assets };
}

interface Made {
  readonly pages: RenderedPages;
  readonly store: PageStore;
  readonly assets: string;
  readonly index: SiteIndex | undefined;
}

/** Every file of the output, in order of precedence: what the build makes wins over what is copied. */
function outputFiles(
  { options, cache, root }: Workshop,
  { site, images }: CompiledSite,
  { pages, store, assets, index }: Made,
): Map<string, OutputFile> {
  const digests = { memory: cache.files, trustBefore: cache.content.trustBefore };
  const files = new Map<string, OutputFile>();
  const add = (more: Iterable<readonly [string, OutputFile]>, below = '') => {
    for (const [path, file] of more) files.set(below + path, file);
  };
  const stored = (digest: string) => ({ digest, from: store.fileOf(digest), share: true });
  const put = (path: string, text: string) => files.set(path, stored(store.put(text)));
  for (const folder of publicDirs(options.engine, root).toReversed())
    add(copiedFiles(folder, digests));
  add(copiedFiles(assets, digests));
  // The name of a prepared image holds the digest of its source and settings.
  for (const [path, from] of images.files)
    files.set(path, { digest: digestOf(path), from, share: false });
  for (const [path, { digest, markdown }] of pages.pages) {
    files.set(pageFile(path), stored(digest));
    if (markdown !== undefined) files.set(markdownOfPage(path), stored(markdown));
  }
  for (const folder of index?.bundles.toReversed() ?? []) add(indexFiles(folder), 'pagefind/');
  const css = brandCss(site.content.site);
  if (css !== '') put('_brand.css', css);
  for (const [path, text] of siteScripts(options.engine, site)) put(path, text);
  const out = resolve(options.cwd, options.out);
  const machine = machineFiles({
    site,
    pages: pages.pages,
    store,
    facts: cache.facts,
    markdownOf: (path, digest) =>
      store.has(digest) ? store.fileOf(digest) : join(out, markdownOfPage(path)),
  });
  // A help centre may write its own in `public`.
  for (const [path, digest] of machine) if (!files.has(path)) files.set(path, stored(digest));
  return files;
}

/** Forgets what no article and no file needs any more. */
function sweep(
  cache: SiteCache,
  { site, heads }: CompiledSite,
  store: PageStore,
  files: ReadonlyMap<string, OutputFile>,
): void {
  const articles = new Set(site.content.articles.map(({ path }) => path));
  cache.sweep({ articles, bodies: new Set([...heads.values()].map(({ key }) => key)) });
  if (cache.stored.changes() + cache.output.changes() > 0)
    store.keepOnly(new Set([...files.values()].map(({ digest }) => digest)));
}
