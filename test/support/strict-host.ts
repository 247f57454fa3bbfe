import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web page of the company on an origin of its own, under a policy that allows only what it needs. */
export interface StrictHost {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The policy that docs/embed.md asks for, around one that allows nothing else. */
export const hostPolicy = (help: string): string =>
  [
    "default-src 'none'",
    `script-src ${help}`,
    `frame-src ${help}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The page: a heading, something to focus before and after, and help. */
function pageText(
  help: string,
  { lang, attributes }: { lang: string; attributes: string },
): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script src="${help}/embed.js" async></script></head>
<body><main><h1>Cart</h1><p><a href="/before">Before</a></p><kb-help ${attributes}></kb-help><p><a href="/after">After</a></p></main></body></html>`;
}

/**
 * Serves a page with the help button on a free port: `/?lang=ja&attributes=data-context="refund"`.
 *
 * @param help origin of the help centre
 */
export async function strictHost(help: string): Promise<StrictHost> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://host');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': hostPolicy(help),
    });
    const lang = searchParams.get('lang') ?? 'ja';
    response.end(pageText(help, { lang, attributes: searchParams.get('attributes') ?? '' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
