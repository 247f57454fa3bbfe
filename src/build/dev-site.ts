import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { dev } from 'astro';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import type { Finding } from '../model/finding.ts';
import { buildSearchIndex } from '../search/index/build-search-index.ts';
import { brandCss } from '../site/brand.ts';
import { routes, type Route } from '../site/routes.ts';
import type { SiteData } from '../site/site-data.ts';
import type { PageView } from '../site/views/page-view.ts';
import { checkSite, publicDirs } from './check-site.ts';
import { chooseRanking } from './choose-ranking.ts';
import { searchEntries } from './search-entries.ts';

/** What a preview is told. */
export interface DevOptions {
  readonly cwd: string;
  readonly engine: string;
  readonly contentRoot: string;
  readonly language: string;
  readonly port: number;
  /** Findings after each reading of the content. */
  readonly onFindings: (findings: readonly Finding[], files: number) => void;
}

/** What the preview shows now: pages by path below the base, and files made for them. */
interface Shown {
  readonly site: SiteData;
  readonly pages: ReadonlyMap<string, Route>;
  readonly images: ReadonlyMap<string, string>;
}

/** In a preview, Vite puts its own styles and scripts into pages; the site's policy would block them. */
const previewPolicy =
  "default-src 'self' 'unsafe-inline' data: blob: ws:; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";

/**
 * A live preview of a content root with search and drafts: what is saved is shown at once, and
 * findings stand in the terminal and over the page. Resolves with its address once it serves.
 */
export async function devSite(options: DevOptions): Promise<string | undefined> {
  const root = resolve(options.cwd, options.contentRoot);
  const indexDir = join(options.engine, '.kb/dev/pagefind');
  await rm(indexDir, { recursive: true, force: true });
  await mkdir(indexDir, { recursive: true });
  let shown = await readShown(options, root);
  if (shown === undefined) return undefined;
  const index = async () => {
    if (shown) await buildSearchIndex({ entries: searchEntries(shown.site), outDir: indexDir });
  };
  const { base } = shown.site.content.site;
  process.env['SAKINI_CONTENT'] = root;
  process.env['SAKINI_BASE'] = base;
  const plugin: Plugin = {
    name: 'sakini-preview',
    configureServer(server) {
      serve(server, {
        base,
        indexDir,
        publicDirs: publicDirs(options.engine, root),
        now: () => shown,
      });
      watch(server, root, async () => {
        shown = (await readShown(options, root)) ?? shown;
        await index();
      });
    },
  };
  const server = await dev({
    root: options.engine,
    logLevel: 'error',
    server: { port: options.port },
    vite: { plugins: [plugin] },
  });
  await index();
  return `http://localhost:${server.address.port}${base}`;
}

async function readShown(options: DevOptions, root: string): Promise<Shown | undefined> {
  const { site, findings, files } = await checkSite({ ...options, drafts: true });
  options.onFindings(findings, files);
  if (site === undefined) return undefined;
  const ranking = await chooseRanking(site.site.content, {
    root,
    contacts: [],
    events: [],
    rejectsFile: join(options.engine, '.kb/rejected.ndjson'),
  });
  const data = { ...site.site, ranking };
  return {
    site: data,
    pages: new Map(routes(data).map((route) => [route.path, route])),
    images: site.images.files,
  };
}

interface ServeOptions {
  readonly base: string;
  readonly indexDir: string;
  readonly publicDirs: readonly string[];
  readonly now: () => Shown | undefined;
}

/** Hands Astro the view of each page, and serves the files that a build would have written. */
function serve(
  server: ViteDevServer,
  { base, indexDir, publicDirs: folders, now }: ServeOptions,
): void {
  const search = sirv(indexDir, { dev: true });
  server.middlewares.use((request, response, next) => {
    const url = decodeURI((request.url ?? '/').split('?')[0] ?? '/');
    const path = url.startsWith(base) ? url.slice(base.length) : url.slice(1);
    const shown = now();
    if (shown === undefined) return next();
    if (path.startsWith('pagefind/')) {
      request.url = path.slice('pagefind'.length);
      return search(request, response, next);
    }
    if (path === '_brand.css') {
      response.setHeader('content-type', 'text/css');
      return response.end(brandCss(shown.site.content.site));
    }
    const file =
      shown.images.get(path) ??
      folders
        .map((folder) => join(folder, path))
        .find((one) => extname(one) !== '' && existsSync(one));
    if (file !== undefined) {
      response.setHeader('content-type', typeOf(file));
      return response.end(readFileSync(file));
    }
    const route = shown.pages.get(path) ?? (isPage(path) ? shown.pages.get('404.html') : undefined);
    if (route)
      Reflect.set(request, Symbol.for('astro.locals'), { view: previewView(route.view()) });
    return next();
  });
}

/** Vite's own paths and modules have an extension or start with `@` or `node_modules`. */
const isPage = (path: string) => !/^(@|node_modules|src\/|_)/.test(path) && extname(path) === '';

const previewView = (view: PageView): PageView => ({
  ...view,
  frame: { ...view.frame, csp: previewPolicy },
});

const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};
const typeOf = (file: string) => types[extname(file)] ?? 'application/octet-stream';

/** Calls back once after a burst of changes below the content root, then reloads the page. */
function watch(server: ViteDevServer, root: string, changed: () => Promise<void>): void {
  server.watcher.add(root);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, file) => {
    if (!resolve(file).startsWith(root)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void changed().then(() => {
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload', path: '*' });
      });
    }, 50);
  });
}
