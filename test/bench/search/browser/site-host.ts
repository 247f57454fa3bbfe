import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { listen } from '../../../../src/build/listen.ts';
import { sentBytes } from '../engines/first-load.ts';

/** A file that a browser asked for. */
export interface Asked {
  /** Path without its first slash. */
  readonly path: string;
  /** As a server sends it, packed where that is smaller. */
  readonly bytes: number;
}

/** A static host that notes what it is asked for. */
export interface SiteHost {
  readonly url: string;
  /** All that was asked for so far, in order. */
  readonly asked: () => readonly Asked[];
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a built site on this machine. Browsers may keep every file. */
export async function siteHost(folder: string): Promise<SiteHost> {
  const paths: string[] = [];
  const sizes = new Map<string, number>();
  // Not while a browser waits: packing takes longer than sending.
  const sizeOf = (path: string): number => {
    const known = sizes.get(path) ?? sentBytes(readFileSync(join(folder, path)));
    sizes.set(path, known);
    return known;
  };
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const content = readFileSync(file);
    paths.push(path.slice(1));
    const type = types[extname(file)] ?? 'application/octet-stream';
    return response
      .writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' })
      .end(content);
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/`,
    asked: () => paths.map((path) => ({ path, bytes: sizeOf(path) })),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
