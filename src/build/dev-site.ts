import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { dev } from 'astro';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import type { Finding } from '../model/finding.ts';
import { brandCss } from '../site/brand.ts';
import type { PageView } from '../site/views/page-view.ts';
import { publicDirs } from './check-site.ts';
import { previewContent, type Shown } from './preview-content.ts';

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

/** In a preview, Vite puts its own styles and scripts into pages; the site's policy would block them. */
const previewPolicy =
  "default-src 'self' 'unsafe-inline' data: blob: ws:; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";

/**
 * A live preview of a content root with search and drafts: what is saved is shown at once, and
 * findings stand in the terminal and over the page. Resolves with its address once it serves.
 */
export async function devSite(options: DevOptions): Promise<string | undefined> {
  const root = resolve(options.cwd, options.contentRoot);
  const indexDir = join(options.engine, '.kb/dev/search');
  await rm(indexDir, { recursive: true, force: true });
  await mkdir(indexDir, { recursive: true });
  const preview = previewContent(options, { root, indexDir });
  const read = async () => {
    const files = await preview.read();
    options.onFindings(preview.findings(), files);
  };
  await read();
  const { site } = preview.shown()?.site.content ?? {};
  if (site === undefined) return undefined;
  const { base } = site;
  process.env['SAKINI_CONTENT'] = root;
  process.env['SAKINI_BASE'] = base;
  const plugin: Plugin = {
    name: 'sakini-preview',
    configureServer(server) {
      const folders = publicDirs(options.engine, root);
      serve(server, { base, bundle: preview.bundle, publicDirs: folders, now: preview.shown });
      const tell = () => server.ws.send('sakini:findings', preview.findings().map(findingLine));
      server.ws.on('sakini:ready', tell);
      watch(server, root, async () => {
        await read();
        void preview.index();
      });
    },
  };
  const server = await dev({
    root: options.engine,
    logLevel: 'error',
    server: { port: options.port },
    vite: { plugins: [plugin] },
  });
  await preview.index();
  return `http://localhost:${server.address.port}${base}`;
}

interface ServeOptions {
  readonly base: string;
  /** Folder of the search bundle, as soon as there is one. */
  readonly bundle: () => string | undefined;
  readonly publicDirs: readonly string[];
  readonly now: () => Shown | undefined;
}

const findingLine = ({ at, rule, severity, message, fix }: Finding) =>
  `${at.file}:${at.line}:${at.column} ${severity} ${rule}\n${message}\n${fix}`;

/** Hands Astro the view of each page, and serves the files that a build would have written. */
function serve(
  server: ViteDevServer,
  { base, bundle, publicDirs: folders, now }: ServeOptions,
): void {
  server.middlewares.use((request, response, next) => {
    const url = decodeURI((request.url ?? '/').split('?')[0] ?? '/');
    const path = url.startsWith(base) ? url.slice(base.length) : url.slice(1);
    const shown = now();
    if (shown === undefined) return next();
    if (path.startsWith('pagefind/')) {
      const folder = bundle();
      if (folder === undefined) return next();
      request.url = path.slice('pagefind'.length);
      return sirv(folder, { dev: true })(request, response, next);
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
  let code = false;
  server.watcher.on('all', (_event, file) => {
    const path = relative(root, resolve(file));
    if (path.startsWith('..')) return;
    code ||= /^(components|pages)[\\/]/.test(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      void changed().then(() => {
        if (code) server.moduleGraph.invalidateAll();
        code = false;
        server.ws.send({ type: 'full-reload', path: '*' });
      });
    }, 50);
  });
}
