import { createServer, type IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { browserScript } from '../../src/build/browser-script.ts';
import { listen } from '../../src/build/listen.ts';

/** The help centre that the browser tests look at. */
const help = 'http://127.0.0.1:4399';

/** A sink of events, as site.yaml names it. */
export type Sink = 'beacon' | 'ga4' | 'matomo' | 'plausible';

/** A help centre with a sink. */
export interface SinkHost {
  readonly origin: string;
  /** What arrived at the beacon's address, a request each. */
  readonly batches: string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site as one with that sink would be, and receives what its beacon sends. It is a host of
 * its own: what a page sends while it is left goes past the hooks of a test browser.
 *
 * @param own the site's own script, which runs before that of the sink
 */
export async function sinkHost(sink: Sink, own = ''): Promise<SinkHost> {
  const script = own + browserScript(resolve('.'), { source: `site/client/sinks/${sink}.ts` });
  const address = sink === 'beacon' ? ' data-kb-sink="/collect"' : '';
  const batches: string[] = [];
  const answer = async (request: IncomingMessage) => {
    const path = request.url ?? '/';
    if (path === '/collect') {
      batches.push(await text(request));
      return { type: 'text/plain', body: '' };
    }
    if (path === '/_events.js') return { type: 'text/javascript', body: script };
    const response = await fetch(help + path);
    const type = response.headers.get('content-type') ?? 'text/plain';
    if (!type.startsWith('text/html'))
      return { type, body: Buffer.from(await response.arrayBuffer()) };
    const body = (await response.text())
      .replace('<body ', `<body${address} `)
      .replace('<script type="module"', '<script defer src="/_events.js"></script>$&');
    return { type, body };
  };
  const server = createServer((request, response) => {
    void answer(request).then(({ type, body }) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    origin: `http://127.0.0.1:${port}`,
    batches,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
