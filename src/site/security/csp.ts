import type { Site } from '../../model/site.ts';

/** Where a policy is delivered. */
export type CspDelivery = 'meta' | 'header';

/**
 * The directives of the one constant policy, in order. Nothing on the site is inline, so there are
 * no hashes; `wasm-unsafe-eval` is for the search engine's WebAssembly.
 */
function directives({ url, events }: Pick<Site, 'url' | 'events'>): [string, ...string[]][] {
  const upgrade: [string][] = url?.startsWith('https:') ? [['upgrade-insecure-requests']] : [];
  const beacon = events.kind === 'beacon' ? [new URL(events.url).origin] : [];
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", "'inline-speculation-rules'"],
    ['style-src', "'self'"],
    ['img-src', "'self'", 'data:'],
    ['media-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...beacon],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'default'],
    ...upgrade,
  ];
}

/**
 * Directives that only a header carries. `frame-ancestors` has no effect in a meta element;
 * `upgrade-insecure-requests` would leave a page without its styles where a preview is looked at
 * over http from another device (Chromium spares loopback addresses only).
 */
const headerOnly: readonly string[] = ['frame-ancestors', 'upgrade-insecure-requests'];

/** The content security policy of every page, as a header's value or a meta element's content. */
export function contentSecurityPolicy(
  site: Pick<Site, 'url' | 'events'>,
  delivery: CspDelivery,
): string {
  return directives(site)
    .filter(([name]) => delivery === 'header' || !headerOnly.includes(name))
    .map((directive) => directive.join(' '))
    .join('; ');
}
