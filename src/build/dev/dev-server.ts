import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { toolMessagesOf } from '../../i18n/tool-messages.ts';
import { InputError } from '../../model/input-error.ts';
import { brandCss } from '../../site/brand.ts';
import type { Route } from '../../site/routes.ts';
import type { PageView } from '../../site/views/page-view.ts';
import { listen } from '../listen.ts';
import { siteScripts } from '../site-scripts.ts';
import { catalogueFolder } from './catalogue-page.ts';
import type { Shown } from './preview-content.ts';
import { previewText } from './preview-text.ts';

/** What a preview server shows; each is asked for anew with every request. */
export interface DevSources {
  readonly base: string;
  /** The engine's folder. */
  readonly engine: string;
  /** Folder of the scripts that stand in its pages. */
  readonly scripts: string;
  readonly shown: () => Shown | undefined;
  readonly render: (view: PageView) => Promise<string>;
  /** Folders of files by their path below the base; an earlier one wins. */
  readonly folders: () => readonly string[];
  /** Folders of the search bundle, by their path below it; an earlier one wins. */
  readonly bundles: () => readonly string[];
  /** What stands over every page. */
  readonly findings: () => readonly string[];
  /** In which language the preview speaks of itself. */
  readonly language: string;
  /** What stands at the base instead of the site's own root, as HTML; the catalogue of components has it. */
  readonly front?: () => string;
  /** The catalogue of components, made when it is asked for. */
  readonly catalogue?: () => Promise<DevSources>;
}

/** A preview server that is listening. */
export interface DevServer {
  readonly port: number;
  /** Tells all open pages what is wrong now, and to load again. */
  readonly tell: () => void;
  readonly close: () => Promise<void>;
}

/** Where the preview's own files lie below the base; no category may be called so. */
const own = '_dev/';

/**
 * Serves a preview: pages as a build would write them, with a script that follows changes.
 *
 * @param port 0 takes a free one
 * @throws {InputError} the port is taken
 */
export async function serveDev(sources: DevSources, port: number): Promise<DevServer> {
  const listeners = new Set<ServerResponse>();
  const findings = () => `event: findings\ndata: ${JSON.stringify(sources.findings())}\n\n`;
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      send(response, { status: 500, type: 'text/html', body: errorPage(error, sources.base) });
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/';
    const isCatalogue = url.startsWith(`${sources.base}${catalogueFolder}`);
    const place = (isCatalogue ? await sources.catalogue?.() : undefined) ?? sources;
    const path = pathBelow(place.base, url);
    if (path === undefined) return redirect(response, place.base);
    if (path === `${own}events`) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(findings());
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    if (path === `${own}panel.js` || path === `${own}specimen.js`)
      return send(response, {
        status: 200,
        type: 'text/javascript',
        body: readFileSync(join(place.scripts, path.slice(own.length))),
      });
    if (path === '' && place.front)
      return send(response, { status: 200, type: 'text/html', body: place.front() });
    await fromSite(path, { request, response, sources: place });
  };
  const actual = await listen(server, port);
  return {
    port: actual,
    tell() {
      for (const each of listeners) each.write(`${findings()}event: reload\ndata: \n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a site has at a path below its base: a page, a file made for it, or one of its folders. */
async function fromSite(path: string, exchange: Exchange): Promise<void> {
  const { response, sources } = exchange;
  const shown = sources.shown();
  const page = shown?.pages.get(path);
  if (page)
    return send(response, {
      status: 200,
      type: 'text/html',
      body: await printed(page, sources),
    });
  if (path === '_brand.css' && shown)
    return send(response, {
      status: 200,
      type: 'text/css',
      body: brandCss(shown.site.content.site),
    });
  const script = shown && siteScript(path, sources.engine, shown);
  if (script) return send(response, { status: 200, type: scriptType(path), body: script });
  const text = shown && previewText(shown, path);
  if (text) return send(response, { status: 200, ...text });
  const image = shown?.images.get(path);
  if (image !== undefined)
    return send(response, { status: 200, type: imageType(image), body: readFileSync(image) });
  return fromFolders(path, exchange);
}

/** A script, style or list that only some sites have; of those, what is asked for by its name. */
function siteScript(path: string, engine: string, { site }: Shown): string | undefined {
  if (!/(^|\/)_?(events|embed|articles)\.(js|css|json)$/.test(path)) return undefined;
  return siteScripts(engine, site).get(path);
}

const scriptTypes: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };
const scriptType = (path: string) =>
  scriptTypes[path.split('.').at(-1) ?? ''] ?? 'application/json';

/** The path of a request below the base, decoded; undefined outside of it. */
function pathBelow(base: string, url: string): string | undefined {
  const [path = ''] = url.split('?');
  if (!path.startsWith(base)) return undefined;
  try {
    return decodeURI(path.slice(base.length));
  } catch {
    return path.slice(base.length);
  }
}

function redirect(response: ServerResponse, base: string): void {
  response.writeHead(302, { location: base }).end();
}

/** A page with the scripts of the preview: one follows changes, the other one shows a part of an example. */
async function printed({ article, view }: Route, sources: DevSources): Promise<string> {
  const { base, language, front } = sources;
  const isDraft = article?.data.status === 'draft';
  const html = withPanel(
    await sources.render(view()),
    base,
    isDraft ? toolMessagesOf(language).cli.devDraft : '',
  );
  if (front === undefined) return html;
  // An example of a page that leads on has to stand still.
  return html
    .replace(/<meta http-equiv="refresh"[^>]*>/, '')
    .replace('</body>', () => `${scriptTag(`${base}${own}specimen.js`)}</body>`);
}

const scriptTag = (src: string, note = '') =>
  `<script type="module" src="${src}" data-note="${note}"></script>`;

const withPanel = (html: string, base: string, note = '') =>
  html.replace('</body>', () => `${scriptTag(`${base}${own}panel.js`, note)}</body>`);

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly sources: DevSources;
}

/** A file of the site's folders or of the search bundle; else the page that says there is none. */
function fromFolders(path: string, { request, response, sources }: Exchange): void {
  const isBundle = path.startsWith('pagefind/');
  const folders = isBundle ? sources.bundles() : sources.folders();
  request.url = `/${encodeURI(isBundle ? path.slice('pagefind/'.length) : path)}`;
  const next = (index: number): void => {
    const folder = folders[index];
    if (folder !== undefined)
      return sirv(folder, { dev: true, dotfiles: true })(request, response, () => next(index + 1));
    const missing = sources.shown()?.pages.get('404.html');
    if (missing === undefined || isBundle)
      return send(response, { status: 404, type: 'text/plain', body: '' });
    void printed(missing, sources).then(
      (body) => send(response, { status: 404, type: 'text/html', body }),
      (error: unknown) =>
        send(response, { status: 500, type: 'text/html', body: errorPage(error, sources.base) }),
    );
  };
  next(0);
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  const text = /^text\//.test(type) ? `${type}; charset=utf-8` : type;
  response.writeHead(status, { 'content-type': text, 'cache-control': 'no-store' }).end(body);
}

const imageTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  webp: 'image/webp',
  gif: 'image/gif',
  mp4: 'video/mp4',
  webm: 'video/webm',
};
const imageType = (file: string) =>
  imageTypes[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** A page that cannot be shown, with the reason; it follows changes, too. */
function errorPage(error: unknown, base: string): string {
  const text =
    error instanceof InputError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? '')
        : String(error);
  const shown = text.replace(/[&<]/g, (char) => entities[char] ?? '');
  return withPanel(
    `<!doctype html><html lang="en"><title>Error</title><body><pre>${shown}</pre></body></html>`,
    base,
  );
}
