import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { z } from 'zod';
import { listen } from './listen.ts';
import { markName } from './output.ts';

const infoSchema = z.object({ base: z.string().default('/') });

/** A static host of a built site at `http://127.0.0.1:port<base>`, with the site's own 404 page. */
export interface StaticHost {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a static host would: no rewriting, its 404 page with status 404.
 *
 * @param port 0 takes a free one
 */
export async function serveFolder(folder: string, port: number): Promise<StaticHost> {
  const mark = join(folder, markName);
  const info: unknown = existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')) : {};
  const { base } = infoSchema.parse(info);
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : '',
      );
    };
    if (url === '/' && base !== '/') {
      response.writeHead(302, { location: base }).end();
    } else if (url.startsWith(base)) {
      request.url = `/${url.slice(base.length)}`;
      files(request, response, notFound);
    } else notFound();
  });
  const actual = await listen(server, port, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
