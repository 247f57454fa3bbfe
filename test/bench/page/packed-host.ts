import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listen } from '../../../src/build/listen.ts';

/** A host of a built site. */
export interface PackedHost {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const isPacked = /\.(html|js|css|json|svg|txt|xml|md)$/;
const isHashed = /^\/(_astro|_img)\//;

/** Serves a built site as publishers do: text packed by brotli, files with a digest in their name kept for good. */
export async function packedHost(folder: string): Promise<PackedHost> {
  const packed = new Map<string, Buffer>();
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    const asked = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isThere = existsSync(asked) && statSync(asked).isFile();
    const file = isThere ? asked : join(folder, '404.html');
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': isHashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    const status = isThere ? 200 : 404;
    if (!isPacked.test(file)) return response.writeHead(status, headers).end(readFileSync(file));
    const body = packed.get(file) ?? brotliCompressSync(readFileSync(file));
    packed.set(file, body);
    return response.writeHead(status, { ...headers, 'content-encoding': 'br' }).end(body);
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
